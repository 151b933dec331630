import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where runs are kept: `$RUNBOOK_STATE_DIR`, else `$XDG_STATE_HOME/runbook`, else `~/.local/state/runbook`. A relative
 * XDG_STATE_HOME is to be ignored (XDG Base Directory Specification 0.8).
 */
export function stateFolder(place: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
}): string {
  const { RUNBOOK_STATE_DIR: own = '', XDG_STATE_HOME: xdg = '' } = place.env;
  if (own !== '') return resolve(place.cwd, own);
  return join(isAbsolute(xdg) ? xdg : join(place.home, '.local', 'state'), 'runbook');
}
