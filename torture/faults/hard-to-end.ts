import { lookBack } from '../engine/aftermath.js';
import { linesIn, makeSite, runAt } from '../engine/site.js';
import type { Fault } from './fault.js';

export const ignoresSignals: Fault = {
  name: 'ignores-signals',
  does: 'a command with a timeout of 1 s ignores SIGINT and SIGTERM',
  expected: 'SIGINT, 5 s later SIGTERM, 5 s later SIGKILL; the command failed, exit 1',
  async run(folder) {
    const site = makeSite(folder, { name: 'deaf.md' });
    const ended = await runAt(site).ended;
    return {
      ended,
      aftermath: lookBack(site),
      promises: {
        'exit code 1': ended.exitCode === 1,
        'it is given the graces': ended.tookMs > 11_000,
        'nothing runs behind it': linesIn(site, 'counter').length === 0,
        'it says that it did not end in time': ended.stdout.includes('did not end within 1'),
      },
    };
  },
};

export const manyChildren: Fault = {
  name: 'many-children',
  does: 'a command with 200 children runs into its timeout',
  expected: 'all of them end with it, exit 1',
  async run(folder) {
    const site = makeSite(folder, { name: 'many-children.md' });
    const ended = await runAt(site).ended;
    return {
      ended,
      aftermath: lookBack(site),
      promises: {
        'they had all begun': linesIn(site, 'begun').join() === 'all',
        'exit code 1': ended.exitCode === 1,
        'it says that it did not end in time': ended.stdout.includes('did not end within 3'),
      },
    };
  },
};

export const staysBehind: Fault = {
  name: 'stays-behind',
  does: 'a background child that ignores SIGTERM, SIGHUP and SIGINT outlives its step',
  expected: 'it is ended with the run',
  async run(folder) {
    const site = makeSite(folder, { name: 'stays-behind.md' });
    const ended = await runAt(site).ended;
    return {
      ended,
      aftermath: lookBack(site),
      promises: { 'exit code 0': ended.exitCode === 0 },
    };
  },
};

export const ownSession: Fault = {
  name: 'own-session',
  does: 'a background child makes a session of its own',
  expected: 'it gets away, and is named at the end, with its number',
  async run(folder) {
    const site = makeSite(folder, { name: 'own-session.md' });
    const ended = await runAt(site).ended;
    const [escaped] = ended.orphans;
    return {
      ended,
      aftermath: lookBack(site),
      named: 1,
      promises: {
        'the run goes on behind it': linesIn(site, 'counter').join() === 'after',
        'it is named, with its number':
          escaped !== undefined && new RegExp(`sleep 301.*\\b${escaped.pid}\\b`).test(ended.stdout),
      },
    };
  },
};
