#!/usr/bin/env node
import { homedir, hostname, userInfo } from 'node:os';
import { systemClock } from '../api/clock.js';
import { main } from './main.js';

let isHungUp = false;

// Without a listener a stream that fails ends the program, and a run in its middle. Who writes to it finds out.
for (const stream of [process.stdin, process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EIO') hangUp();
  });

/** The terminal is gone, whether the system says so (SIGHUP) or a shell in between kept it to itself. */
function hangUp(): void {
  if (isHungUp) return;
  isHungUp = true;
  process.emit('SIGHUP');
  // Node aborts where it cannot set back a terminal as it leaves. The signal ends us in better order, and means 129.
  process.once('exit', () => {
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  });
}

// A file that may not grow any more (`ulimit -f`) is an error like a full disk; without a listener the signal kills us.
process.on('SIGXFSZ', () => {});

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  userName: userName(),
  hostName: hostname(),
  home: homedir(),
  clock: systemClock,
  onSignal: (listener) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
});

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'unknown';
  }
}
