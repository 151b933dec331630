import { describe, expect, test } from 'vitest';
import type { Runbook } from '../../src/model/runbook.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { commandsOf, itemsOf, sectionNamed, sectionsOf } from '../parser/reading.js';
import { corpusDocuments } from './documents.js';

const documents = corpusDocuments();

function readDocument(end: string): Runbook {
  const document = documents.find(({ name }) => name.endsWith(end));
  if (document === undefined) throw new Error(`no ${end} in the corpus`);
  return parseRunbook(document.name, document.text).runbook;
}

function commandsUnder(runbook: Runbook, label: string) {
  return commandsOf({ ...runbook, sections: [sectionNamed(runbook, label)] });
}

describe.skipIf(documents.length === 0)('known traps (skipped where ../shared is absent)', () => {
  test('code-rollback-rollouts: `retry` behind `abort` is gated by the comment behind it', () => {
    const commands = commandsUnder(readDocument('rollback/code-rollback-rollouts.md'), '3a');
    expect(commands.map(({ code, gate }) => [code.split(/\s+/)[3], gate?.text ?? null])).toEqual([
      ['abort', null],
      ['get', null],
      ['retry', 'only AFTER you have a fix'],
    ]);
  });

  test('runbook-database-replication-lag: 3a is work for a person, 3d gated by its heading', () => {
    const runbook = readDocument('runbooks/runbook-database-replication-lag.md');
    expect(commandsUnder(runbook, '3a')).toEqual([]);
    expect(itemsOf({ ...runbook, sections: [sectionNamed(runbook, '3a')] })).toMatchObject([
      { kind: 'manual' },
    ]);
    expect(sectionNamed(runbook, '3d').heading?.gate?.text).toBe('if multi-replica');
  });

  test('DR-RUNBOOK: three scenarios, of which one happened; its steps stand in ordered lists', () => {
    const runbook = readDocument('DR-RUNBOOK.md');
    const scenarios = sectionsOf(runbook).filter(({ heading }) => heading != null && heading.option !== null);
    expect(scenarios.map(({ heading }) => heading?.option?.id)).toEqual(['1', '2', '3']);
    expect(scenarios.map((section) => commandsOf({ ...runbook, sections: [section] }).length)).toEqual([
      8, 11, 14,
    ]);
  });

  test('data-rollback-s3-versioning: 3a-alt is a label of its own', () => {
    const runbook = readDocument('data-rollback-s3-versioning.md');
    expect(sectionNamed(runbook, '3').sections.map(({ heading }) => heading?.label)).toEqual([
      '3a',
      '3a-alt',
      '3b',
      '3c',
    ]);
  });

  test('data-rollback-postgres-pitr: Strategy B ends in work for a person', () => {
    const section = sectionNamed(readDocument('data-rollback-postgres-pitr.md'), '3d');
    const marks = section.blocks.flatMap((block) => (block.kind === 'option' ? [block.mark.id] : []));
    const last = section.blocks.findLast((block) => block.kind === 'fence');
    expect(marks).toEqual(['A', 'B']);
    expect(last?.kind === 'fence' ? last.items.map(({ kind }) => kind) : []).toEqual([
      'command',
      'command',
      'manual',
    ]);
  });

  test('no line typed at a prompt that names a place is ever a command', () => {
    const wrong = documents.flatMap(({ name, text }) =>
      commandsOf(parseRunbook(name, text).runbook)
        .filter(({ code }) => /^(?:sh-\d|\[?[\w.-]+@[\w.-]+|# )/.test(code))
        .map(({ code }) => `${name}: ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  test('`# systemctl reboot` in a console fence is meant for the node', () => {
    const reboots = documents
      .filter(({ text }) => /^\s*# systemctl reboot/m.test(text))
      .flatMap(({ name, text }) => itemsOf(parseRunbook(name, text).runbook))
      .filter(
        (item) =>
          (item.kind === 'command' && item.code.includes('systemctl reboot')) ||
          (item.kind === 'manual' && item.text.includes('systemctl reboot')),
      );
    expect(reboots.length).toBeGreaterThan(0);
    expect(new Set(reboots.map(({ kind }) => kind))).toEqual(new Set(['manual']));
  });
});
