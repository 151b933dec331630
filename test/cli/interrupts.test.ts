import { expect, test } from 'vitest';
import { watchSignals } from '../../src/cli/interrupts.js';
import type { RunSignal } from '../../src/executor/drive-request.js';

function watch({ attended = true } = {}) {
  const said: string[] = [];
  let send = (_signal: RunSignal): void => {};
  const signals = watchSignals(
    {
      onSignal: (listener) => {
        send = listener;
        return () => {};
      },
    },
    { attended, onInterrupt: () => said.push('once more ends the run') },
  );
  return { signals, said, send: (signal: RunSignal) => send(signal) };
}

/** A command at work: it hears the signal and ends of it. */
function command(signal: AbortSignal) {
  const heard = () => {};
  signal.addEventListener('abort', heard);
  return { end: () => signal.removeEventListener('abort', heard) };
}

test('the first Ctrl-C ends the command at hand and says what a second one does', () => {
  const { signals, said, send } = watch();
  const signal = signals.current();
  command(signal);
  send('SIGINT');
  expect(signal.aborted).toBe(true);
  expect(signals.ending()).toBeNull();
  expect(said).toEqual(['once more ends the run']);
  expect(signals.current().aborted).toBe(false);
});

test('a second Ctrl-C while the command still ends is the end of the run', () => {
  const { signals, send } = watch();
  command(signals.current());
  send('SIGINT');
  send('SIGINT');
  expect(signals.ending()).toBe('SIGINT');
  expect(signals.current().aborted).toBe(true);
});

test('a Ctrl-C between two commands is for the next one, and for it alone', () => {
  const { signals, send } = watch();
  command(signals.current()).end();
  send('SIGINT');
  expect(signals.current().aborted).toBe(true);
  expect(signals.current().aborted).toBe(false);
});

test('unattended the first Ctrl-C is the end of the run', () => {
  const { signals, send } = watch({ attended: false });
  send('SIGINT');
  expect(signals.ending()).toBe('SIGINT');
});

test('while a question stands Ctrl-C is its answer and ends nothing, however often', () => {
  const { signals, send, said } = watch();
  const told: RunSignal[] = [];
  const release = signals.divert((signal) => told.push(signal));
  send('SIGINT');
  send('SIGINT');
  release();
  expect(told).toEqual(['SIGINT', 'SIGINT']);
  expect(signals.ending()).toBeNull();
  expect(signals.current().aborted).toBe(false);
  expect(said).toEqual([]);
});

test.each(['SIGTERM', 'SIGHUP'] as const)('%s ends the run, and the question that stands', (signal) => {
  const { signals, send } = watch();
  const told: RunSignal[] = [];
  signals.divert((each) => told.push(each));
  send(signal);
  expect(told).toEqual([signal]);
  expect(signals.ending()).toBe(signal);
});
