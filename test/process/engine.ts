import { openShell } from '../../src/process/open-shell.js';
import { bareEnv, run } from './session.js';

/** An engine to be killed: it runs the commands it is given, the last of which does not end. */
const shell = await openShell({ cwd: '/', env: bareEnv });
for (const code of process.argv.slice(2)) {
  await run(shell, code, { onOutput: (_stream, chunk) => void process.stdout.write(chunk) });
}
