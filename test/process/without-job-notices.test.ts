import { expect, test } from 'vitest';
import { withoutJobNotices } from '../../src/process/without-job-notices.js';

function filter(text: string, size: number): string {
  const notices = withoutJobNotices([4711]);
  let passed = '';
  for (let at = 0; at < text.length; at += size)
    passed += notices.add(Buffer.from(text.slice(at, at + size)));
  return passed + notices.flush();
}

test.each([1, 3, 7, 1000])('notices of known jobs go, all else stays, in chunks of %i', (size) => {
  const text = [
    'before\n',
    '[1]+  Terminated              sleep 30\n',
    'bash: line 4: 4711 Killed                  sleep 31\n',
    'bash: line 4: 4712 Killed                  sleep 32\n',
    '[1/2] Uploading\n',
    '[info]  Done  with it\n',
    '[12]-  Stopped                 less\n',
    'a [1]+  Terminated              sleep 30\n',
    'bash: line 9: foo: command not found\n',
    '[3] ',
  ].join('');
  expect(filter(text, size)).toBe(
    [
      'before\n',
      'bash: line 4: 4712 Killed                  sleep 32\n',
      '[1/2] Uploading\n',
      '[info]  Done  with it\n',
      'a [1]+  Terminated              sleep 30\n',
      'bash: line 9: foo: command not found\n',
      '[3] ',
    ].join(''),
  );
});
