import { relative } from 'node:path';
import { lookForDrift } from '../../api/drift/drift.js';
import { writeLock } from '../../api/drift/write-lock.js';
import { driftText, writtenText } from '../../report/terminal/drift-lines.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { styleFor } from '../style-for.js';

/**
 * `runbook drift [PATH…]`: exit 0 only where every tool was looked at and is as the lock says. With --write the lock is
 * brought up to date.
 */
export async function driftCommand(paths: readonly string[], options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const report = await lookForDrift({
    paths: paths.length === 0 ? ['.'] : paths,
    docs: bag.pairs('docs'),
    cwd: io.cwd,
    path: io.env.PATH ?? '',
  });
  const lockName = relative(io.cwd, report.lockPath);
  const style = styleFor(io, io.stdout);
  if (!bag.flag('write') || report.tools.length === 0) {
    io.stdout.write(driftText(report, lockName, style));
    return report.tools.every(({ kind }) => kind === 'same') ? 0 : 1;
  }
  await writeLock(report.lockPath, report.lockText);
  io.stdout.write(writtenText(report, lockName, style));
  return 0;
}
