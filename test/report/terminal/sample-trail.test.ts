import { describe, expect, test } from 'vitest';
import { type TrailSample, trailLine } from '../../../src/report/terminal/sample-trail.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { checkOf } from '../../checks/judging.js';

const { signs } = createStyle({ colour: false, plain: false });
const plain = createStyle({ colour: false, plain: true }).signs;

/** Looks ten seconds apart; numbers fail until the last, null could not be told. */
const looks = (...seen: readonly (number | string | null)[]): readonly TrailSample[] =>
  seen.map((observed, index) => ({
    afterMs: index * 10_000,
    observed,
    verdict: observed === null ? 'inconclusive' : 'fail',
    message: observed === null ? 'p99 < 0.5 could not be judged: no series\nat all' : '',
  }));
const passed = (samples: readonly TrailSample[]): readonly TrailSample[] =>
  samples.map((sample, index) => (index === samples.length - 1 ? { ...sample, verdict: 'pass' } : sample));

describe('the trail of a poll', () => {
  test('shows the last values, how long it took, their course, and what was waited for', () => {
    const line = trailLine(checkOf('Expect p99 < 0.5 within 3m'), passed(looks(0.72, 0.61, 0.48)), signs);
    expect(line).toBe('p99 0.72 → 0.61 → 0.48 ✓ after 20s  █▅▁  wants < 0.5');
  });

  test('keeps to letters where the screen has no more', () => {
    const line = trailLine(checkOf('Expect p99 < 0.5 within 3m'), passed(looks(0.72, 0.48)), plain);
    expect(line).toBe('p99 0.72 -> 0.48 ok after 10s  wants < 0.5');
  });

  test.each([
    ['Expect: drops below 0.5 within 3m', '0.72 after 0s of 3 min  wants < 0.5'],
    ['Expect promql `up` < 0.5 each within 3m', 'promql 0.72 after 0s of 3 min  wants < 0.5 each'],
    [
      'Expect json .status.phase is "Running" within 3m',
      '.status.phase 0.72 after 0s of 3 min  wants is "Running"',
    ],
    ['Expect alert Slow not firing within 3m', 'Slow 0.72 after 0s of 3 min  wants is not "firing"'],
    ['Expect $QPS not > 3 within 3m', '$QPS 0.72 after 0s of 3 min  wants not > 3'],
    ['Expect output contains "done" within 3m', '0.72 after 0s of 3 min  wants contains "done"'],
    ['Expect exit 0 within 3m', 'exit 0.72 after 0s of 3 min  wants == 0'],
  ])('names its subject and what it wants: %s', (text, line) => {
    expect(trailLine(checkOf(text), looks(0.72), signs)).toBe(line);
  });

  test('folds what stays the same, and forgets what is long past', () => {
    const check = checkOf('Expect p99 < 0.5 within 3m');
    expect(trailLine(check, looks('Degraded', 'Degraded', 'Degraded', 'Healthy'), signs)).toContain(
      'p99 Degraded ×3 → Healthy after 30s',
    );
    expect(trailLine(check, looks(1, 2, 3, 4, 5, 6, 7, 8), signs)).toContain(
      'p99 … → 3 → 4 → 5 → 6 → 7 → 8 after',
    );
  });

  test('shows fewer values where there is little room, and how long it took all the same', () => {
    const check = checkOf('Expect p99 < 0.5 within 3m');
    const at = (width: number) => trailLine(check, looks(0.72, 0.61, 0.58, 0.55), signs, width);
    expect(at(60)).toBe('p99 … → 0.58 → 0.55 after 30s of 3 min  █▃▂▁  wants < 0.5');
    expect(at(40)).toBe('p99 … → 0.55 after 30s of 3 min  █▃▂▁  w');
    expect(at(20)).toBe('p99 … → 0.55 after 3');
  });

  test('says why where the last look could not tell', () => {
    const line = trailLine(checkOf('Expect p99 < 0.5 within 3m'), looks(0.7, null), signs);
    expect(line).toBe('p99 0.7 → ? after 10s of 3 min  wants < 0.5  no series at all');
  });

  test('is one line, short and without control characters, whatever was seen', () => {
    const nasty = `\u001b[2Ja\r\nb${'x'.repeat(500)}`;
    const line = trailLine(checkOf('Expect p99 == ok within 3m'), looks(nasty, 123_456.789), signs);
    expect(line).not.toMatch(/[\u0000-\u001f]/);
    expect(line.length).toBeLessThan(120);
    expect(line).toContain('123000');
  });

  test('draws no course of what does not change or is no number', () => {
    const check = checkOf('Expect p99 < 0.5 within 3m');
    expect(trailLine(check, looks(1, 1, 1), signs)).toContain('▁▁▁');
    expect(trailLine(check, looks('a', 'b'), signs)).not.toMatch(/[▁-█]/);
  });
});
