import { expect, test } from 'vitest';
import { steadyNow, systemClock } from '../../src/api/clock.js';

function scripted() {
  const times = { wall: Date.UTC(2026, 10, 22, 12), elapsed: 500 };
  const now = steadyNow({ wallMs: () => times.wall, elapsedMs: () => times.elapsed });
  return {
    now: () => now().toISOString().slice(11, 19),
    pass: (seconds: number) => {
      times.wall += seconds * 1000;
      times.elapsed += seconds * 1000;
    },
    set: (seconds: number) => {
      times.wall += seconds * 1000;
    },
  };
}

test('the date goes with the clock of the machine', () => {
  const clock = scripted();
  expect(clock.now()).toBe('12:00:00');
  clock.pass(90);
  expect(clock.now()).toBe('12:01:30');
});

test('where the clock is set back by an hour, the date goes on by what has passed', () => {
  const clock = scripted();
  clock.now();
  clock.pass(60);
  clock.set(-3600);
  expect(clock.now()).toBe('12:01:00');
  clock.pass(30);
  expect(clock.now()).toBe('12:01:30');
});

test('where the clock is set forward the date follows, and where it is set right again it goes on', () => {
  const clock = scripted();
  clock.now();
  clock.set(3600);
  expect(clock.now()).toBe('13:00:00');
  clock.set(-3600);
  clock.pass(10);
  expect(clock.now()).toBe('13:00:10');
  clock.pass(7200);
  expect(clock.now()).toBe('15:00:10');
});

test("the system's clock is today's", () => {
  const [before, now, after] = [Date.now(), systemClock.now().getTime(), Date.now()];
  expect(now).toBeGreaterThanOrEqual(before - 1);
  expect(now).toBeLessThanOrEqual(after + 1);
});
