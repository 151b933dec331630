import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { parseDays } from '../checks/days.js';
import type { PlacedText } from '../model/alert-rule.js';
import type { Finding } from '../model/finding.js';
import type { DeclaredVariable, FrontMatter, ReviewNote } from '../model/front-matter.js';
import type { Span } from '../model/span.js';
import { type TargetPin, targetKeys } from '../model/target.js';
import { validate } from '../schema/generated/front-matter.js';
import { describeProblems } from './front-matter-problem.js';
import type { Source } from './source.js';
import type { FrontMatterBlock } from './split-front-matter.js';

export const noFrontMatter: FrontMatter = {
  title: null,
  owner: null,
  severity: null,
  review: null,
  staleAfterDays: null,
  alerts: [],
  target: [],
  vars: {},
};

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly findings: readonly Finding[];
}

type YamlDocument = ReturnType<typeof parseDocument>;

/** Reads the `runbook:` block and the document's own title. What other tools keep beside it is left alone. */
export function readFrontMatter(block: FrontMatterBlock, source: Source): FrontMatterReading {
  const document = parseDocument(block.yaml, {
    schema: 'core',
    prettyErrors: false,
    // `!!binary` is bytes there, and what other tools write would be warned of on our stderr.
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const at = (range: readonly number[]): Span =>
    source.span(block.start + (range[0] ?? 0), block.start + (range[1] ?? range[0] ?? 0));
  const [error] = document.errors;
  if (error !== undefined) {
    return unread(at(error.pos), `The front matter is not YAML: ${error.message}`);
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return unread(at([0, block.yaml.length]), 'The front matter is no mapping of keys to values.');
  }
  const value = plainValue(document);
  if (value === undefined)
    return unread(at([0, block.yaml.length]), 'The front matter repeats itself without end.');
  const findings = problemsOf(value, document, at);
  return { frontMatter: findings.length === 0 ? valuesOf(document, at) : noFrontMatter, findings };
}

function unread(span: Span, message: string): FrontMatterReading {
  const hint = 'Write it as YAML between two lines of three dashes.';
  return { frontMatter: noFrontMatter, findings: [{ code: 'RB107', span, message, hint }] };
}

/** undefined where aliases of aliases would fill the memory: `yaml` gives up on those. */
function plainValue(document: YamlDocument): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return undefined;
  }
}

function problemsOf(
  value: unknown,
  document: YamlDocument,
  at: (range: readonly number[]) => Span,
): readonly Finding[] {
  validate(value);
  const ofSchema = describeProblems(
    (validate.errors ?? []).filter(({ instancePath }) => /^\/runbook(?:\/|$)/.test(instancePath)),
  );
  return [...ofSchema, ...patternProblems(document), ...nameProblems(document)].map(
    ({ path, message, hint }) => ({
      code: 'RB107',
      span: at(rangeOf(document, path)),
      message,
      hint,
    }),
  );
}

/** The place of a key, or of the nearest thing around it that is there. */
function rangeOf(document: YamlDocument, path: readonly string[]): readonly number[] {
  const parent = document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range.slice(0, 2);
  }
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return node.range.slice(0, 2);
  return path.length === 0 ? [0, 0] : rangeOf(document, path.slice(0, -1));
}

function patternProblems(document: YamlDocument) {
  return variableNames(document).flatMap((name) => {
    const pattern = textAt(document, ['runbook', 'vars', name, 'pattern']);
    if (pattern === null || isPattern(pattern)) return [];
    const path = ['runbook', 'vars', name, 'pattern'];
    return [
      { path, message: `The pattern of ${name} is no regular expression.`, hint: 'Mend the expression.' },
    ];
  });
}

function nameProblems(document: YamlDocument) {
  return variableNames(document)
    .filter((name) => !/^[A-Za-z_]\w*$/.test(name))
    .map((name) => ({
      path: ['runbook', 'vars', name],
      message: `"${name}" cannot name a variable.`,
      hint: 'Use letters, digits and _, and begin with no digit.',
    }));
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern).source !== '';
  } catch {
    return false;
  }
}

function valuesOf(document: YamlDocument, at: (range: readonly number[]) => Span): FrontMatter {
  const stale = textAt(document, ['runbook', 'stale-after']);
  const vars = variableNames(document).map((name) => [name, variableOf(document, name)] as const);
  return {
    title: textAt(document, ['runbook', 'title']) ?? textAt(document, ['title']),
    owner: ownerOf(document),
    severity: textAt(document, ['runbook', 'severity']),
    staleAfterDays: stale === null ? null : parseDays(stale),
    alerts: alertsOf(document, at),
    review: reviewOf(document, at),
    target: pinsOf(document).map(({ path, ...pin }) => ({
      ...pin,
      line: at(rangeOf(document, path)).start.line,
    })),
    vars: Object.fromEntries(vars),
  };
}

function alertsOf(document: YamlDocument, at: (range: readonly number[]) => Span): readonly PlacedText[] {
  const list: unknown = document.getIn(['runbook', 'alerts'], true);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => {
    const text = isNode(item) ? textOf(item) : null;
    return text === null || !isNode(item) ? [] : [{ text, span: at(item.range?.slice(0, 2) ?? [0, 0]) }];
  });
}

/** What other tools keep beside our own block says it too: `owner`, and the `owner_slack` of manuals. */
function ownerOf(document: YamlDocument): string | null {
  const places = [['runbook', 'owner'], ['owner'], ['owner_slack']];
  return places.map((path) => textAt(document, path)).find((owner) => owner !== null) ?? null;
}

function reviewOf(document: YamlDocument, at: (range: readonly number[]) => Span): ReviewNote | null {
  const lastReviewedOn = textAt(document, ['last_reviewed_on']);
  if (lastReviewedOn === null) return null;
  const { line } = at(rangeOf(document, ['last_reviewed_on'])).start;
  return { lastReviewedOn, reviewIn: textAt(document, ['review_in']), line };
}

function pinsOf(document: YamlDocument): readonly (Omit<TargetPin, 'line'> & PathTo)[] {
  return targetKeys.flatMap((key) => {
    const path = ['runbook', 'target', key];
    const values = textsAt(document, path);
    return values.length === 0 ? [] : [{ key, values, path }];
  });
}

interface PathTo {
  readonly path: readonly string[];
}

function variableOf(document: YamlDocument, name: string): DeclaredVariable {
  const at = (key: string) => ['runbook', 'vars', name, key];
  const fallback = textAt(document, at('default'));
  const required = textAt(document, at('required'));
  return {
    description: textAt(document, at('description')),
    default: fallback,
    example: textAt(document, at('example')),
    pattern: textAt(document, at('pattern')),
    choices: isSeq(document.getIn(at('choices'), true)) ? textsAt(document, at('choices')) : null,
    secret: textAt(document, at('secret')) === 'true',
    required: required === null ? fallback === null : required === 'true',
  };
}

function variableNames(document: YamlDocument): readonly string[] {
  return keysAt(document, ['runbook', 'vars']);
}

function keysAt(document: YamlDocument, path: readonly string[]): readonly string[] {
  const node: unknown = document.getIn(path, true);
  return isMap(node) ? node.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];
}

function textAt(document: YamlDocument, path: readonly string[]): string | null {
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? textOf(node) : null;
}

/** One text, or those of a list. */
function textsAt(document: YamlDocument, path: readonly string[]): readonly string[] {
  const node: unknown = document.getIn(path, true);
  if (isSeq(node)) return node.items.map((item) => textOf(isNode(item) ? item : null) ?? '');
  const text = textAt(document, path);
  return text === null ? [] : [text];
}

/** As written: `007` and `1.10` are no numbers to a runbook. */
function textOf(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
