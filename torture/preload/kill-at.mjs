// Loaded into the engine ahead of it: kills it (SIGKILL) at one exact moment, that no clock could hit.
//   RUNBOOK_TORTURE_KILL=after-rename         the document is the new one, the journal does not know it yet
//   RUNBOOK_TORTURE_KILL=after:KIND:N         the N-th event of that kind is in the journal, and nothing came after it
//   RUNBOOK_TORTURE_KILL=within:KIND:N        half of that line is in the journal
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const [moment, kind, number = '1'] = (process.env.RUNBOOK_TORTURE_KILL ?? '').split(':');
const { renameSync, writeSync, fdatasyncSync } = fs;
let seen = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

fs.renameSync = (from, to) => {
  renameSync(from, to);
  if (moment === 'after-rename') die();
};

fs.writeSync = (descriptor, data, ...rest) => {
  if (!isTheEvent(data)) return writeSync(descriptor, data, ...rest);
  if (moment === 'within') {
    writeSync(descriptor, data, 0, Math.floor(data.length / 2));
    die();
  }
  const written = writeSync(descriptor, data, ...rest);
  fdatasyncSync(descriptor);
  if (moment === 'after') die();
  return written;
};

function isTheEvent(data) {
  if (!(data instanceof Uint8Array) || kind === undefined) return false;
  if (!Buffer.from(data).toString('utf8').startsWith(`{"kind":"${kind}"`)) return false;
  seen += 1;
  return seen === Number(number);
}

syncBuiltinESMExports();
