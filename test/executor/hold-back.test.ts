import { expect, test } from 'vitest';
import { holdBack } from '../../src/executor/hold-back.js';
import { planOf } from '../support/plan-of.js';
import { scriptedRun } from '../support/scripted-run.js';

const bytes = (text: string) => Buffer.from(text);

test('what fits is kept, in order, of both streams', () => {
  const held = holdBack(6);
  held.add('stdout', bytes('ab'));
  held.add('stderr', bytes('cd'));
  held.add('stdout', bytes('ef'));
  expect(held.chunks.map(({ stream, chunk }) => `${stream} ${chunk}`)).toEqual([
    'stdout ab',
    'stderr cd',
    'stdout ef',
  ]);
  expect(held.dropped).toEqual({ stdout: 0, stderr: 0 });
});

test('behind the first that does not fit nothing is kept, and it is counted', () => {
  const held = holdBack(4);
  held.add('stdout', bytes('abc'));
  held.add('stdout', bytes('de'));
  held.add('stderr', bytes('f'));
  expect(held.chunks.map(({ chunk }) => `${chunk}`)).toEqual(['abc']);
  expect(held.dropped).toEqual({ stdout: 2, stderr: 1 });
});

test('a command that captures a secret and prints more than can be held back says what is missing, and masks the rest', async () => {
  const run = await scriptedRun({
    plan: planOf('## Step 1\n\n```sh\nAPI_TOKEN=$(cat token) && kubectl logs shop\n```\n'),
    answers: {
      logs: {
        variables: { API_TOKEN: 's3cret-token' },
        chunks: ['with s3cret-token\n', 'x'.repeat(2 ** 20), 'more'],
      },
    },
  });
  expect(String(run.outputs.get('1.stdout'))).toBe('with •••\n');
  expect(run.events.filter((event) => event.kind === 'reader-dropped')).toMatchObject([
    {
      reader: 'files of 1.1',
      message: 'Its last 1048580 bytes are not kept: it printed more than can be held back.',
    },
  ]);
});
