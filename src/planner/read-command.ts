import type { Command } from '../model/runbook.js';
import type { ScriptFacts } from '../script/facts.js';
import { readFacts } from '../script/read-facts.js';
import { readScript } from '../script/read-script.js';
import { isAssignment, type ShellNode } from '../script/shell-tree.js';

/** What a command sets and uses, worked out once. */
export interface CommandReading {
  readonly facts: ScriptFacts;
  /** Names it sets at the top level of its script, with whether a `$(…)` gives the value. */
  readonly captures: readonly { readonly name: string; readonly captured: boolean }[];
  /** `read X` alone: a person's answer, and nothing else. */
  readonly readsOnly: readonly string[];
}

export type Readings = ReadonlyMap<Command, CommandReading>;

/** Reads all commands of a document: `${db-name}` is a default where some command sets db, else a placeholder. */
export function readCommands(commands: readonly Command[]): Readings {
  const first = new Map(commands.map((command) => [command, readFacts(command.code)]));
  const assigned = new Set([...first.values()].flatMap((facts) => facts.assigns.map(({ name }) => name)));
  return new Map(
    [...first].map(([command, facts]) => {
      const dependsOnOthers = /\$\{\w+-/.test(command.code);
      return [command, readingOf(command.code, dependsOnOthers ? readFacts(command.code, assigned) : facts)];
    }),
  );
}

/** What one command sets and uses, read on its own. */
export function readingOf(code: string, facts: ScriptFacts = readFacts(code)): CommandReading {
  if (facts.assigns.length === 0) return { facts, captures: [], readsOnly: [] };
  const nodes = readScript(code).statements.map((statement) => statement.node);
  const onTop = new Set(nodes.flatMap(namesSetOnTop));
  const captures = new Map<string, boolean>();
  for (const { name, captured, prefixOnly } of facts.assigns) {
    if (!prefixOnly && onTop.has(name)) captures.set(name, (captures.get(name) ?? false) || captured);
  }
  const isRead = nodes.length === 1 && nodes[0]?.kind === 'simple' && facts.reads.length > 0;
  return {
    facts,
    captures: [...captures].map(([name, captured]) => ({ name, captured })),
    readsOnly: isRead ? facts.reads : [],
  };
}

/** Loops and conditions may or may not set a name; what stands in the open does. */
function namesSetOnTop(node: ShellNode): readonly string[] {
  if (node.kind === 'and-or' || node.kind === 'sequence') return node.children.flatMap(namesSetOnTop);
  if (node.kind === 'pipeline' && node.children.length === 1) return node.children.flatMap(namesSetOnTop);
  if (node.kind === 'block' && node.form === 'group') return node.children.flatMap(namesSetOnTop);
  if (node.kind !== 'simple') return [];
  return [...node.assignments, ...node.words.filter(isAssignment)].map(({ name }) => name);
}
