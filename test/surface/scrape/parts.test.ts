import { expect, test } from 'vitest';
import { deprecationIn } from '../../../src/surface/scrape/deprecation.js';
import { readFlagSpec } from '../../../src/surface/scrape/flag-spec.js';
import { valuesIn } from '../../../src/surface/scrape/one-of.js';
import { argumentsIn } from '../../../src/surface/scrape/usage.js';

test.each([
  ['Output format. One of: wide|id (default "wide")', ['wide', 'id']],
  ['Output format. One of: json|yaml|wide|tree', ['json', 'yaml', 'wide', 'tree']],
  ['Sync strategy (one of: apply|hook)', ['apply', 'hook']],
  ['Name of profile. One of (none|cpu|heap)', ['none', 'cpu', 'heap']],
  ['One of: (json, yaml, jsonpath-as-json).', ['json', 'yaml', 'jsonpath-as-json']],
  ['(one of: manual (aliases of manual: none), automated)', ['manual', 'none', 'automated']],
])('what a tool allows in so many words: %s', (description, values) => {
  expect(valuesIn(description)).toEqual(values);
});

test.each([
  'Output format. One of: yaml, json',
  'Must be one of: strict (or true), warn, ignore (or false).',
  'Must be "none", "server", or "client".',
  'One of the many: a|b',
  'Allowed values: table, json, yaml',
  'one of: <name>|<id>',
  'one of [json merge]',
  'One of: json',
  'One of: a|b|...',
])('what names some values and perhaps not all is no list: %s', (description) => {
  expect(valuesIn(description)).toBeNull();
});

test.each([
  ['-o, --output string', ['-o', '--output'], 1],
  ['--watch', ['--watch'], 0],
  ['--dry-run string[="client"]', ['--dry-run'], 2],
  ['-v, --verbose count', ['-v', '--verbose'], 0],
  ['-R, --repo [HOST/]OWNER/REPO', ['-R', '--repo'], 2],
  ['-f {a,b}, --from {a,b}', ['-f', '--from'], 1],
  ['--debug / --no-debug', ['--debug', '--no-debug'], 0],
  ['--[no-]color', ['--color', '--no-color'], 0],
  ['--many MANY [MANY ...]', ['--many'], 1],
  ['--format=promql', ['--format'], 1],
  ['-X, --dirstat[=<a,b>...]', ['-X', '--dirstat'], 2],
  ['-L <range:file>', ['-L'], 1],
  ['--http.config.file=FILE', ['--http.config.file'], 1],
] as const)('%s', (spec, names, v) => {
  expect(readFlagSpec(spec)).toMatchObject({ names, v });
});

test('what begins with no flag is none', () => {
  expect(readFlagSpec('NAME')).toBeNull();
  expect(readFlagSpec('-- everything behind')).toBeNull();
});

test.each([
  ['Deprecated: use --towards instead', '--towards'],
  ['[DEPRECATED] Say more', ''],
  ['A name for the app, ignored if a file is set (DEPRECATED)', ''],
  ['(deprecated) in favour of "--all"', '--all'],
  ['Allow deprecated repositories', null],
  ['Show things that are not deprecated yet', null],
])('deprecated: %s', (description, instead) => {
  expect(deprecationIn(description)).toBe(instead);
});

test.each([
  ['argocd app rollback APPNAME [ID] [flags]', ['app', 'rollback'], 'APPNAME [ID]'],
  ['kubectl apply (-f FILENAME | -k DIRECTORY) [options]', ['apply'], ''],
  [
    'kubectl exec (POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...] [options]',
    ['exec'],
    '(POD | TYPE/NAME)',
  ],
  ['kubectl create secret (docker-registry | generic | tls) [options]', ['create', 'secret'], ''],
  ['docker run [OPTIONS] IMAGE [COMMAND] [ARG...]', ['run'], 'IMAGE'],
  ['kubectl drain NODE [options]', ['drain'], 'NODE'],
  ['promtool query [<flags>] <command> [<args> ...]', ['query'], ''],
  ['helm list [flags]', ['ls'], 'list'],
])('%s takes', (usage, path, takes) => {
  expect(argumentsIn(usage, path)).toBe(takes);
});
