import { assertNever } from '../model/assert-never.js';
import type { Evidence, Subject } from '../model/check.js';
import { followMany } from './follow-many.js';
import { isNothing } from './is-nothing.js';
import { lookUp, namesIn } from './look-up.js';
import { readQuantity } from './quantity.js';
import { readHttpStatus } from './read-http-status.js';
import { namesLength } from './read-interval.js';
import { readJson } from './read-json.js';
import { readQueryAnswer } from './read-query-answer.js';
import { seeAlert } from './see-alert.js';
import { seeOutput, seeSamples } from './see-output.js';
import { type Seen, type Sight, seenJson, seenText, sight } from './seen.js';
import { ownValue, variableValue } from './variable-value.js';

/** What a subject yields in the evidence. `rows` and `lines` are counted elsewhere, for their count may be in doubt. */
export function see(subject: Subject, evidence: Evidence): Sight {
  switch (subject.kind) {
    case 'output':
      return seeOutput(evidence.stdout);
    case 'stderr':
      return seeOutput(evidence.stderr);
    case 'exit':
      return evidence.exitCode === null
        ? { kind: 'nothing', why: 'the command came to no exit of its own' }
        : sight([seenText(String(evidence.exitCode))], '');
    case 'duration':
      return sight([seenText(`${evidence.durationMs}ms`)], '');
    case 'http':
      return seeHttp(evidence);
    case 'json':
      return seeJson(subject.path, evidence.stdout);
    case 'variable':
      return seeVariable(subject.name, evidence);
    case 'named':
      return seeNamed(subject.name, evidence);
    case 'promql':
      return seeQuery(evidence.queryResponse);
    case 'alert':
      return seeAlert(subject.name, evidence.queryResponse);
    case 'lines':
    case 'rows':
      return { kind: 'nothing', why: `${subject.kind} are counted, not seen` };
    default:
      return assertNever(subject);
  }
}

/** The text a text predicate looks at: the output without its last line break. */
export function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function seeHttp(evidence: Evidence): Sight {
  const status = readHttpStatus(evidence.stdout) ?? readHttpStatus(evidence.stderr);
  return sight(status === null ? [] : [seenText(String(status))], 'there is no HTTP status line');
}

function seeJson(path: string, output: string): Sight {
  const document = readJson(output);
  if (document === null) return { kind: 'nothing', why: 'the output is not JSON' };
  const found = followMany(document.value, path) ?? [];
  const isThere = found.some((value) => value !== undefined);
  return sight(isThere ? found.map((value) => seenJson(value ?? null)) : [], `${path} leads to nothing`);
}

function seeVariable(name: string, evidence: Evidence): Sight {
  const value = variableValue(name, evidence);
  return sight(value === undefined ? [] : [seenText(value)], `${name} is not set`);
}

/** The output under that name; else the whole output, where it is one value; else what this very command captured. */
function seeNamed(name: string, evidence: Evidence): Sight {
  const mayBeInterval = namesLength(name);
  const under = (values: readonly Seen[]) =>
    sight(
      values.map((seen) => ({ ...seen, mayBeInterval })),
      '',
    );
  const found = lookUp(name, evidence.stdout);
  if (found.length > 0) return under(found);
  const whole = seeOutput(evidence.stdout);
  const captured = ownValue(evidence.captures, name);
  // A word that is no number gives way to what the command was to find out.
  const isWord =
    whole.kind === 'seen' &&
    whole.values.every(({ text }) => readQuantity(text) === null && !isNothing(text));
  if (captured !== undefined && isWord) return under([seenText(captured)]);
  if (whole.kind === 'seen' && whole.values.every((seen) => answersTo(name, seen)))
    return under(whole.values);
  if (captured !== undefined) return under([seenText(captured)]);
  if (whole.kind === 'nothing' && whole.speaks !== true) return whole;
  const names = namesIn(evidence.stdout).slice(0, 8);
  const instead = names.length === 0 ? '' : `; it speaks of ${names.join(', ')}`;
  return { kind: 'nothing', why: `the output has no value named ${name}${instead}` };
}

/** A series that says it is another quantile is not the one that was asked for. */
function answersTo(name: string, seen: Seen): boolean {
  const asked = /^p(\d{2,3})$/i.exec(name)?.[1];
  const said = /(?<![a-z0-9])p(\d{2,3})(?!\d)/i.exec(seen.label ?? '')?.[1];
  const quantile = /quantile="0?\.(\d+)"/.exec(seen.label ?? '')?.[1];
  const other = said ?? quantile?.padEnd(2, '0');
  return asked === undefined || other === undefined || asked === other;
}

function seeQuery(response: string | undefined): Sight {
  const reading = readQueryAnswer(response);
  return reading.kind === 'samples' ? seeSamples(reading.samples) : reading;
}
