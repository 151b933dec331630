import { randomBytes } from 'node:crypto';
import { platform } from 'node:process';
import { RunbookError } from '../model/runbook-error.js';
import type { ShellSession } from '../model/shell-port.js';
import { bashLife } from './bash-life.js';
import { markName } from './session-members.js';
import { savedOf } from './session-snapshot.js';
import { openSessionStreams } from './session-streams.js';
import { defaultGraces, type ShellOptions } from './shell-options.js';
import { shellSession } from './shell-session.js';
import { startWatchdog } from './watchdog.js';

/**
 * Opens the run's Bash session. Throws SHELL_UNAVAILABLE where Bash is missing, too old or cannot start in `cwd`,
 * and PLATFORM_UNSUPPORTED on plain Windows. Whoever opens it closes it.
 */
export async function openShell(options: ShellOptions): Promise<ShellSession> {
  if (platform === 'win32') {
    throw new RunbookError('PLATFORM_UNSUPPORTED', 'Plain Windows has no Bash session to run commands in.', {
      hint: 'Run it in WSL.',
    });
  }
  const mark = randomBytes(8).toString('hex');
  const bash = options.bash ?? 'bash';
  const env = { ...options.env, [markName]: mark };
  const streams = await openSessionStreams(options);
  const watchdog = startWatchdog(bash, options.env.PATH);
  const life = bashLife({
    bash: {
      bash,
      cwd: options.cwd,
      env,
      streams: {
        kind: 'captured',
        stdout: streams.stdout.childFd,
        stderr: streams.stderr.childFd,
      },
    },
    mark,
    watchdog,
    inherited: options.restore === undefined ? null : savedOf(options.restore),
  });
  try {
    await life.ready();
  } catch (error) {
    watchdog.dismiss();
    await streams.close({ readOn: false });
    throw error;
  }
  const graces = { ...defaultGraces, ...options.graces };
  return shellSession({ options, env, mark, bash, graces, streams, watchdog, life });
}
