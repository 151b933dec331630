import type { Folder, Use, ValueDemand } from '../model/plan.js';
import type { SafetyClass } from '../model/safety-class.js';
import type { MentionContext, ScriptFacts, VariableMention } from '../script/facts.js';
import { readFacts } from '../script/read-facts.js';
import { bashNames } from './shell-names.js';

/**
 * The variables a command uses, those of the functions it calls included. Where one name stands in places of
 * different demands it is listed once for each.
 */
export function findUses(
  facts: ScriptFacts,
  safetyClass: SafetyClass,
  functions: ReadonlyMap<string, string>,
): readonly Use[] {
  const mentions = [...facts.uses, ...usesOfCalls(facts, functions, new Set())];
  return mergeUses(
    mentions.filter(({ name }) => isInputName(name)).map((mention) => useOf(mention, safetyClass)),
  );
}

function demandOf(context: MentionContext, safetyClass: SafetyClass): ValueDemand {
  if (context === 'arithmetic') return 'integer';
  if (context === 'program-string') return 'program';
  return context === 'bare' && safetyClass !== 'read' ? 'bare' : 'any';
}

/** One entry for each name and demand; 'any' only where nothing stricter is asked. */
export function mergeUses(uses: readonly Use[]): readonly Use[] {
  const required = new Set(uses.filter((use) => !use.optional).map((use) => use.name));
  const strict = new Set(uses.filter((use) => use.demand !== 'any').map((use) => use.name));
  const merged = new Map<string, Use>();
  for (const use of uses) {
    if (use.demand === 'any' && strict.has(use.name)) continue;
    const key = `${use.name} ${use.demand}`;
    if (!merged.has(key)) merged.set(key, { ...use, optional: !required.has(use.name) });
  }
  return [...merged.values()];
}

/** No command starts in a folder whose name is not known yet. */
export function findFolderUses(folder: Folder | null): readonly Use[] {
  return (folder?.parts ?? []).flatMap((part) =>
    part.kind === 'variable' && isInputName(part.name)
      ? [{ name: part.name, optional: false, demand: 'any' }]
      : [],
  );
}

/** Not `$1`, `$?`, or what Bash sets by itself. */
function isInputName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !bashNames.has(name);
}

function useOf({ name, optional, context }: VariableMention, safetyClass: SafetyClass): Use {
  return { name, optional, demand: demandOf(context, safetyClass) };
}

function usesOfCalls(
  facts: ScriptFacts,
  functions: ReadonlyMap<string, string>,
  seen: Set<string>,
): readonly VariableMention[] {
  return facts.commandWords.flatMap((word) => {
    const body = functions.get(word);
    if (body === undefined || seen.has(word)) return [];
    seen.add(word);
    const inside = readFacts(body);
    return [...inside.uses, ...usesOfCalls(inside, functions, seen)];
  });
}
