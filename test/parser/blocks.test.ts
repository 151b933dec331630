import { describe, expect, test } from 'vitest';
import { blocksOf, codesOf, commandsOf, fencesOf, read, sectionNamed } from './reading.js';

const fence = (code: string, indent = '') => `${indent}\`\`\`sh\n${indent}${code}\n${indent}\`\`\`\n`;

describe('tasks', () => {
  test.each(['Pre-flight', 'Communicate', 'Postmortem'])('lists under %s are to do, one each', (heading) => {
    const { runbook } = read(
      `# T\n\n## ${heading}\n\nIntro.\n\n1. **One** thing\n   over two lines.\n2. Two:\n   - a\n   - b\n`,
    );
    const tasks = blocksOf(runbook).filter((block) => block.kind === 'task');
    expect(tasks).toMatchObject([
      { text: 'One thing over two lines.', span: { start: { line: 7 }, end: { line: 8 } } },
      { text: 'Two: a b', span: { start: { line: 9 } } },
    ]);
  });

  test('other lists are prose', () => {
    const { runbook } = read('# T\n\n## Mitigation\n\n- a\n- b\n');
    expect(blocksOf(runbook).map(({ kind }) => kind)).toEqual(['prose', 'prose']);
  });

  test('a check box is a task in every section that holds steps, ticked or not, and in a list of others', () => {
    const list = '1. Look around.\n   - [ ] Merge the change.\n   - [x] Tell the team.\n2. Go on.\n';
    const tasksUnder = (heading: string) =>
      blocksOf(read(`## ${heading}\n\n${list}`).runbook).flatMap((block) =>
        block.kind === 'task' ? [block.text] : [],
      );
    expect(tasksUnder('Step 2 — Mitigate')).toEqual(['Merge the change.', 'Tell the team.']);
    expect(tasksUnder('Procedure')).toEqual(['Merge the change.', 'Tell the team.']);
    expect(tasksUnder('References')).toEqual([]);
  });

  test.each([
    'Once merged, the deployment follows by itself.',
    'Once the PR is merged, the deployment follows.',
    'After the change has been approved by a second person, go on:',
    'As soon as `main` has been reviewed, sync it:',
    'After approval, sync:',
  ])('in a step "%s" waits for a deed of somebody: a task', (said) => {
    const under = (heading: string) =>
      blocksOf(read(`## ${heading}\n\n${said}\n`).runbook).map(({ kind }) => kind);
    expect(under('3b. Merge')).toEqual(['prose', 'task']);
    expect(under('How it works')).toEqual(['prose']);
    expect(under('Step 3 — Related')).toEqual(['prose']);
  });

  test.each([
    'After the PR was merged, production suffered.',
    'Once the pods are ready, go on.',
    'The change goes out once merged.',
    'After this, merge it.',
  ])('"%s" waits for nobody', (said) => {
    expect(blocksOf(read(`## 3b. Merge\n\n${said}\n`).runbook).map(({ kind }) => kind)).toEqual(['prose']);
  });

  test('what stands under a step without a label of its own is of the step', () => {
    const { runbook } = read('## Step 3 — Mitigate\n\n### The revert\n\nOnce merged, it goes out.\n');
    expect(blocksOf(runbook).map(({ kind }) => kind)).toEqual(['prose', 'task']);
  });

  test('a task keeps its fence beside it', () => {
    const { runbook } = read(`# T\n\n## Pre-flight\n\n1. Look:\n\n${fence('get a', '   ')}2. Then\n`);
    expect(blocksOf(runbook).map(({ kind }) => kind)).toEqual(['task', 'fence', 'task']);
    expect(codesOf(`# T\n\n## Pre-flight\n\n1. Look:\n\n${fence('get a', '   ')}`)).toEqual(['get a']);
  });
});

describe('messages', () => {
  test('a quote under Communicate is a message, in a list too', () => {
    const { runbook } = read('# T\n\n## Communicate\n\n- Post:\n  > Catalog is\n  > *slow*.\n\n> Second.\n');
    const messages = blocksOf(runbook).filter((block) => block.kind === 'message');
    expect(messages.map((block) => block.kind === 'message' && block.text)).toEqual([
      'Catalog is slow.',
      'Second.',
    ]);
  });

  test('a quote elsewhere is prose', () => {
    const { runbook } = read('# T\n\n## Step 1 — A\n\n> Beware.\n');
    expect(sectionNamed(runbook, '1').blocks).toMatchObject([{ kind: 'prose', text: 'Beware.' }]);
  });
});

describe('paragraphs that gate', () => {
  const gateOf = (paragraph: string) => {
    const block = blocksOf(read(`# T\n\n## A\n\n${paragraph}\n\n${fence('rm x')}`).runbook)[0];
    return block?.kind === 'prose' ? (block.gate?.text ?? null) : 'no prose';
  };

  test.each([
    'If the pod is stuck, delete it:',
    'When nothing else helps:',
    'Alternatively, delete the pod.',
    'Only on staging:',
    '**If** it is stuck:',
    'Do this with care. NEVER on Friday.',
    'The pod may be stuck. If so, delete it:',
  ])('"%s" does', (paragraph) => {
    expect(gateOf(paragraph)).not.toBeNull();
  });

  test.each([
    'Delete the pod:',
    'Delete the pod if you must.',
    'Confirm the release. If the binary is old, you lose data.',
    'Iffy pods are deleted:',
    'Run ONE; do not chain.',
  ])('"%s" does not', (paragraph) => {
    expect(gateOf(paragraph)).toBeNull();
  });
});

describe('choices', () => {
  test('a bold line begins an option', () => {
    const text = `# T\n\n## Step 1 — A\n\n**Strategy A — repoint** (faster). Do it.\n\n${fence('a')}\n**Strategy B — rename**\n\n${fence('b')}`;
    expect(
      blocksOf(read(text).runbook).map((block) => (block.kind === 'option' ? block.mark : block.kind)),
    ).toMatchObject([
      { id: 'A', title: 'repoint' },
      'prose',
      'fence',
      { id: 'B', title: 'rename' },
      'prose',
      'fence',
    ]);
  });

  test('"run ONE" makes one of what follows', () => {
    const says = (text: string) =>
      blocksOf(read(`# T\n\n## A\n\n${text}\n`).runbook).some(({ kind }) => kind === 'run-one');
    expect(says('Run ONE; do not chain mitigations.')).toBe(true);
    expect(says('Choose one of:')).toBe(true);
    expect(says('Run one query at a time.')).toBe(false);
  });
});

describe('steps inside lists', () => {
  test('fences at any depth are read in order, their code without the indentation', () => {
    const text = `# T\n\n## A\n\n1. One:\n\n${fence('get a \\\n     b', '   ')}   - Two:\n\n${fence('get c', '     ')}2. Three\n\n> ${'```sh\n> get d\n> ```'}\n`;
    expect(codesOf(text)).toEqual(['get a \\\n  b', 'get c', 'get d']);
    expect(commandsOf(read(text).runbook).map(({ span }) => span.start.line)).toEqual([8, 14, 19]);
  });

  test('an item says what gates its own fence', () => {
    const text = `# T\n\n## A\n\n1. Do:\n\n${fence('a', '   ')}2. If stuck:\n\n${fence('b', '   ')}`;
    const shape = blocksOf(read(text).runbook).map((block) =>
      block.kind === 'prose' ? block.gate !== null : block.kind,
    );
    expect(shape).toEqual([false, 'fence', true, 'fence']);
  });
});

test('fences keep their attributes and order over the whole document', () => {
  const { runbook } = read(`${fence('a')}\n# T\n\n${fence('b')}\n## S\n\n${fence('c')}`);
  expect(fencesOf(runbook).map(({ span }) => span.start.line)).toEqual([1, 7, 13]);
  expect(runbook.sections[0]).toMatchObject({ heading: null, role: 'none' });
});

test('the hash leaves ledger rows out, and nothing else', () => {
  const text = '# T\n\n## When this runbook last worked\n\n| Date | Notes |\n|---|---|\n| 2026-05-01 | a |\n';
  const hash = (changed: string) => read(changed).runbook.hash;
  expect(hash(`${text}| 2026-06-01 | b |\n`)).toBe(hash(text));
  expect(hash(text.replace('# T', '# U'))).not.toBe(hash(text));
});
