import type { ToolSurface } from '../../model/generated/schemas.js';
import { captureTool } from '../../surface/capture/capture-tool.js';
import { probes } from '../../surface/capture/probes.js';
import type { UsedCall } from '../../surface/used-calls.js';
import type { Seclusion } from './ask-tool.js';
import { documentedSurface } from './documented-surface.js';
import { isForeignTool } from './tool-on-path.js';

export interface Circumstances {
  /** What the lock has of the tool. */
  readonly locked: ToolSurface | null;
  readonly calls: readonly UsedCall[];
  /** Folders of reference pages, by tool. */
  readonly docs: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** As in PATH, without what belongs to the repository. */
  readonly path: string;
  readonly repository: string | null;
  readonly seclusion: Seclusion;
}

export type Look =
  | { readonly kind: 'seen'; readonly live: ToolSurface }
  | { readonly kind: 'unseen'; readonly why: string };

/** What a tool takes now: it is asked itself, and where it cannot be, its pages are. */
export async function lookAtTool(tool: string, around: Circumstances): Promise<Look> {
  const asked = await askIt(tool, around);
  const folder = Object.hasOwn(around.docs, tool) ? around.docs[tool] : undefined;
  if (asked.kind === 'seen' || folder === undefined) return asked;
  return { kind: 'seen', live: await documentedSurface(tool, folder, around.cwd) };
}

async function askIt(tool: string, around: Circumstances): Promise<Look> {
  const probe = Object.hasOwn(probes, tool) ? probes[tool] : undefined;
  if (probe === undefined) return { kind: 'unseen', why: 'it is not among the tools that are run' };
  if (!(await isForeignTool(tool, around.path, around.repository)))
    return { kind: 'unseen', why: 'it is not on PATH outside of the repository' };
  const locked = Object.keys(around.locked?.commands ?? {}).filter((path) => path !== '');
  const paths = [...around.calls.map(({ path }) => path), ...locked.map((path) => path.split(' '))];
  const live = await captureTool({ tool, probe, paths, ask: around.seclusion.ask(tool) });
  return live === null
    ? { kind: 'unseen', why: 'it answers with nothing that is help' }
    : { kind: 'seen', live };
}
