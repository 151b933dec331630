import { expect, test } from 'vitest';
import { commandOf, commandsOf, planStepOf, stepIds } from './planning.js';
import { onDocument } from './shared-plan.js';

onDocument('reference/code-rollback-argocd.md', (planned) => {
  const plan = planned();

  test('its steps are the preflight and 0 to 5, 3 being a group', () => {
    expect(stepIds(plan)).toEqual(['pre-flight', '0', '1', '2', '3a', '3b', '3c', '3d', '4', '5']);
    expect(plan.steps.filter(({ group }) => group === '3').map(({ id }) => id)).toEqual([
      '3a',
      '3b',
      '3c',
      '3d',
    ]);
    expect(plan.form).toBe('sequence');
  });

  test('every command has its class', () => {
    expect(commandsOf(plan).map(({ id, classification }) => `${id} ${classification.class}`)).toEqual([
      ...['0.1 read', '0.2 read', '0.3 read', '1.1 read', '1.2 read', '2.1 read', '2.2 read', '3a.1 write'],
      ...['3b.1 write', '3c.1 read', '3c.2 read', '3c.3 read', '3d.1 write'],
    ]);
  });

  test('3b is the only choice: the command line writes, the user interface is manual work', () => {
    expect(
      plan.choices.map(({ id, members, chosen }) => ({
        id,
        chosen,
        members: members.map(({ id, writes }) => [id, writes]),
      })),
    ).toEqual([
      {
        id: '3b',
        chosen: null,
        members: [
          ['A', true],
          ['B', false],
        ],
      },
    ]);
    const tasks = planStepOf(plan, '3b').items.filter((item) => item.kind === 'task');
    expect(tasks.map(({ id, choice }) => [id, choice?.member])).toEqual([
      ['3b.t1', 'B'],
      ['3b.t2', 'B'],
      ['3b.t3', 'B'],
      ['3b.t4', 'B'],
    ]);
    expect(planned({ choose: { '3b': 'A' } }).choices[0]?.chosen).toBe('A');
  });

  test('3d alone is gated, by its heading', () => {
    expect(plan.steps.filter(({ gate }) => gate !== null).map(({ id }) => id)).toEqual(['3d']);
    expect(commandsOf(plan).filter(({ gate }) => gate !== null)).toEqual([]);
  });

  test('the pull request of 3d is work for a person, before the command', () => {
    expect(planStepOf(plan, '3d').items.map(({ id }) => id)).toEqual(['3d.t1', '3d.1']);
  });

  test('41 is borrowed from the history of Step 1; d8f3c2a in a read is not', () => {
    const borrowed = commandsOf(plan).flatMap((command) =>
      command.borrowed.map(({ literal, fromLine, line }) => [command.id, literal, fromLine, line]),
    );
    expect(borrowed).toEqual([['3b.1', '41', 75, 118]]);
  });

  test('the message to be sent is marked where it quotes the picture', () => {
    const [message] = planStepOf(plan, '4').messages;
    expect(message?.borrowed.map(({ literal }) => literal)).toEqual(['d8f3c2a', 'a1b2c3d']);
  });

  test('it captures LAST_GOOD and CURRENT, uses them behind, and needs no input', () => {
    expect(commandsOf(plan).flatMap(({ captures }) => captures)).toEqual([
      { name: 'LAST_GOOD', allowEmpty: false, secret: false },
      { name: 'CURRENT', allowEmpty: false, secret: false },
    ]);
    expect(commandOf(plan, '0.3').uses.map(({ name }) => name)).toEqual(['LAST_GOOD', 'CURRENT']);
    expect(plan.inputs).toEqual([]);
    expect(commandOf(plan, '0.1').program.state).toEqual(['CURRENT', 'LAST_GOOD']);
  });

  test('nothing stands in its way', () => {
    expect(plan.obstacles).toEqual([]);
  });

  test('what --from leaves uncaptured becomes an input, and only where it is used', () => {
    expect(planned({ from: '1' }).inputs).toEqual([]);
    expect(
      planned({ only: ['0'], skip: ['0.1'] }).inputs.map(({ name, neededBy }) => [name, neededBy]),
    ).toEqual([['LAST_GOOD', ['0.3']]]);
  });
});
