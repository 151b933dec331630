import { describe, expect, test } from 'vitest';
import { type CheckSample, judgeSamples, type Sampling } from '../../src/checks/judge-samples.js';
import { pollEveryMs } from '../../src/checks/poll-every.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import type { Check, Verdict } from '../../src/model/check.js';

const second = 1000;
const minute = 60 * second;

function checkOf(text: string): Check {
  const reading = readExpectation(text);
  if (reading.kind !== 'check') throw new Error(`${text} is no check`);
  return reading.check;
}

function sample(atMs: number, verdict: Verdict, ran = true): CheckSample {
  return { atMs, judgement: { verdict, observed: null, message: `it is ${verdict}` }, ran };
}

/** Takes samples whenever one is due, each `tookMs` long, with the verdict that `world` gives at that time. */
function poll(text: string, world: (atMs: number) => Verdict, { tookMs = 0, ran = true } = {}) {
  const check = checkOf(text);
  const samples: CheckSample[] = [];
  const dueMs: number[] = [];
  for (;;) {
    const next: Sampling = judgeSamples(check, samples);
    if (next.kind === 'settled') return { ...next, dueMs };
    dueMs.push(next.atMs);
    samples.push(sample(next.atMs + tookMs, world(next.atMs), ran));
    if (samples.length > 5000) throw new Error('never settles');
  }
}

describe('without a window', () => {
  test('one sample, taken at once, is the verdict', () => {
    expect(poll('Expect p99 < 0.5', () => 'fail')).toMatchObject({ verdict: 'fail', samples: 1, dueMs: [0] });
  });

  test('of one sample its own words are the message', () => {
    expect(poll('Expect p99 < 0.5', () => 'pass').message).toBe('it is pass');
  });

  test('the first is due at once, or when the wait is over', () => {
    expect(judgeSamples(checkOf('Expect p99 < 0.5'), [])).toEqual({ kind: 'sample-at', atMs: 0 });
    expect(judgeSamples(checkOf('Expect p99 < 0.5 after 2m'), [])).toEqual({
      kind: 'sample-at',
      atMs: 2 * minute,
    });
  });

  test('"after 2m" waits two minutes first', () => {
    expect(poll('Expect p99 < 0.5 after 2m', () => 'pass')).toMatchObject({
      verdict: 'pass',
      dueMs: [2 * minute],
    });
  });
});

describe('within', () => {
  test('stops at the first pass', () => {
    const run = poll('Expect p99 < 0.5 within 10m every 30s', (atMs) =>
      atMs >= 90 * second ? 'pass' : 'fail',
    );
    expect(run).toMatchObject({ verdict: 'pass', samples: 4, message: 'it is pass (4 samples in 90s)' });
    expect(run.dueMs).toEqual([0, 30_000, 60_000, 90_000]);
  });

  test('a 15-minute poll that never passes fails as its window ends, sampled every 10 s', () => {
    const run = poll('Expect p99 < 0.5 within 15m', () => 'fail');
    expect(run).toMatchObject({ verdict: 'fail', samples: 91, message: 'it is fail (91 samples in 15m)' });
    expect(run.dueMs.at(-1)).toBe(15 * minute);
  });

  test('the last conclusive sample decides, also behind inconclusive ones', () => {
    const run = poll('Expect p99 < 0.5 within 1m every 20s', (atMs) =>
      atMs === 0 ? 'fail' : 'inconclusive',
    );
    expect(run).toMatchObject({ verdict: 'fail', samples: 4 });
  });

  test('without a conclusive sample it is inconclusive', () => {
    expect(poll('Expect p99 < 0.5 within 1m', () => 'inconclusive')).toMatchObject({
      verdict: 'inconclusive',
    });
  });

  test('a last sample is taken at the end of the window, off the grid if need be', () => {
    expect(poll('Expect p99 < 0.5 within 10s every 4s', () => 'fail').dueMs).toEqual([0, 4000, 8000, 10_000]);
  });

  test('a slow command does not drift the grid, and overtaken samples are left out', () => {
    const run = poll('Expect p99 < 0.5 within 60s every 10s', () => 'fail', { tookMs: 12_000 });
    // The grid begins when the first sample came in, at 12 s.
    expect(run.dueMs).toEqual([0, 22_000, 42_000, 62_000]);
  });

  test('the window begins with the first sample, behind the wait', () => {
    const run = poll('Expect p99 < 0.5 within 20s every 10s after 1m', () => 'fail');
    expect(run.dueMs).toEqual([60_000, 70_000, 80_000]);
  });

  test('how long it took is told in seconds, below one in milliseconds, from the first sample on', () => {
    const tookMs = (first: number, last: number) => {
      const samples = [sample(first, 'fail'), sample(last, 'pass')];
      const next = judgeSamples(checkOf('Expect p99 < 0.5 within 15m'), samples);
      return next.kind === 'settled' ? next.message : next.kind;
    };
    expect(tookMs(60_000, 60_999)).toBe('it is pass (2 samples in 999ms)');
    expect(tookMs(0, 1000)).toBe('it is pass (2 samples in 1s)');
    expect(tookMs(10, 61_244)).toBe('it is pass (2 samples in 61s)');
  });

  test('four samples in a row whose command could not run end the poll', () => {
    const run = poll('Expect p99 < 0.5 within 15m', () => 'inconclusive', { ran: false });
    expect(run).toMatchObject({ verdict: 'inconclusive', samples: 4 });
  });

  test('a failing exit that is a verdict ends nothing', () => {
    expect(poll('Expect succeeds within 1m every 5s', () => 'fail', { ran: false }).samples).toBe(13);
  });

  test('three that could not run, one that could, and three again do not end it', () => {
    const check = checkOf('Expect p99 < 0.5 within 15m');
    const verdicts: Verdict[] = [
      'inconclusive',
      'inconclusive',
      'inconclusive',
      'fail',
      'inconclusive',
      'inconclusive',
      'inconclusive',
    ];
    const samples = verdicts.map((verdict, index) =>
      sample(index * 10_000, verdict, verdict !== 'inconclusive'),
    );
    expect(judgeSamples(check, samples)).toEqual({ kind: 'sample-at', atMs: 70_000 });
    expect(judgeSamples(check, [...samples, sample(70_000, 'inconclusive', false)])).toMatchObject({
      kind: 'settled',
      verdict: 'fail',
    });
  });
});

describe('for', () => {
  test('passes unbroken for the whole stretch', () => {
    const run = poll('Expect p99 < 0.5 for 5m every 30s', () => 'pass');
    expect(run).toMatchObject({ verdict: 'pass', samples: 11 });
  });

  test('takes two samples at least', () => {
    expect(poll('Expect p99 < 0.5 for 10s every 1m', () => 'pass')).toMatchObject({
      verdict: 'pass',
      samples: 2,
    });
    expect(poll('Expect p99 < 0.5 for 0s', () => 'pass')).toMatchObject({ verdict: 'pass', samples: 2 });
  });

  test('ends with the first fail', () => {
    const run = poll('Expect p99 < 0.5 for 5m every 30s', (atMs) => (atMs === 60_000 ? 'fail' : 'pass'));
    expect(run).toMatchObject({ verdict: 'fail', samples: 3 });
  });

  test('an inconclusive sample starts the stretch anew', () => {
    const run = poll('Expect p99 < 0.5 for 5m every 1m', (atMs) =>
      atMs === 2 * minute ? 'inconclusive' : 'pass',
    );
    expect(run).toMatchObject({ verdict: 'pass', samples: 9 });
    expect(run.dueMs.at(-1)).toBe(8 * minute);
  });

  test('does not wait for ever for a stretch that never begins', () => {
    const run = poll('Expect p99 < 0.5 for 5m every 1m', () => 'inconclusive');
    expect(run).toMatchObject({ verdict: 'inconclusive', samples: 6 });
  });

  test('alternating passes and doubts end inconclusive, and say how long it held', () => {
    const run = poll('Expect p99 < 0.5 for 2m every 1m', (atMs) =>
      (atMs / minute) % 2 === 0 ? 'pass' : 'inconclusive',
    );
    expect(run).toMatchObject({ verdict: 'inconclusive', samples: 4 });
    expect(run.message).toBe('it is pass; held for 0s of 2m (4 samples in 3m)');
  });
});

describe('within and for', () => {
  test('a fail starts the stretch anew as long as the window is open', () => {
    const run = poll('Expect p99 < 0.5 within 10m for 2m every 1m', (atMs) =>
      atMs < 3 * minute ? 'fail' : 'pass',
    );
    expect(run).toMatchObject({ verdict: 'pass', samples: 6 });
  });

  test('a stretch that is too short as the window ends is no pass', () => {
    const run = poll('Expect p99 < 0.5 within 5m for 2m every 1m', (atMs) =>
      atMs < 4 * minute ? 'fail' : 'pass',
    );
    expect(run).toMatchObject({ verdict: 'fail' });
    expect(run.message).toBe('it is pass; held for 1m of 2m (6 samples in 5m)');
  });

  test('a window shorter than its stretch, passing throughout, is inconclusive', () => {
    expect(poll('Expect p99 < 0.5 within 1m for 5m every 10s', () => 'pass')).toMatchObject({
      verdict: 'inconclusive',
    });
  });
});

describe('how often', () => {
  test.each([
    ['within 15m', 10_000],
    ['within 1m', 3000],
    ['within 5s', 1000],
    ['for 1m', 3000],
    ['within 15m every 45s', 45_000],
    ['within 1m for 10m', 3000],
  ])('%s is sampled every %i ms', (timing, everyMs) => {
    expect(pollEveryMs(checkOf(`Expect p99 < 0.5 ${timing}`).timing)).toBe(everyMs);
  });
});
