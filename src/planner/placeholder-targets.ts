import type { FrontMatter } from '../model/front-matter.js';
import type { Command } from '../model/runbook.js';
import type { PlacedPlaceholder } from '../script/facts.js';
import { readWords } from '../script/read-words.js';
import type { Readings } from './read-command.js';
import { bashNames, loginNames, placeholderShellName } from './shell-names.js';

/** What fills a placeholder: an input, under its name in the shell, or a variable the document sets itself. */
export interface PlaceholderTarget {
  readonly placeholder: PlacedPlaceholder;
  /** null where a variable of the document fills it. */
  readonly input: string | null;
  readonly shellName: string;
}

export type PlaceholderTargets = ReadonlyMap<Command, readonly PlaceholderTarget[]>;

/**
 * Names every placeholder of the document. `<LAST_GOOD>` behind `LAST_GOOD=…` is that variable; a declared name is
 * the declared variable; one placeholder given to two variables (`A=<name>`, `B=<name>`) is an input each.
 */
export function targetPlaceholders(readings: Readings, declared: FrontMatter['vars']): PlaceholderTargets {
  const receivers = findReceivers(readings);
  const setBefore = new Set<string>();
  const targets = new Map<Command, readonly PlaceholderTarget[]>();
  for (const [command, { facts, captures }] of readings) {
    const given = receivers.get(command);
    targets.set(
      command,
      facts.placeholders.map((placeholder): PlaceholderTarget => {
        const inner = /\w+/.exec(placeholder.text)?.[0] ?? '';
        if (setBefore.has(inner) && isAll(placeholder.text, inner)) {
          return { placeholder, input: null, shellName: inner };
        }
        const input = given?.get(placeholder.start) ?? placeholder.name;
        const isPlain = Object.hasOwn(declared, input) && !bashNames.has(input) && !loginNames.has(input);
        return { placeholder, input, shellName: isPlain ? input : placeholderShellName(input) };
      }),
    );
    for (const { name } of captures) setBefore.add(name);
  }
  return targets;
}

function isAll(text: string, inner: string): boolean {
  return text.replace(/[<>{}$\s]/g, '') === inner;
}

/** For placeholders that several variables get whole: where each stands, and the variable it goes to. */
function findReceivers(readings: Readings): ReadonlyMap<Command, ReadonlyMap<number, string>> {
  const found: { command: Command; start: number; text: string; variable: string }[] = [];
  for (const [command, { facts }] of readings) {
    if (facts.placeholders.length === 0 || facts.assigns.length === 0) continue;
    for (const word of readWords(command.code)) {
      if (word.kind !== 'assignment' || word.name === null) continue;
      const whole = facts.placeholders.find(({ text }) => word.text.replace(/^["']|["']$/g, '') === text);
      const inside = facts.placeholders.find(({ start }) => start >= word.start && start < word.end);
      if (whole === undefined || inside === undefined) continue;
      found.push({ command, start: inside.start, text: whole.text, variable: word.name });
    }
  }
  const variablesOf = (text: string) =>
    new Set(found.filter((each) => each.text === text).map(({ variable }) => variable));
  const receivers = new Map<Command, Map<number, string>>();
  for (const { command, start, text, variable } of found) {
    if (variablesOf(text).size < 2) continue;
    const own = receivers.get(command) ?? new Map<number, string>();
    receivers.set(command, own.set(start, variable));
  }
  return receivers;
}
