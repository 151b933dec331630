import type { Capture, Plan, PlannedCommand } from '../model/plan.js';
import { worstClass } from '../model/safety-class.js';
import { classify } from '../safety/classify.js';
import { maskPlaceholders } from '../script/mask-placeholders.js';
import { readFacts } from '../script/read-facts.js';
import { isSecretName } from '../script/secret-names.js';
import { buildProgram } from './build-program.js';
import { findLikelyPlaceholders } from './likely-placeholders.js';
import { partOf } from './plan-command.js';
import { readingOf } from './read-command.js';
import { findUses } from './variable-uses.js';

export interface PlannedEdit {
  readonly command: PlannedCommand;
  /** Why it must not run as it stands; empty where it may be asked for. */
  readonly problems: readonly string[];
}

/**
 * A command whose text the operator changed: classed again, its substitutions run first like any other's. What the
 * document wants captured is still wanted, and so are its checks and rules. What was typed is meant literally: no
 * example becomes a variable, and a placeholder has no value.
 */
export function planEdit(plan: Plan, command: PlannedCommand, code: string): PlannedEdit {
  const functions = functionsOf(plan);
  const facts = readFacts(code);
  const found = classify(code, { functions });
  // The document may raise the class of what stands there; that it lowered it was said of another text.
  const settled = worstClass([found.class, command.attributes.class ?? 'read']);
  const interactive = found.interactive || command.attributes.interactive;
  const captures = capturesOf(command, code);
  const { program, unwatched } = buildProgram(code, [], {
    part: partOf(command, settled !== 'read', functions),
    state: [...new Set([...command.program.state, ...captures.map(({ name }) => name)])],
  });
  const placeholders = maskPlaceholders(code).placeholders.map(({ text }) => text);
  const likely = settled === 'read' ? [] : findLikelyPlaceholders(code).map(({ text }) => text);
  return {
    command: {
      ...command,
      code,
      classification: { ...found, class: settled, interactive },
      background: command.attributes.background || facts.background,
      lowered: false,
      program,
      captures,
      uses: findUses(facts, settled, functions),
      borrowed: [],
    },
    problems: [
      ...(code.trim() === '' ? ['Nothing is left of it.'] : []),
      ...[...placeholders, ...likely].map(
        (text) => `Nothing stands for ${text} here: write what it is to be.`,
      ),
      ...unwatched.map(
        ({ source }) => `Whether ${source} came out right could not be seen before it writes.`,
      ),
    ],
  };
}

function functionsOf({ steps }: Plan): ReadonlyMap<string, string> {
  const commands = steps.flatMap(({ items }) => items.filter((item) => item.kind === 'command'));
  const bodies = new Map<string, string>();
  for (const { name, body } of commands.flatMap(({ code }) => readFacts(code).functionsDefined)) {
    const before = bodies.get(name);
    bodies.set(name, before === undefined ? body : `${before}\n${body}`);
  }
  return bodies;
}

function capturesOf({ captures }: PlannedCommand, code: string): readonly Capture[] {
  const known = new Set(captures.map(({ name }) => name));
  const added = readingOf(code).captures.filter(({ name }) => !known.has(name));
  return [
    ...captures,
    ...added.map(({ name, captured }) => ({ name, allowEmpty: !captured, secret: isSecretName(name) })),
  ];
}
