import { describe, expect, test } from 'vitest';
import { codesFound, commandsIn, manualIn, read, step } from './reading.js';

const lines = (...text: string[]) => text.join('\n');

describe('blank lines bind comments', () => {
  test('a run after a blank line labels the command below', () => {
    const [first, second] = commandsIn(lines('get a', '', '# Then look at b.', '# It is slow.', 'get b'));
    expect(first).toMatchObject({ label: null, notes: [] });
    expect(second?.label).toBe('Then look at b. It is slow.');
  });

  test('a run that touches the command above belongs to it', () => {
    const [first, second] = commandsIn(lines('get a', '# It takes a minute.', '', 'get b'));
    expect(first?.notes).toEqual(['It takes a minute.']);
    expect(second?.label).toBeNull();
  });

  test('a run after the last command belongs to that command, blank line or not', () => {
    const [first] = commandsIn(lines('get a', '', '# Wait until the pods are gone.'));
    expect(first?.notes).toEqual(['Wait until the pods are gone.']);
  });

  test('of a run between two commands the closing sentence introduces the one below', () => {
    const [first, second] = commandsIn(
      lines('get pods', '# NAME   READY', '# web    1/1', '# Is the service there?', 'get svc'),
    );
    expect(first?.documented?.lines).toEqual(['NAME   READY', 'web    1/1']);
    expect(second?.label).toBe('Is the service there?');
  });

  test('an empty comment line ends what looks back', () => {
    const [first, second] = commandsIn(
      lines('get quota', '# It must have room.', '#', '# Now scale.', 'scale web'),
    );
    expect(first?.notes).toEqual(['It must have room.']);
    expect(second?.label).toBe('Now scale.');
  });

  test('a picture of output behind a blank line is still that of the command above', () => {
    const [first, second] = commandsIn(
      lines('get pods', '', '# Sample output:', '# NAME   READY', '# web    1/1', '', 'get svc'),
    );
    expect(first?.documented?.lines).toEqual(['NAME   READY', 'web    1/1']);
    expect(second?.label).toBeNull();
  });

  test('the comment behind a command is its trailing note, lines aligned below it too', () => {
    const [first, second] = commandsIn(lines('get a   # the first', '        # of many', 'get b # second'));
    expect(first?.trailing).toBe('the first of many');
    expect(second).toMatchObject({ label: null, trailing: 'second' });
  });

  test('comments inside a heredoc, a string or a loop stay in the code', () => {
    const code = lines('cat <<EOF', '# data: "x"', 'EOF');
    const loop = lines('for i in 1 2; do', '  # each', '  echo "$i"', 'done');
    expect(commandsIn(lines(code, loop, 'echo "', '# text', '"')).map((command) => command.code)).toEqual([
      code,
      loop,
      lines('echo "', '# text', '"'),
    ]);
  });

  test('a shebang and words for linters are no label', () => {
    const [first] = commandsIn(lines('#!/usr/bin/env bash', '# shellcheck disable=SC2086', 'echo 1'));
    expect(first?.label).toBeNull();
  });
});

describe('expectations', () => {
  test('belong to the command above, across a blank line', () => {
    const [first, second] = commandsIn(lines('get a', '', '# Expect: empty', '', 'get b'));
    expect(first?.expectations).toMatchObject([{ kind: 'check', text: 'Expect: empty' }]);
    expect(second?.label).toBeNull();
  });

  test('go on over an indented line', () => {
    const [first] = commandsIn(lines('get p99', '# Expect: drops below 0.5', '#   within 2-3 minutes.'));
    expect(first?.expectations).toMatchObject([
      {
        kind: 'check',
        check: { timing: { withinMs: 180_000 } },
        span: { start: { line: 7 }, end: { line: 8 } },
      },
    ]);
  });

  test('may stand behind the command', () => {
    const [first] = commandsIn('get a # Expect exit 1');
    expect(first).toMatchObject({ trailing: 'Expect exit 1', expectations: [{ kind: 'check' }] });
  });

  test('that do not parse are kept for the operator and reported as RB301', () => {
    const text = step(lines('get p99', '# Expect p99 to be nice'));
    expect(commandsIn(lines('get p99', '# Expect p99 to be nice'))[0]?.expectations).toMatchObject([
      { kind: 'unreadable', text: 'Expect p99 to be nice' },
    ]);
    expect(codesFound(text)).toEqual(['RB301']);
  });

  test('with no command above are reported as RB302', () => {
    expect(codesFound(step(lines('# Expect: empty', 'get a')))).toEqual(['RB302']);
  });

  test('Should and Must that parse are checks, the others notes', () => {
    const [first] = commandsIn(lines('get a', '# Should be empty', '# Should be a small, surgical diff.'));
    expect(first?.expectations).toHaveLength(1);
    expect(first?.notes).toEqual(['Should be a small, surgical diff.']);
  });
});

describe('decisions', () => {
  test('an If rule belongs to the command above; with none above it is RB302', () => {
    const [first] = commandsIn(lines('get a', '', '# If output is empty -> continue.', 'get b'));
    expect(first?.rules).toMatchObject([{ form: 'if', outcome: { kind: 'continue' } }]);
    expect(codesFound(step(lines('# If output is empty -> stop', 'get a')))).toContain('RB302');
  });

  test('two rules in one comment are two', () => {
    const [first] = commandsIn(
      lines('get a', '# If output is empty -> continue. If output shows ERROR -> stop.'),
    );
    expect(first?.rules.map(({ outcome }) => outcome.kind)).toEqual(['continue', 'stop']);
  });

  test('a rule in a label decides above and still says when to run what is below', () => {
    const [first, second] = commandsIn(
      lines('list users', '', '# Is it temporary? If output shows TEMP -> continue.', 'delete user'),
    );
    expect(first?.rules).toHaveLength(1);
    expect(second?.gate?.text).toMatch(/^If output shows TEMP/);
  });

  test('a bare rule needs no If', () => {
    const [first] = commandsIn(lines('get count', '# > 5 in the last hour -> unstable; stop.'));
    expect(first?.rules).toMatchObject([{ form: 'bare', outcome: { kind: 'stop' } }]);
  });

  test('an arrow in printed output rules nothing', () => {
    const [first] = commandsIn(lines('git log', '# d8f3c2a (HEAD -> main, origin/main) fix: egress'));
    expect(first).toMatchObject({
      rules: [],
      documented: { lines: ['d8f3c2a (HEAD -> main, origin/main) fix: egress'] },
    });
  });

  test('in a fence the paragraph after it decides on its last command', () => {
    const text = `${step('get status')}\nIf \`Status: Paused\` → use **abort** (Step 3a). If\n\`Status: Healthy\` → continue.\n`;
    const { runbook } = read(text);
    const [fence, prose] = runbook.sections[0]?.sections[0]?.blocks ?? [];
    expect(fence?.kind === 'fence' && fence.items[0]?.kind === 'command' && fence.items[0].rules.length).toBe(
      2,
    );
    expect(prose).toMatchObject({ kind: 'prose', gate: null });
  });

  test.each([
    [
      'a paragraph',
      'Any extra policy → detach it, OR commit it.',
      ['Any extra policy → detach it, OR commit it.'],
    ],
    [
      'each item of a list',
      '- An extra policy -> detach it.\n- `a -> b` is only code.\n- A missing one -> attach it.',
      ['An extra policy -> detach it.', 'A missing one -> attach it.'],
    ],
    ['no chain of arrows', 'Open the menu → Settings → Keys.', []],
    ['no prose without an arrow', 'That is all there is to see.', []],
    ['no rule that leads somewhere', 'An extra policy → stop.', []],
  ])('behind a fence a rule that leads nowhere is a note: %s', (_, behind, notes) => {
    const { runbook } = read(`${step('get policies')}\n${behind}\n`);
    const fence = runbook.sections[0]?.sections[0]?.blocks[0];
    expect(fence?.kind === 'fence' && fence.items[0]).toMatchObject({ notes });
  });
});

test('what is noted behind a fence may gate the next one', () => {
  const { runbook } = read(`${step('get pods')}\nWhen one hangs → restart it:\n\n${'```sh\nrestart\n```\n'}`);
  const [, prose] = runbook.sections[0]?.sections[0]?.blocks ?? [];
  expect(prose).toMatchObject({ kind: 'prose', gate: { text: 'When one hangs → restart it:' } });
});

describe('documented output', () => {
  test('keeps its lines, and marks apart', () => {
    const [first] = commandsIn(
      lines('get a', '# Status: Healthy   <- good', '#   Step:   4/8', '# Used  2  of 4   -> room to scale'),
    );
    expect(first?.documented).toMatchObject({
      lines: ['Status: Healthy', '  Step:   4/8', 'Used  2  of 4'],
      marks: [
        { line: 0, text: 'good' },
        { line: 2, text: 'room to scale' },
      ],
    });
  });

  test('stands beside a sentence', () => {
    const [first] = commandsIn(lines('get a', '# 4527', '# That is a bulk restore.'));
    expect(first).toMatchObject({ documented: { lines: ['4527'] }, notes: ['That is a bulk restore.'] });
  });
});

describe('gates', () => {
  test('the label or the trailing comment gates a command', () => {
    const [first, second, third] = commandsIn(
      lines(
        '# If needed, restart',
        'restart',
        '',
        'retry # only AFTER a fix',
        '',
        '# Check if it runs',
        'get a',
      ),
    );
    expect(first?.gate?.text).toBe('If needed, restart');
    expect(second?.gate?.text).toBe('only AFTER a fix');
    expect(third?.gate).toBeNull();
  });
});

describe('manual work', () => {
  test('a fence of comments alone is one thing to do', () => {
    expect(manualIn(lines('# Page the network team.', '# Block any planned failover.'))).toEqual([
      'Page the network team. Block any planned failover.',
    ]);
  });

  test('a numbered comment without a command of its own is to do', () => {
    const fence = lines(
      '# 1. Back up',
      'dump',
      '',
      '# 2. Apply the new cluster',
      '#    by hand.',
      '',
      '# 3. Delete',
      'delete',
    );
    expect(manualIn(fence)).toEqual(['2. Apply the new cluster by hand.']);
    expect(commandsIn(fence).map(({ label }) => label)).toEqual(['1. Back up', '3. Delete']);
    expect(manualIn(lines('dump', '', '# 2. Open the page'))).toEqual(['2. Open the page']);
  });

  test('a label that asks for a deed puts it before the command', () => {
    expect(manualIn(lines('# Open a PR; merge it; THEN:', 'sync'))).toEqual(['Open a PR; merge it; THEN:']);
    expect(manualIn(lines('# Manual: open the dashboard', 'sync'))).toEqual(['Manual: open the dashboard']);
    expect(manualIn(lines('# Once the PR is merged:', 'sync'))).toEqual(['Once the PR is merged:']);
  });

  test('a comment that says manual takes along what introduces it, and is no label of the command below', () => {
    const fence = lines(
      'sync',
      '',
      '# Rotate the payment keys:',
      '# Manual: open the dashboard, roll the keys,',
      '# and wait for the sync.',
      '',
      '# Rotate the signing key:',
      'rotate',
    );
    expect(manualIn(fence)).toEqual([
      'Rotate the payment keys: Manual: open the dashboard, roll the keys, and wait for the sync.',
    ]);
    expect(commandsIn(fence)[1]?.label).toBe('Rotate the signing key:');
    expect(commandsIn(lines('# Manual: open the page', 'sync'))[0]?.label).toBeNull();
    expect(commandsIn(lines('# Open a PR; merge it; THEN:', 'sync'))[0]?.label).toBe(
      'Open a PR; merge it; THEN:',
    );
    const whole = lines('# Look around.', '# Manual: open the page', '# Then sync.', 'sync');
    expect(manualIn(whole)).toEqual(['Manual: open the page']);
    expect(commandsIn(whole)[0]?.label).toBe('Look around. Then sync.');
  });
});

describe('options in a fence', () => {
  test('# OR: begins another way', () => {
    const { runbook } = read(step(lines('get a', '# OR: ask for b', 'get b', '# OR: ask for c', 'get c')));
    const fence = runbook.sections[0]?.sections[0]?.blocks[0];
    const shape = fence?.kind === 'fence' ? fence.items : [];
    expect(shape.map((item) => (item.kind === 'option' ? item.mark : item.kind))).toMatchObject([
      'command',
      { id: 'or1', title: 'ask for b' },
      'command',
      { id: 'or2', title: 'ask for c' },
      'command',
    ]);
  });

  test('an option of comments alone is manual, first or last', () => {
    const fence = lines('# Option A — UI', '# Click on it.', '', '# Option B — CLI', '# Run this:', 'sync');
    expect(manualIn(fence)).toEqual(['Click on it.']);
    expect(commandsIn(fence)[0]?.label).toBe('Run this:');
  });
});
