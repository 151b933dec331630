import type { CheckSettled, CommandFinished, CommandStarted } from '../../model/generated/schemas.js';
import { handedOverLine } from './background-lines.js';
import { clip } from './clip.js';
import { commandLines } from './command-lines.js';
import { durationText } from './duration-text.js';
import type { Page, Places } from './places.js';
import { harmless, type Style } from './style.js';

export function startedLines(places: Places, { width }: Page, event: CommandStarted): readonly string[] {
  const command = places.commands.get(event.command);
  if (command === undefined) return [`  ${event.command}`];
  const { span, label } = command;
  const left = places.budgets.left(places.stepOf.get(event.command) ?? '', new Date(event.at));
  const head = { id: event.command, class: event.class, why: null, line: span.start.line, label, left };
  return [
    ...commandLines({ ...head, code: event.code, isEdited: event.edited }, width()),
    ...announcedLines(places, event),
  ];
}

/** The operator types them before this run can ask for them. */
export function announcedLines({ sessions }: Places, { command }: CommandStarted): readonly string[] {
  const lines = sessions.get(command) ?? [];
  if (lines.length === 0) return [];
  return ['    to be typed in its session:', ...lines.map((line) => `      ${harmless(line)}`)];
}

export function finishedLines({ commands }: Places, style: Style, event: CommandFinished): readonly string[] {
  if (event.ending.kind === 'started') return [handedOverLine(style, event.ending)];
  const { signs } = style;
  const took = durationText(event.durationMs);
  const differences = event.differences.map((difference) => `    ${signs.doubt} ${difference}`);
  const message = event.message ?? (event.worked ? null : 'failed');
  if (!event.worked) return [`    ${signs.fail} ${message}   (${took})`];
  const command = commands.get(event.command);
  const isSilent = event.stdoutBytes + event.stderrBytes === 0 && event.message === null;
  const tells = command !== undefined && command.expectations.length + command.rules.length > 0;
  const silence = isSilent && tells && command.captures.length === 0 ? ', printed nothing' : '';
  const doubt = message === null ? [] : [`    ${signs.doubt} ${message}`];
  return [`    ${signs.pass} ${took}${silence}`, ...doubt, ...differences];
}

/** What the document says under the command: to be read beside what it printed. */
export function noteLines({ commands }: Places, { command }: CommandFinished): readonly string[] {
  return (commands.get(command)?.notes ?? []).map((note) => `    note: ${note}`);
}

/** What was seen is for the eye, and on the line of its check: the whole of it stands above, or in the output's file. */
const longestSight = 100;
const shortestSight = 20;

export function verdictLine(places: Places, { style: { signs }, width }: Page, event: CheckSettled): string {
  const text = places.commands.get(event.command)?.expectations[event.check]?.text ?? 'check';
  const { pass, fail, doubt, skip } = signs;
  const sign = { pass, fail, inconclusive: doubt, 'not-judged': skip }[event.verdict];
  // The message begins with the check; the line has it already.
  const seen = event.message.replace(/^.*?: (?=saw )/s, '').replaceAll(/\s+/g, ' ');
  const head = `    ${sign} ${text}   ${event.verdict}: `;
  const room = Math.max(shortestSight, Math.min(longestSight, width() - head.length));
  return `${head}${event.verdict === 'pass' ? clip(seen, room) : seen}`;
}
