import { RunbookError } from '../src/model/runbook-error.js';
import type { ToolChoice } from './options.js';
import { findProgram } from './programs.js';

export interface ChosenTools {
  /** Names of the stand-ins to put on PATH. */
  readonly standIns: readonly string[];
  /** Absolute paths of the real ones that are used; null where a stand-in answers. */
  readonly promtool: string | null;
  readonly prometheus: string | null;
  readonly jq: string | null;
}

/** There is no cluster and no Argo CD here: these are never real. */
const alwaysPretended = ['argocd', 'kubectl', 'kubectl-argo-rollouts', 'helm'] as const;

export function chooseTools(choice: ToolChoice, path: string): ChosenTools {
  const find = (name: string): string | null => (choice === 'stand-in' ? null : findProgram(name, path));
  const found = { promtool: find('promtool'), prometheus: find('prometheus'), jq: find('jq') };
  const missing = Object.entries(found).filter(([, program]) => program === null);
  if (choice === 'real' && missing.length > 0) {
    const names = missing.map(([name]) => name).join(', ');
    throw new RunbookError(
      'SANDBOX_UNAVAILABLE',
      `The sandbox was asked for real tools, and ${names} is missing.`,
      {
        hint: 'Install them, or leave out --tools real.',
      },
    );
  }
  // promtool is always a script of ours: it turns the address of the pretend cluster into the real port.
  const standIns = [...alwaysPretended, 'promtool', ...(found.jq === null ? ['jq'] : [])];
  return { standIns, ...found };
}
