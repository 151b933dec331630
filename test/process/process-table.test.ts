import { expect, test } from 'vitest';
import { beganAfter, momentNow } from '../../src/process/moment.js';
import { descendantsOf, listProcesses, readPs } from '../../src/process/process-table.js';

test('this process is in the table, under its parent', async () => {
  const own = (await listProcesses()).find(({ pid }) => pid === process.pid);
  expect(own?.parent).toBe(process.ppid);
  expect(descendantsOf(process.ppid, await listProcesses()).has(process.pid)).toBe(true);
});

test('what began before a moment is told from what began after it', async () => {
  const own = (await listProcesses()).find(({ pid }) => pid === process.pid);
  const now = momentNow();
  if (own === undefined || now === null) return;
  expect(beganAfter(own, now)).toBe(false);
  expect(beganAfter({ ...own, startedAt: now.seconds, pid: now.lastPid + 1 }, now)).toBe(true);
  expect(beganAfter({ ...own, startedAt: now.seconds, pid: now.lastPid }, now)).toBe(false);
  expect(beganAfter({ ...own, startedAt: now.seconds + 1, pid: 2 }, now)).toBe(true);
});

test('the columns of ps are read, zombies left out', () => {
  const text =
    '    1     0     1 Ss   /sbin/launchd\n  712     1   712 S+   sleep 30 -x\n  713   712   712 Z    (sh)\n';
  expect(readPs(text).map(({ pid, parent, group, command }) => [pid, parent, group, command])).toEqual([
    [1, 0, 1, '/sbin/launchd'],
    [712, 1, 712, 'sleep 30 -x'],
  ]);
});
