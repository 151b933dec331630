import type { AssignedName, FoundSubstitution, MentionContext, VariableMention } from './facts.js';

/** Where in the command the walk stands. */
export interface Place {
  /** Names set before this point, here or in an enclosing shell. */
  readonly bound: Set<string>;
  /** What is set here is still set behind the command. */
  readonly leaks: boolean;
  /** Standard input is still the terminal. */
  readonly terminal: boolean;
  readonly inSubstitution: boolean;
  /** Set inside a string that another program runs: its place stands for all in it. */
  readonly programAt: number | null;
  /** A trap runs later: what it uses may come yet. */
  readonly deferred: boolean;
}

/** A command's own shell, before its first word. */
export function startPlace(): Place {
  return {
    bound: new Set(),
    leaks: true,
    terminal: true,
    inSubstitution: false,
    programAt: null,
    deferred: false,
  };
}

/** Sees what is set around it; what it sets itself is lost behind it. */
export function subshell(place: Place): Place {
  return { ...place, bound: new Set(place.bound), leaks: false };
}

/** What the walk has found so far. */
export class FactLog {
  readonly assigns: AssignedName[] = [];
  readonly uses: VariableMention[] = [];
  readonly boundUses: VariableMention[] = [];
  readonly reads: string[] = [];
  readonly exports: string[] = [];
  readonly sources: string[] = [];
  readonly functionsDefined: { name: string; body: string }[] = [];
  readonly commandWords: string[] = [];
  readonly substitutions: FoundSubstitution[] = [];
  /** Of placeholders, by where they start. */
  readonly contexts = new Map<number, MentionContext>();

  assign(name: string, offset: number, place: Place): void {
    if (place.leaks) this.assigns.push({ name, captured: false, exported: false, prefixOnly: false, offset });
    place.bound.add(name);
  }

  mention(name: string, place: Place, seen: Pick<VariableMention, 'offset' | 'context' | 'optional'>): void {
    // Inside a program `$1` is the program's.
    if (place.programAt !== null && !/^[A-Za-z_]/.test(name)) return;
    const offset = place.programAt ?? seen.offset;
    const mention = { name, offset, context: seen.context, optional: seen.optional || place.deferred };
    (place.bound.has(name) ? this.boundUses : this.uses).push(mention);
  }
}
