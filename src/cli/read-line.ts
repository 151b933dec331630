import { createInterface, type Interface } from 'node:readline';
import { PassThrough, Writable } from 'node:stream';
import type { SignalWatch } from './interrupts.js';
import type { Io } from './io.js';
import { setRawMode } from './raw-mode.js';
import { discardTypedAhead } from './typed-ahead.js';

/** Where the operator sits. */
export interface Seat {
  readonly input: Io['stdin'];
  readonly output: Io['stderr'];
  /** Whether the cursor may be moved, so that a line can be edited in place. */
  readonly moves: boolean;
  readonly signals: Pick<SignalWatch, 'divert' | 'hangUp'>;
}

export interface LineRequest {
  /** What stands before the cursor; one line. */
  readonly prompt: string;
  /** Stands there already, to be changed; only where the cursor may be moved. */
  readonly initial?: string;
  /** What is typed is not shown. */
  readonly isSecret?: boolean;
}

/**
 * One line, typed after its prompt stood on the screen. null where it was left: by Ctrl-C, by Ctrl-D, or because a
 * signal ends the run.
 */
export async function readLine(request: LineRequest, seat: Seat): Promise<string | null> {
  const isInterrupted = await discardTypedAhead(seat.input);
  if (isInterrupted || seat.input.readableEnded || seat.input.destroyed) return leave(seat, '');
  const keys = openKeys(seat.input);
  try {
    return await (request.isSecret === true
      ? readSecret(request, keys, seat)
      : readShown(request, keys, seat));
  } finally {
    keys.release();
  }
}

/** The operator's keys for one question, in a stream that does not throw when the terminal goes away. */
type Keys = ReturnType<typeof openKeys>;

function openKeys(input: Io['stdin']) {
  const stream = Object.assign(new PassThrough(), {
    isTTY: input.isTTY === true,
    setRawMode: (mode: boolean) => setRawMode(input, mode),
  });
  const take = (chunk: Buffer | string): void => void stream.write(chunk);
  const end = (): void => void stream.end();
  input.on('data', take).once('end', end).once('error', end).resume();
  return {
    stream,
    release: () => void input.off('data', take).off('end', end).off('error', end).pause(),
  };
}

function readShown(
  { prompt, initial = '' }: LineRequest,
  { stream }: Keys,
  seat: Seat,
): Promise<string | null> {
  const { output, moves } = seat;
  const reader = createInterface({ input: stream, output, prompt, terminal: moves, historySize: 0 });
  const line = answerOf(reader, seat);
  reader.prompt();
  if (moves && initial !== '') reader.write(initial);
  return line;
}

/** The terminal shows nothing in raw mode, and what would be shown here goes nowhere. */
async function readSecret({ prompt }: LineRequest, { stream }: Keys, seat: Seat): Promise<string | null> {
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  seat.output.write(prompt);
  const reader = createInterface({ input: stream, output, terminal: true, historySize: 0 });
  const line = await answerOf(reader, seat);
  if (line !== null) seat.output.write('\n');
  return line;
}

function answerOf(reader: Interface, seat: Seat): Promise<string | null> {
  return new Promise((resolve) => {
    let isSettled = false;
    const settle = (answer: () => string | Promise<null>): void => {
      if (isSettled) return;
      isSettled = true;
      release();
      reader.close();
      resolve(answer());
    };
    const release = seat.signals.divert((signal) =>
      settle(() => leave(seat, seat.moves && signal === 'SIGINT' ? '^C' : '')),
    );
    reader.once('line', (line) => settle(() => line));
    reader.once('SIGINT', () => settle(() => leave(seat, '^C')));
    reader.once('close', () => settle(() => leave(seat, '^D')));
  });
}

/** Where nothing can be written any more, no end of input was typed: the terminal is gone. */
function leave(seat: Seat, sign: string): Promise<null> {
  return new Promise((resolve) => {
    seat.output.write(`${sign}\n`, (error) => {
      if (error != null) seat.signals.hangUp();
      resolve(null);
    });
  });
}
