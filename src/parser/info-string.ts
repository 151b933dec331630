import { parseDuration } from '../checks/duration.js';
import type { FenceAttributes } from '../model/runbook.js';
import { nearestOf } from './nearest.js';

/** Known fence attributes (1-language, Fences). */
export const attributeNames = [
  'id',
  'norun',
  'interactive',
  'background',
  'until',
  'timeout',
  'class',
  'cwd',
  'allow-failure',
  'allow-empty',
  'undo',
] as const;

export interface AttributeReading {
  readonly attributes: FenceAttributes;
  readonly norun: boolean;
  readonly problems: readonly AttributeProblem[];
}

export interface AttributeProblem {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

export interface RawAttribute {
  readonly key: string;
  /** null for a bare word. */
  readonly value: string | null;
}

/** The first word of an info string as written; null where there is none. `sh {…}` and `sh{…}` are both sh. */
export function languageOf(info: string): string | null {
  return /^[^\s{,]+/.exec(info.trim())?.[0] ?? null;
}

/** `{timeout=2m interactive until="ready to serve"}` behind the language; other tools' `{1,3-5}` says nothing to us. */
export function attributesOf(info: string): readonly RawAttribute[] {
  const inside = insideBraces(info);
  if (/^[\d\s,-]*$/.test(inside)) return [];
  const token = /(?<key>[^\s=,"']+)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s,]*)))?/g;
  return [...inside.matchAll(token)].map(({ groups }) => ({
    key: groups?.key ?? '',
    value: groups?.double ?? groups?.single ?? groups?.bare ?? null,
  }));
}

/** A brace in quotes (`until="{ready}"`) or of a variable (`cwd=${REPO}/deploy`) neither opens nor closes. */
function insideBraces(info: string): string {
  const masked = info.replaceAll(/"[^"]*"|'[^']*'|\$\{\w+\}/g, (part) => '_'.repeat(part.length));
  const last = /\{[^{}]*\}\s*$/;
  const found = last.exec(masked) ?? last.exec(info);
  return found === null ? '' : info.slice(found.index + 1, info.lastIndexOf('}'));
}

/** What the attributes ask for, and what of them nobody knows. */
export function readAttributes(raw: readonly RawAttribute[]): AttributeReading {
  const problems: AttributeProblem[] = [];
  let attributes: FenceAttributes = noAttributes;
  let norun = false;
  for (const attribute of raw) {
    const read = readAttribute(attribute, attributes);
    if ('message' in read) problems.push(read);
    else attributes = read;
    norun ||= attribute.key === 'norun' && isOn(attribute.value);
  }
  return { attributes, norun, problems };
}

export const noAttributes: FenceAttributes = {
  id: null,
  interactive: false,
  background: false,
  until: null,
  timeoutMs: null,
  class: null,
  cwd: null,
  allowFailure: false,
  allowEmpty: [],
  undo: null,
};

function readAttribute(
  { key, value }: RawAttribute,
  so: FenceAttributes,
): FenceAttributes | AttributeProblem {
  const text = value ?? '';
  switch (key) {
    case 'norun':
      return so;
    case 'interactive':
      return { ...so, interactive: isOn(value) };
    case 'background':
      return { ...so, background: isOn(value) };
    case 'allow-failure':
      return { ...so, allowFailure: isOn(value) };
    case 'allow-empty':
      return text === ''
        ? missing(key, 'NAME')
        : { ...so, allowEmpty: [...so.allowEmpty, ...text.split(',')] };
    case 'id':
      return text === '' ? missing(key, 'NAME') : { ...so, id: text };
    case 'until':
      return text === '' ? missing(key, 'TEXT') : { ...so, until: text };
    case 'cwd':
      return text === '' ? missing(key, 'PATH') : { ...so, cwd: text };
    case 'undo':
      return text === '' ? missing(key, 'STEP') : { ...so, undo: text };
    case 'timeout':
      return withTimeout(text, so);
    case 'class':
      return withClass(text, so);
    default:
      return unknown(key);
  }
}

function isOn(value: string | null): boolean {
  return value === null || value === 'true' || value === 'yes';
}

function withTimeout(text: string, so: FenceAttributes): FenceAttributes | AttributeProblem {
  const timeoutMs = parseDuration(text);
  if (timeoutMs !== null) return { ...so, timeoutMs };
  return problem('timeout', `"${text}" is no duration.`, 'Write timeout=30s, timeout=2m or timeout=1h.');
}

function withClass(text: string, so: FenceAttributes): FenceAttributes | AttributeProblem {
  if (text === 'read' || text === 'write' || text === 'destroy') return { ...so, class: text };
  return problem('class', `"${text}" is no class.`, 'Write class=read, class=write or class=destroy.');
}

function missing(key: string, what: string): AttributeProblem {
  return problem(key, `The attribute ${key} needs a value.`, `Write ${key}=${what}.`);
}

function unknown(key: string): AttributeProblem {
  const near = nearestOf(key, attributeNames);
  const hint = near === null ? `Known are ${attributeNames.join(', ')}.` : `Did you mean ${near}?`;
  return problem(key, `There is no fence attribute "${key}".`, hint);
}

function problem(key: string, message: string, hint: string): AttributeProblem {
  return { key, message, hint };
}
