import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newWorld } from '../../sandbox/world/new-world.js';
import { abortRollout, messageOf } from '../../sandbox/world/rollout.js';
import { decide } from '../../src/checks/decide.js';
import type { Command, Section } from '../../src/model/runbook.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { planRun } from '../../src/planner/plan-run.js';
import { classify } from '../../src/safety/classify.js';

const folder = resolve(import.meta.dirname, '../../runbooks');
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const parse = (file: string) => parseRunbook(file, readFileSync(join(folder, file), 'utf8'));

const sectionsOf = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

const commandsOf = (file: string): readonly Command[] =>
  sectionsOf(parse(file).runbook.sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'fence' ? block.items.filter((item) => item.kind === 'command') : [],
    ),
  );

const evidence = (stdout: string) => ({
  stdout,
  stderr: '',
  exitCode: 0,
  durationMs: 1,
  variables: {},
  captures: {},
});

test('the runbooks that ship are the six', () => {
  expect(files).toEqual([
    'code-rollback-argocd.md',
    'code-rollback-helm.md',
    'code-rollback-rollouts.md',
    'config-rollback-argocd-app.md',
    'data-rollback-postgres-pitr.md',
    'postmortem-template.md',
  ]);
});

describe.each(files)('%s', (file) => {
  const { runbook, findings } = parse(file);

  test('is read without a finding', () => {
    expect(findings).toEqual([]);
  });

  test('has an owner, a summary, a limit, and a ledger whose rows are dated and claim no more than a rehearsal', () => {
    const [ledger, ...more] = runbook.ledgers;
    expect(runbook.frontMatter.owner).toMatch(/^team-/);
    expect(runbook.summary?.length).toBeGreaterThan(60);
    expect(runbook.frontMatter.staleAfterDays).toBeGreaterThanOrEqual(90);
    expect(more).toEqual([]);
    expect(ledger?.problems).toEqual([]);
    const result = ledger?.columns.indexOf('Result') ?? -1;
    expect(ledger?.rows.map(({ date, cells }) => [date, cells[result]])).toEqual([
      ['2026-11-22', 'rehearsed'],
    ]);
  });

  test('every Expect is a check, and every rule leads somewhere', () => {
    for (const command of commandsOf(file)) {
      expect(command.expectations.map(({ kind }) => kind)).toEqual(command.expectations.map(() => 'check'));
      for (const rule of command.rules) expect(['unread', 'note']).not.toContain(rule.outcome.kind);
    }
  });

  test('its links and the runbooks that its rules open are there', () => {
    const links = [...runbook.text.matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, link = '']) => link);
    const opened = commandsOf(file).flatMap(({ rules }) => rules.flatMap(({ opens }) => opens ?? []));
    const missing = [...links, ...opened].filter(
      (link) => !existsSync(join(dirname(join(folder, file)), link)),
    );
    expect(missing).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  test('can be planned: nothing stands in the way, nothing is borrowed, and it is a sequence', () => {
    const selection = { from: null, until: null, only: [], skip: [], choose: {} };
    const plan = planRun(runbook, findings, {
      selection,
      environment: new Set(['HOME', 'PATH']),
      given: new Set(),
    });
    const commands = plan.steps.flatMap(({ items }) => items.filter((item) => item.kind === 'command'));
    expect(plan.form).toBe('sequence');
    expect(plan.obstacles).toEqual([]);
    expect(commands.flatMap(({ borrowed }) => borrowed)).toEqual([]);
    expect(plan.inputs.map(({ from }) => from)).toEqual(plan.inputs.map(() => 'declared'));
  });

  test('uses every input that it declares', () => {
    const unused = Object.keys(runbook.frontMatter.vars).filter((name) => !runbook.text.includes(`$${name}`));
    expect(unused).toEqual([]);
  });
});

test.each([
  ['code-rollback-argocd.md', ['app set', 'app rollback']],
  ['code-rollback-helm.md', ['helm rollback']],
  ['code-rollback-rollouts.md', ['app set', 'rollouts abort', 'rollouts undo', 'app set']],
  ['config-rollback-argocd-app.md', ['fetch', 'checkout', 'revert', 'push', 'fetch', 'app sync']],
  ['data-rollback-postgres-pitr.md', ['apply']],
  ['postmortem-template.md', []],
])('%s writes with these commands alone, and destroys nothing: %j', (file, words) => {
  const classed = commandsOf(file).map(({ code }) => ({ code, class: classify(code).class }));
  const writing = classed.filter((command) => command.class !== 'read');
  expect(writing.map((command) => command.class)).toEqual(words.map(() => 'write'));
  expect(words.filter((word, index) => !writing[index]?.code.includes(word))).toEqual([]);
});

describe('what the rules say of what the tools print', () => {
  const rulesOf = (file: string, words: string) =>
    commandsOf(file).find(({ code }) => code.includes(words))?.rules ?? [];

  test.each([
    ['', 'continue'],
    ['+ALTER TABLE books ADD COLUMN isbn13 text;\n', 'continue'],
    ['+ALTER TABLE books\n+  DROP COLUMN isbn10;\n', 'stop'],
    ['+ALTER TABLE books ALTER COLUMN title TYPE varchar(80);\n', 'stop'],
    ['+COMMENT ON TABLE books IS 1;\n', 'ask'],
  ])('the migrations %j of a bad release: %s', (diff, outcome) => {
    expect(decide(rulesOf('code-rollback-argocd.md', 'MIGRATIONS'), evidence(diff)).kind).toBe(outcome);
  });

  test('a paused canary is aborted, a healthy rollout undone, an aborted one left alone', () => {
    const rules = rulesOf('code-rollback-rollouts.md', 'get rollout "$ROLLOUT" -n');
    const outcome = (status: string) => decide(rules, evidence(`Name:     x\nStatus:          ${status}\n`));
    expect(outcome('॥ Paused')).toMatchObject({ kind: 'choose', step: '3a' });
    expect(outcome('◌ Progressing')).toMatchObject({ kind: 'choose', step: '3a' });
    expect(outcome('✔ Healthy')).toMatchObject({ kind: 'choose', step: '3b' });
    expect(outcome('✖ Degraded')).toMatchObject({ kind: 'stop', opens: 'postmortem-template.md' });
  });

  test('a commit that changes an image is a release, one that changes nothing here is the wrong one', () => {
    const rules = rulesOf('config-rollback-argocd-app.md', 'show "$BAD_COMMIT"');
    const quota = 'diff --git a/q.yaml b/q.yaml\n-    limits.cpu: "10"\n+    limits.cpu: "2"\n';
    expect(decide(rules, evidence(quota)).kind).toBe('continue');
    expect(decide(rules, evidence(`${quota}+    digest: sha256:1\n`))).toMatchObject({ kind: 'stop' });
    expect(decide(rules, evidence('')).kind).toBe('stop');
  });
});

test('an aborted rollout says why it is degraded', () => {
  const world = newWorld({ dialect: 'faithful', fault: 'none', commits: new Map(), now: 0 });
  const aborted = abortRollout(world.rollout, 1000);
  expect([aborted.phase, aborted.weight, messageOf(aborted)]).toEqual([
    'Degraded',
    0,
    'RolloutAborted: Rollout aborted update to revision 8',
  ]);
});
