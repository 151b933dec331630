import { describe, expect, test } from 'vitest';
import { decide, decideAfter, decideOver } from '../../src/checks/decide.js';
import { readRule, readRules } from '../../src/checks/read-rule.js';
import type { DecisionRule } from '../../src/model/decision.js';
import { evidenceOf } from './judging.js';

function rulesOf(...texts: readonly string[]): readonly DecisionRule[] {
  return texts.map((text) => {
    const rule = readRule(text);
    if (rule === null) throw new Error(`${text} is no rule`);
    return rule;
  });
}

const outcomeOf = (texts: readonly string[], stdout: string) => decide(rulesOf(...texts), evidenceOf(stdout));

describe('what outcomes lead to', () => {
  test.each([
    ['stop', 'stop'],
    ['STOP!', 'stop'],
    ['**stop** here', 'stop'],
    ['abort the rollout', 'stop'],
    ['**escalate** to the platform admin', 'stop'],
    ['NOT safe', 'stop'],
    ['do not proceed', 'stop'],
    ["don't continue", 'stop'],
    ['page the DBA and stop', 'stop'],
    ['page the DBA, then stop', 'stop'],
    ['safe; stop', 'stop'],
    ['stop until the DBA confirms', 'stop'],
    ['continue', 'continue'],
    ['Safe to proceed.', 'continue'],
    ['proceed', 'continue'],
    ['no migration shipped; safe to code rollback.', 'continue'],
    ['backwards-compatible — safe', 'continue'],
    ['continue to Step 2', 'continue'],
    ['continue; see x.md', 'continue'],
    ['jump to Step 3 (Mitigate), scale-up branch', 'goto 3'],
    ['CPU starvation. Jump to Step 3', 'goto 3'],
    ['jump to 3b', 'goto 3b'],
    ['back to Step 2', 'goto 2'],
    ['go back to step 2.1', 'goto 2.1'],
    ['skip to Phase 4', 'goto 4'],
    ['Step 3 (Mitigate)', 'goto 3'],
    ['use **`abort`** (Step 3a)', 'choose 3a'],
    ['use Step 3a-alt', 'choose 3a-alt'],
    ['open x.md', 'stop'],
    ['jump to [x](../a/b-c.md)', 'stop'],
    ['follow x.md', 'stop'],
    ['continue with x.md', 'stop'],
    ['page the DBA first', 'ask'],
    ['unsafe to continue', 'ask'],
    ['safe only after the DBA agrees', 'ask'],
    ['safe, unless the DBA says no', 'ask'],
    ['safe. Unless the DBA says no.', 'ask'],
    ['continue, but page the DBA', 'ask'],
    ['drain the node, then continue', 'ask'],
    ['stop if the DBA says so', 'ask'],
    ['probably safe', 'ask'],
    ['safe; stop unless x', 'ask'],
    ['Unless x, stop', 'stop'],
    ['drain it,and stop', 'stop'],
    ['drain it and  stop', 'stop'],
    ['drain it, and  stop', 'stop'],
    ['drain it, then  stop', 'stop'],
    ['st_op here', 'ask'],
    ['safe.', 'continue'],
    ['[Step 3](x.md)', 'goto 3'],
    ['continue; jump to Step 3', 'goto 3'],
    ['use Step 3a; jump to Step 3A', 'choose 3a'],
    ['you may continue', 'ask'],
    ['do not stop', 'ask'],
    ['safe-ish', 'ask'],
    ['safe mode is entered', 'ask'],
    ['proceed with caution', 'ask'],
    ['safe (backwards-compatible)', 'continue'],
    ['safely', 'ask'],
    ['jump to Step 3 or Step 4', 'ask'],
    ['jump to Step 3; back to Step 2', 'ask'],
    ['use the abort command', 'ask'],
    ['see x.md', 'ask'],
    ['continue -> stop', 'ask'],
    ['', 'ask'],
  ])('If output is empty -> %s: %s', (text, expected) => {
    const outcome = outcomeOf([`If output is empty -> ${text}`], '');
    expect('step' in outcome ? `${outcome.kind} ${outcome.step}` : outcome.kind).toBe(expected);
  });

  test.each([
    ['safe, unless x', 'its outcome depends on something else'],
    ['safe. Unless x', 'its outcome depends on something else'],
    ['use Step 3a; jump to Step 3b', 'its outcome leads two ways'],
    ['see x; unless y', 'its outcome says neither stop nor go on'],
  ])('%s: %s', (text, reason) => {
    expect(outcomeOf([`If output is empty -> ${text}`], '')).toMatchObject({ kind: 'ask', reason });
  });

  test('the runbook to open is named as written', () => {
    expect(outcomeOf(['If output is empty -> stop; open [x](../a/b-c.md).'], '')).toMatchObject({
      opens: '../a/b-c.md',
    });
    expect(outcomeOf(['If output is empty -> safe; cross-ref `x.md`.'], '')).toMatchObject({
      kind: 'continue',
      opens: 'x.md',
    });
    expect(outcomeOf(['If output is empty -> stop'], '')).toMatchObject({ opens: null });
  });
});

describe('what conditions say', () => {
  test.each([
    ['output is empty', '\n', 'stop'],
    ['the output is empty', 'x', 'ask'],
    ['no output', '', 'stop'],
    ['> 0.5', '0.6', 'stop'],
    ['> 0.5', '0.5', 'ask'],
    ['> 0.5', '{} => 0.6 @[1]', 'stop'],
    ['> 5 in the last hour', '6', 'stop'],
    ['> 5 per node', '6', 'stop'],
    ['> 5 now', '6', 'stop'],
    ['> 5 sustained', '6', 'ask'],
    ['Lag > 30 MB', '62914560', 'stop'],
    ['Status: Paused or Progressing', 'Status: Progressing', 'stop'],
    ['Status: Paused, Progressing or Degraded', 'Status: Degraded', 'stop'],
    ['`Status: Paused` or `Progressing`', 'Status: ॥ Paused', 'stop'],
    ['Status is Paused or Degraded', 'Status: Degraded', 'stop'],
    ['Status: Paused and Health: Degraded', 'Status: Paused\nHealth: Degraded', 'stop'],
    ['Status: Paused and Health: Degraded', 'Status: Paused\nHealth: ok', 'ask'],
    ['Status: Paused + Lag > 3', 'Status: Paused\nLag: 4', 'stop'],
    ['All Running 1/1', 'NAME  READY  STATUS\na     1/1    Running\n', 'stop'],
    ['All Running 1/1', 'NAME  READY  STATUS\na     1/1    Failed\n', 'ask'],
    ['All Running 1/1', 'NAME  READY  STATUS\na     2/2    Running\n', 'ask'],
    ['"All Systems Operational"', 'all systems\n operational', 'stop'],
    ['"All Systems Operational"', 'all systems go', 'ask'],
    ['output shows A, B or C', 'x\nb', 'stop'],
    ['output shows A, B or C', 'x\nabc', 'ask'],
    ['output shows `foo bar`', 'FOO\tBAR', 'stop'],
    ['output shows DROP and RENAME', 'drop rename', 'stop'],
    ['output shows DROP and RENAME', 'drop', 'ask'],
    ['output shows NOT NULL added to an existing column', 'not null', 'stop'],
    ['output shows Error', 'Error', 'ask'],
    ['`lag` is AFTER the target', 'lag', 'ask'],
    ['', '', 'ask'],
    ['output does not show OK', 'bad', 'stop'],
    ['output does not show OK', 'ok', 'ask'],
    ['output does not show OK', '', 'ask'],
    ['output does not show OK or FINE', 'fine', 'ask'],
    ['the team feels uneasy', 'x', 'ask'],
    ['exit 0', '', 'stop'],
    ['expect p99 > 3', '4', 'stop'],
  ])('If %s -> stop, on %j: %s', (condition, stdout, kind) => {
    expect(outcomeOf([`If ${condition} -> stop`], stdout).kind).toBe(kind);
  });

  test('words that narrow a literal are passed over in a rule that stops, and leave another one unread', () => {
    const narrowed = 'If output shows NOT NULL added to an existing column ->';
    expect(outcomeOf([`${narrowed} stop`], 'NOT NULL').kind).toBe('stop');
    expect(outcomeOf([`${narrowed} continue`], 'NOT NULL').kind).toBe('ask');
    expect(outcomeOf([`${narrowed} continue`, 'If output shows X -> continue'], 'x').kind).toBe('continue');
  });

  test('and is false once a read part is, or true once one is', () => {
    const unread = 'the moon is full';
    const other = 'If output shows X -> continue';
    expect(outcomeOf([`If > 3 and ${unread} -> stop`, other], 'x').kind).toBe('ask');
    expect(outcomeOf([`If output shows Y and ${unread} -> stop`, other], 'x').kind).toBe('continue');
    expect(outcomeOf([`If output shows X or ${unread} -> stop`, other], 'x').kind).toBe('stop');
    expect(outcomeOf([`If output shows Y or ${unread} -> stop`, other], 'x').kind).toBe('ask');
  });
});

describe('several rules', () => {
  test('one that stops comes first, wherever it stands', () => {
    expect(outcomeOf(['If output shows A -> continue', 'If output shows B -> stop'], 'a b').kind).toBe(
      'stop',
    );
  });

  test('where one that leads away cannot be judged, the operator is asked, whatever else holds', () => {
    const sure = 'If output shows A -> continue';
    expect(outcomeOf([sure, 'If > 3 -> jump to Step 2'], 'a')).toMatchObject({
      kind: 'ask',
      reason: 'its condition could not be judged',
      text: 'If > 3 -> jump to Step 2',
    });
    expect(outcomeOf([sure, 'If > 3 -> use Step 2'], 'a').kind).toBe('ask');
    expect(outcomeOf([sure, 'If > 3 -> ring somebody'], 'a').kind).toBe('ask');
    expect(outcomeOf([sure, 'If > 3 -> continue'], 'a').kind).toBe('continue');
  });

  test('one that holds and whose outcome nobody can read asks, whatever else holds', () => {
    const rules = ['If output shows A -> continue', 'If output shows A -> ring somebody'];
    expect(outcomeOf(rules, 'a')).toMatchObject({
      kind: 'ask',
      reason: 'its outcome says neither stop nor go on',
      text: 'If output shows A -> ring somebody',
    });
  });

  test('rules that hold and contradict each other ask', () => {
    const go = 'If output shows A -> continue';
    expect(outcomeOf([go, 'If output shows A -> jump to Step 3'], 'a')).toMatchObject({
      kind: 'ask',
      reason: 'another rule that holds says otherwise',
      text: go,
    });
    expect(
      outcomeOf(['If output shows A -> use Step 3a', 'If output shows A -> use Step 3b'], 'a').kind,
    ).toBe('ask');
    expect(
      outcomeOf(['If output shows A -> use Step 3a', 'If output shows A -> jump to Step 3a'], 'a').kind,
    ).toBe('ask');
    expect(
      outcomeOf(['If output shows A -> jump to Step 2', 'If output shows A -> jump to Step 3'], 'a').kind,
    ).toBe('ask');
    const use = 'If output shows A -> use Step 3';
    expect(outcomeOf(['If output shows A -> jump to Step 3', use], 'a')).toMatchObject({
      kind: 'ask',
      text: use,
    });
    expect(
      outcomeOf(['If output shows A -> jump to Step 3', 'If output shows A -> go to Step 3'], 'a').kind,
    ).toBe('goto');
    expect(outcomeOf([go, 'If output shows A -> use Step 3a'], 'a')).toMatchObject({
      kind: 'choose',
      step: '3a',
    });
    expect(outcomeOf([go, go], 'a').kind).toBe('continue');
  });

  test('If rules mean to cover every case, bare ones do not', () => {
    expect(outcomeOf(['If output shows A -> continue'], 'b')).toEqual({
      kind: 'ask',
      reason: 'no rule holds',
      text: null,
      opens: null,
    });
    expect(outcomeOf(['> 3 -> stop'], '2')).toEqual({ kind: 'continue', text: null, opens: null });
    expect(outcomeOf(['> 3 -> scale up', 'If output shows A -> continue'], '4').kind).toBe('ask');
    expect(outcomeOf([], 'x')).toEqual({ kind: 'continue', text: null, opens: null });
  });

  test('where none holds and one could not be judged, that one is named', () => {
    expect(outcomeOf(['If > 3 -> continue'], 'x')).toMatchObject({
      kind: 'ask',
      reason: 'no rule holds, and the condition of this one could not be judged',
      text: 'If > 3 -> continue',
    });
  });

  test('a bare rule that says neither is a note where it holds, and never in the way', () => {
    expect(outcomeOf(['> 3 -> scale up; see x.md'], '4')).toEqual({
      kind: 'note',
      text: '> 3 -> scale up; see x.md',
      opens: 'x.md',
    });
    expect(outcomeOf(['> 3 -> scale up'], 'x').kind).toBe('continue');
    expect(outcomeOf(['> 3 -> scale up', 'If output shows 4 -> continue'], '4').kind).toBe('continue');
  });
});

describe('over the outputs of a section', () => {
  const over = (text: string, ...outputs: readonly string[]) =>
    decideOver(
      rulesOf(text),
      outputs.map((stdout) => evidenceOf(stdout)),
    ).kind;

  test('a name found in one of them is read, in two unread', () => {
    expect(over('Lag > 30 -> stop', 'Lag: 40\n', 'hello there\n')).toBe('stop');
    expect(over('Lag > 30 -> stop', 'Lag: 40\n', 'Lag: 50\n')).toBe('ask');
    expect(over('Status: Bad -> stop', 'Status: Bad\n', 'Status: Bad\n')).toBe('ask');
  });

  test('what is asked of the output must be the same of all', () => {
    expect(over('If output is empty -> stop', '', '')).toBe('stop');
    expect(over('If output is empty -> stop', '', 'x')).toBe('ask');
    expect(over('If output shows DROP -> stop', 'x', 'drop')).toBe('stop');
    expect(over('If output is empty -> continue')).toBe('ask');
    expect(over('If > 3 -> stop', '5', '5', '1')).toBe('ask');
    expect(over('If output does not show A -> stop', '', 'x')).toBe('stop');
    expect(over('If output does not show A -> stop', '', ' \n')).toBe('ask');
    expect(over('output does not show A -> stop', '')).toBe('ask');
    expect(over('output does not show A somewhere -> stop', 'A')).toBe('ask');
  });
});

test('no decision is taken on a failure', () => {
  const rules = rulesOf('If output is empty -> continue');
  const none = { captureFailed: null };
  expect(decideAfter(rules, evidenceOf(''), none).kind).toBe('continue');
  expect(decideAfter(rules, evidenceOf(''), { captureFailed: 'LAST_GOOD' })).toEqual({
    kind: 'failed',
    reason: 'LAST_GOOD could not be captured',
  });
  expect(decideAfter(rules, evidenceOf('', { exitCode: 128 }), none)).toEqual({
    kind: 'failed',
    reason: 'the command exited 128',
  });
  expect(decideAfter(rules, evidenceOf('', { exitCode: null }), none)).toEqual({
    kind: 'failed',
    reason: 'the command came to no exit of its own',
  });
  expect(decideAfter(rules, evidenceOf('', { exitCode: 1, exitIsAnswer: true }), none).kind).toBe('continue');
  expect(decide(rules, evidenceOf('', { exitCode: 1 })).kind).toBe('ask');
});

describe('what is a rule', () => {
  test('an arrow in prose is none', () => {
    expect(readRule('Grafana -> Explore -> Tempo')).toBeNull();
    expect(readRule('the old way → the new way')).toBeNull();
    expect(readRule('If > 0.5, alert is real')).toBeNull();
    expect(readRule('Expect output contains "a -> b"')).toBeNull();
    expect(readRule(`If x -> ${'y'.repeat(9992)}`)).toMatchObject({ form: 'if' });
    expect(readRule(`If x -> ${'y'.repeat(9993)}`)).toBeNull();
  });

  test('every arrow, with and without If, behind a bullet', () => {
    for (const arrow of ['->', '-->', '→', '=>'])
      expect(readRule(`- If > 3 ${arrow} stop`)).toMatchObject({ form: 'if', outcome: { kind: 'stop' } });
    expect(readRule('1. > 3 -> stop')).toMatchObject({ form: 'bare', text: '1. > 3 -> stop' });
  });

  test('what stands before the If of its sentence is left out', () => {
    for (const text of ['What dominates?  If > 3 -> stop', 'One? If two. If > 3 -> stop'])
      expect(readRule(text)).toMatchObject({ form: 'if', condition: { kind: 'predicate' } });
    expect(readRule('  > 3 -> stop ')?.text).toBe('> 3 -> stop');
    expect(readRule('What dominates? If > 3 -> stop')).toMatchObject({
      form: 'if',
      condition: { kind: 'predicate' },
    });
  });

  test('a bare rule that leads away is one although nobody can read its condition', () => {
    expect(readRule('bad weather -> stop')).toMatchObject({ form: 'bare', condition: { kind: 'unread' } });
  });

  test('a paragraph of two', () => {
    const text =
      "If `Status: Paused` → use **`abort`** (Step 3a). If `Status: Healthy` and you're late → use **`undo`** (Step 3b).";
    expect(readRules(text).map(({ outcome }) => outcome)).toEqual([
      { kind: 'choose', step: '3a' },
      { kind: 'choose', step: '3b' },
    ]);
    expect(readRules('No rule here. If only.')).toEqual([]);
  });
});
