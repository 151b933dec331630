import type { Rule, ToolRule } from '../safety/catalog-types.js';
import { classify } from '../safety/classify.js';
import { catalog } from '../safety/generated/catalog.js';

/** Does the command end in a shell or REPL on the other side? */
export function opensSession(code: string): boolean {
  return mayOpen.test(code) && classify(code).opensSession;
}

/** Words without which the catalogue's rules open no session; classing every command would cost as much as reading it. */
const mayOpen = new RegExp(`(?<![\\w-])(?:${[...new Set(openingWords())].join('|')})(?![\\w-])`);

function openingWords(): readonly string[] {
  return Object.entries(catalog).flatMap(([name, rule]) => [
    ...(opens(rule) ? [plain(name)] : []),
    ...(rule.commands ?? [])
      .filter(opens)
      .map(({ path }) => plain(path.findLast((word) => !word.includes('*')) ?? name)),
  ]);
}

function opens(rule: Rule | ToolRule): boolean {
  return rule.when?.some(({ session }) => session === true) ?? false;
}

/** `python3.*` is a family of names. */
function plain(word: string): string {
  return word.replace(/\.\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
