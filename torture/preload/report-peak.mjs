// Loaded into the engine ahead of it: writes down the most memory it ever used, as it goes. From /proc, because what
// getrusage says of a process begins with the size of the one that started it.
import { readFileSync, writeFileSync } from 'node:fs';

const { RUNBOOK_TORTURE_PEAK: path } = process.env;
process.on('exit', () => {
  if (path !== undefined) writeFileSync(path, readFileSync('/proc/self/status'));
});
