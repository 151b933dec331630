import { describe, expect, test } from 'vitest';
import type { ToolSurface } from '../../src/model/generated/schemas.js';
import { callsIn } from '../../src/surface/calls-in.js';
import { checkCall } from '../../src/surface/check-call.js';
import { surfaceOf } from './surfaces.js';

const kubectl = surfaceOf(
  {
    '': {
      subcommands: { get: [], exec: [], rollout: [], describe: [], delete: ['rm'] },
      inherited: { '--namespace': { v: 1, short: '-n' } },
    },
    get: {
      flags: {
        '--all-namespaces': { v: 0, short: '-A' },
        '--export': { v: 0, deprecated: '--output' },
        '--output': { v: 1, short: '-o', values: ['json', 'yaml', 'jsonpath', 'custom-columns'] },
        '--selector': { v: 1, short: '-l' },
        '--watch': { v: 0, short: '-w' },
      },
      arguments: 'TYPE [NAME]',
    },
    exec: { flags: { '--stdin': { v: 0, short: '-i' }, '--tty': { v: 0, short: '-t' } }, arguments: 'POD' },
    rollout: { subcommands: { undo: [], status: [] } },
    'rollout undo': { flags: { '--to-revision': { v: 1 }, '--dry-run': { v: 2 } }, deprecated: '' },
    delete: { flags: { '--force': { v: 0 } } },
  },
  { plugins: true },
);
const rollouts = surfaceOf({ '': { subcommands: { abort: [], get: [] } }, abort: {} });
const promtool = surfaceOf(
  {
    '': { subcommands: { check: [] }, inherited: { '--version': { v: 0 } } },
    check: { subcommands: { rules: [] } },
    'check rules': { flags: { '--lint-fatal': { v: 0 }, '--lint': { v: 1 } } },
  },
  { dialect: 'kingpin' },
);
const git = surfaceOf(
  {
    '': {
      subcommands: { log: [], push: [], commit: [] },
      flags: { '-C': { v: 1 }, '--bare': { v: 0 } },
      complete: false,
    },
    log: { flags: { '--oneline': { v: 0 } }, complete: false },
    push: {
      flags: { '--force-with-lease': { v: 2 }, '--no-verify': { v: 0 }, '--force': { v: 0, short: '-f' } },
    },
    commit: { flags: { '-C': { v: 1 }, '--message': { v: 1, short: '-m' } } },
  },
  { dialect: 'git', plugins: true },
);
const known: Readonly<Record<string, ToolSurface>> = {
  kubectl,
  'kubectl-argo-rollouts': rollouts,
  'kubectl-neat_view': surfaceOf({ '': { flags: { '--deep': { v: 0 } } } }),
  promtool,
  git,
};

/** `unknown-flag --limit`: what is found, by the words of the code it is found at. */
function problems(code: string, surfaces = known): readonly string[] {
  return callsIn(code).flatMap((call) =>
    checkCall((tool) => surfaces[tool] ?? null, call).map(
      (problem) => `${problem.kind} ${code.slice(problem.start, problem.end)}`,
    ),
  );
}

describe('what a tool understands is no finding', () => {
  test.each([
    'kubectl get pods -A -o json -w',
    'kubectl -n prod get pods',
    'kubectl get -n prod pods',
    'kubectl get -Aw pods',
    'kubectl get -ojson pods',
    'kubectl get -o=json pods --watch=false',
    'kubectl get -l app=x,tier!=y pods',
    'kubectl get -l --odd pods',
    'kubectl get --help',
    'kubectl get -h',
    'kubectl rm x --force',
    'kubectl help frobnicate --deeply',
    'kubectl',
    'kubectl get',
    'kubectl --all-namespaces get pods',
    'promtool check rules --no-lint-fatal --lint all',
    'git -C dir log --oneline',
    'git push --force-with',
    'git push --verify --no-force',
    'git log -5',
    'git log -- --not-a-flag',
    'git commit -C HEAD -m "x"',
  ])('%s', (code) => {
    expect(problems(code)).toEqual([]);
  });
});

describe('what only the run will know is no finding', () => {
  test.each([
    'kubectl get $FLAGS pods',
    'kubectl get "$FLAGS" --$FLAG pods',
    'kubectl get --output=$FORMAT pods',
    'kubectl get -o "$FORMAT" pods',
    'kubectl get -o <format> pods',
    'kubectl $VERB --frobnicate pods',
    'kubectl <verb> --frobnicate pods',
    'kubectl get -<x> pods',
    '$TOOL get --frobnicate',
    'kubectl rollout "$ACTION" --frobnicate',
  ])('%s', (code) => {
    expect(problems(code)).toEqual([]);
  });
});

test.each([
  ['kubectl get pods --limit 5', ['unknown-flag --limit']],
  ['kubectl get pods --limit=5', ['unknown-flag --limit=5']],
  ['kubectl get --limit 5 pods -o json', ['unknown-flag --limit']],
  ['kubectl get pods -x', ['unknown-flag -x']],
  ['kubectl get pods -Ax', ['unknown-flag -Ax']],
  ['kubectl --frobnicate hard get pods', ['unknown-flag --frobnicate']],
  ['kubectl get --out json pods', ['unknown-flag --out']],
  ['kubectl get --no-watch pods', ['unknown-flag --no-watch']],
  ['kubectl exec --stdin x -- promtool check rules --frobnicate', ['unknown-flag --frobnicate']],
  ['kubectl exec -x pod -- ls --frobnicate', ['unknown-flag -x']],
  ['promtool check rules --no-lint x', ['unknown-flag --no-lint']],
  ['git push --fo', ['unknown-flag --fo']],
  ['git log --frobnicate', ['unknown-flag --frobnicate']],
] as const)('%s has a flag that is not there', (code, found) => {
  expect(problems(code)).toEqual(found);
});

test('a flag of a tool that is not wholly known is a doubt, of one that is, none', () => {
  const sure = (code: string) =>
    callsIn(code).flatMap((call) =>
      checkCall((tool) => known[tool] ?? null, call).map(
        (each) => each.kind === 'unknown-flag' && each.isSure,
      ),
    );
  expect(sure('git log --frobnicate')).toEqual([false]);
  expect(sure('git push --frobnicate')).toEqual([true]);
});

test('what was meant is named where it is near', () => {
  const nearest = (code: string) =>
    callsIn(code).flatMap((call) =>
      checkCall((tool) => known[tool] ?? null, call).map((each) => ('nearest' in each ? each.nearest : '')),
    );
  expect(nearest('kubectl get --all-namespace')).toEqual(['--all-namespaces']);
  expect(nearest('kubectl get --frobnicate')).toEqual([null]);
  expect(nearest('kubectl rollout undoo')).toEqual(['undo']);
  expect(nearest('kubectl get -o jsno')).toEqual(['json']);
});

test.each([
  ['kubectl rollout undone x', ['unknown-subcommand undone']],
  ['kubectl decribe pod x', ['unknown-subcommand decribe']],
  ['promtool chekc rules', ['unknown-subcommand chekc']],
  ['promtool frobnicate --hard', ['unknown-subcommand frobnicate']],
  // kubectl-frobnicate may be a plugin, and git frobnicate an alias.
  ['kubectl frobnicate --hard', []],
  ['git frobnicate --hard', []],
  ['git comit -m x', ['unknown-subcommand comit']],
  // Not listed here, and known to the safety catalogue.
  ['git blame --frobnicate', []],
] as const)('%s', (code, found) => {
  expect(problems(code)).toEqual(found);
});

test('a plugin is held against its own surface', () => {
  expect(problems('kubectl argo rollouts abort --frobnicate')).toEqual(['unknown-flag --frobnicate']);
  expect(problems('kubectl neat_view --shallow')).toEqual(['unknown-flag --shallow']);
  expect(problems('kubectl neat_view --deep')).toEqual([]);
});

test.each([
  ['kubectl get -o jsonn', ['unknown-value jsonn']],
  ['kubectl get -ojsonn', ['unknown-value -ojsonn']],
  ['kubectl get --output=wide', ['unknown-value --output=wide']],
  ['kubectl get -o JSON', []],
  ["kubectl get -o jsonpath='{.items}'", []],
  ['kubectl get -o custom-columns=A:.b,C:.d', []],
] as const)('%s', (code, found) => {
  expect(problems(code)).toEqual(found);
});

test('what is deprecated is said, a command and a flag', () => {
  expect(problems('kubectl get pods --export')).toEqual(['deprecated --export']);
  expect(problems('kubectl rollout undo x')).toEqual(['deprecated kubectl']);
});

test('a value that may be left out never takes the next word', () => {
  expect(problems('kubectl rollout undo --dry-run --frobnicate')).toContain('unknown-flag --frobnicate');
  expect(problems('git push --force-with-lease origin --frobnicate')).toEqual(['unknown-flag --frobnicate']);
});

test('a command that is listed and not captured is not locked, whatever its flags', () => {
  expect(problems('kubectl describe pod --frobnicate')).toEqual(['not-locked kubectl']);
});
