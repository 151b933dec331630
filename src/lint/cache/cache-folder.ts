import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where results of linting are kept: `$RUNBOOK_CACHE_DIR`, else `$XDG_CACHE_HOME/runbook`, else `~/.cache/runbook`. A
 * relative XDG_CACHE_HOME is to be ignored (XDG Base Directory Specification 0.8).
 */
export function cacheFolder(place: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
}): string {
  const { RUNBOOK_CACHE_DIR: own = '', XDG_CACHE_HOME: xdg = '' } = place.env;
  const folder =
    own === ''
      ? join(isAbsolute(xdg) ? xdg : join(place.home, '.cache'), 'runbook')
      : resolve(place.cwd, own);
  return join(folder, 'lint');
}
