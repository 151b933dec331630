import type { ToolSurface } from '../model/generated/schemas.js';
import { readToolLock } from '../schema/read-tool-lock.js';
import argocd from './shipped/argocd.json' with { type: 'json' };
import git from './shipped/git.json' with { type: 'json' };
import helm from './shipped/helm.json' with { type: 'json' };
import jq from './shipped/jq.json' with { type: 'json' };
import kubectl from './shipped/kubectl.json' with { type: 'json' };
import rollouts from './shipped/kubectl-argo-rollouts.json' with { type: 'json' };
import promtool from './shipped/promtool.json' with { type: 'json' };

/** Each file is a lock of one tool. */
const files: Readonly<Record<string, unknown>> = {
  argocd,
  git,
  helm,
  jq,
  kubectl,
  'kubectl-argo-rollouts': rollouts,
  promtool,
};

export const shippedTools: readonly string[] = Object.keys(files);

const read = new Map<string, ToolSurface | null>();

/** The surface that ships with the package, so that something is known on the first day; null where none does. */
export function shippedSurface(tool: string): ToolSurface | null {
  if (!Object.hasOwn(files, tool)) return null;
  const known = read.get(tool);
  if (known !== undefined) return known;
  const result = readToolLock(files[tool]);
  if (result.kind === 'invalid') throw new Error(`The surface that ships for ${tool}: ${result.reason}`);
  const surface = result.lock.tools[tool] ?? null;
  read.set(tool, surface);
  return surface;
}
