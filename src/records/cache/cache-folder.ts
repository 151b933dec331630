import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where what can be worked out again is kept: `$RUNBOOK_CACHE_DIR`, else `$XDG_CACHE_HOME/runbook`, else
 * `~/.cache/runbook`. A relative XDG_CACHE_HOME is to be ignored (XDG Base Directory Specification 0.8).
 */
export function cacheFolder(place: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
}): string {
  const { RUNBOOK_CACHE_DIR: own = '', XDG_CACHE_HOME: xdg = '' } = place.env;
  if (own !== '') return resolve(place.cwd, own);
  return join(isAbsolute(xdg) ? xdg : join(place.home, '.cache'), 'runbook');
}
