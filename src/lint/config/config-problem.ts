import type { ProjectConfig } from '../../model/generated/schemas.js';
import { nearestOf } from '../../parser/nearest.js';
import type { ValidationProblem } from '../../schema/validator.js';
import { findRule } from '../find-rule.js';

export interface ConfigProblem {
  /** From the root of the file to what is wrong. */
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

const ownKeys = [
  ...[
    'include',
    'exclude',
    'rules',
    'overrides',
    'link-root',
    'alerts',
    'runbook-urls',
    'manifests',
    'shellcheck',
    'stale-after',
  ],
  ...['prometheus', 'templates'],
];
const overrideKeys = ['files', 'rules', 'stale-after'];

/** A schema's complaints in the words of the person who wrote the file. */
export function describeProblems(problems: readonly ValidationProblem[]): readonly ConfigProblem[] {
  return problems.map((problem) => {
    const keys = problem.instancePath.split('/').slice(1).map(keyOf);
    if (problem.keyword === 'additionalProperties') {
      return unknownKey(keys, String(problem.params.additionalProperty));
    }
    const name = keys.length === 0 ? 'The configuration' : keys.join('.');
    return { keys, message: `${name} ${complaint(problem)}.`, hint: hintFor(problem) };
  });
}

/** Rules that do not exist: switching one off by a wrong name would switch off nothing. */
export function unknownRules(config: ProjectConfig): readonly ConfigProblem[] {
  const places = [
    { keys: ['rules'], names: Object.keys(config.rules ?? {}) },
    ...(config.overrides ?? []).map(({ rules }, index) => ({
      keys: ['overrides', index, 'rules'],
      names: Object.keys(rules ?? {}),
    })),
  ];
  return places.flatMap(({ keys, names }) =>
    names.flatMap((name) => {
      const found = findRule(name);
      if (found.kind === 'found') return [];
      const hint = found.nearest === null ? 'docs/rules lists them.' : `Did you mean ${found.nearest}?`;
      return [{ keys: [...keys, name], message: `There is no rule "${name}".`, hint }];
    }),
  );
}

function unknownKey(keys: ConfigProblem['keys'], key: string): ConfigProblem {
  const known = keys.length === 0 ? ownKeys : overrideKeys;
  const near = nearestOf(key, known);
  const where = keys.length === 0 ? '' : ` under ${keys.join('.')}`;
  return {
    keys: [...keys, key],
    message: `There is no key "${key}"${where}.`,
    hint: near === null ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`,
  };
}

function complaint({ keyword, instancePath, params, message }: ValidationProblem): string {
  switch (keyword) {
    case 'enum':
      return `may be ${listed(params.allowedValues)}`;
    case 'type':
      return `has to be ${articles[String(params.type)] ?? String(params.type)}`;
    case 'required':
      return `needs ${String(params.missingProperty)}`;
    case 'pattern':
      return instancePath.endsWith('stale-after') ? 'is no span of days' : 'is no address';
    default:
      return message ?? 'is not as expected';
  }
}

function hintFor({ keyword, instancePath }: ValidationProblem): string {
  if (keyword === 'pattern' && instancePath.endsWith('/stale-after')) return 'Write it as 90d.';
  if (keyword === 'pattern' && instancePath === '/prometheus') return 'Write it as http://prometheus:9090.';
  return 'See `runbook schema config`.';
}

const articles: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map of keys to values',
  string: 'a text',
};

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}

/** JSON Pointer's escapes; the index of a list is a number. */
function keyOf(segment: string): string | number {
  const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(key) ? Number(key) : key;
}
