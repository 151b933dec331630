import { startSandbox } from '../../../sandbox/start-sandbox.js';
import type { Io } from '../io.js';
import { runCommand } from './run.js';

const application = 'bookstore-catalog-us-east';
const document = 'runbooks/code-rollback-argocd.md';

/** Rolls back a pretend platform with the runbook that ships with this package, then tears the platform down. */
export async function demoCommand(io: Io): Promise<number> {
  const sandbox = await startSandbox({ env: io.env });
  try {
    io.stderr.write(
      `${sandbox.notice.join('\n')}\n\n$ runbook run ${document} --unattended --yes --var APP=${application}\n\n`,
    );
    return await runCommand(
      document,
      { yes: true, unattended: true, format: 'pretty', var: [`APP=${application}`] },
      { ...io, cwd: sandbox.dir, env: { ...sandbox.env, PWD: sandbox.dir } },
    );
  } finally {
    await sandbox.stop();
  }
}
