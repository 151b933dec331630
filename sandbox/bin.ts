import { main } from './main.js';

const parentCheckMs = 500;

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  stdinIsTerminal: process.stdin.isTTY === true,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  onSignal: (listener) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => listener(signal));
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      listener('SIGHUP');
    }, parentCheckMs);
    watch.unref();
  },
});
