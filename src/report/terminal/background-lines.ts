import type {
  BackgroundEnded,
  BackgroundKept,
  CommandFinished,
  SessionClosed,
} from '../../model/generated/schemas.js';
import { durationText } from './duration-text.js';
import type { Style } from './style.js';

/** A command that was put in the background: it goes on, so neither worked nor failed. */
export function handedOverLine({ signs }: Style, { pid, readyAfterMs }: Started): string {
  const ready = readyAfterMs === null ? '' : `, ready after ${durationText(readyAfterMs)}`;
  return `    ${signs.arrow} in the background${ready}   (process ${pid})`;
}

type Started = Extract<CommandFinished['ending'], { kind: 'started' }>;

export function endedLine({ signs }: Style, { command, exitCode, by }: BackgroundEnded): string {
  if (by === 'run') return `  ${signs.skip} ${command} still ran in the background, and was ended`;
  const how = exitCode === null ? 'nobody knows how' : `exit ${exitCode}`;
  return `  ${exitCode === 0 ? signs.skip : signs.doubt} ${command} in the background ended: ${how}`;
}

export function keptLine({ signs }: Style, { command, by }: BackgroundKept): string {
  return `  ${signs.skip} ${command} goes on in the background, kept by ${by}`;
}

/** What was ended is behind us; what goes on is named again in the last lines. */
export function closedLines({ signs }: Style, { ended }: SessionClosed): readonly string[] {
  return ended.map(
    ({ pid, commandLine }) => `  ${signs.skip} ended with the run: ${commandLine}   (process ${pid})`,
  );
}
