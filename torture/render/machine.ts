import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { resolve } from 'node:path';

/** What the figures were made with, and when. */
export function describeMachine(): string {
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
  const bash = execFileSync('bash', ['-c', 'echo "$BASH_VERSION"'], { encoding: 'utf8' }).trim();
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return [
    `runbook ${version}, Node ${process.version.slice(1)}, Bash ${bash}, Linux ${release()};`,
    `${processors.length} × ${processors[0]?.model.trim() ?? 'an unnamed processor'}, ${memory} GB;`,
    `${new Date().toISOString().slice(0, 10)}.`,
  ].join(' ');
}
