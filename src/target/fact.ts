import type { TargetKey } from '../model/target.js';
import type { ShellValue, Unsure } from './world.js';

/** One thing that says where a call of a tool acts. */
export interface Fact {
  readonly key: TargetKey;
  /** null where it cannot be told. */
  readonly value: string | null;
  /** Where it was read: a file, a variable, a flag. Without a value: what was looked at, and why that says nothing. */
  readonly from: string;
  /** It will be known once the commands before have run. */
  readonly later: boolean;
  /** The document itself says so: nothing around it can be set right. */
  readonly byDocument: boolean;
  /** How to get to other places of this kind. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly value: string;
  /** What to type. */
  readonly command: string;
}

/** Where one call acts. */
export interface Place {
  readonly family: Family;
  readonly tool: string;
  readonly facts: readonly Fact[];
}

export type Family = 'kubectl' | 'argocd' | 'aws' | 'git';

/** `kubectl-context` → `kubectl`. */
export function familyOf(key: TargetKey): Family {
  const families: readonly Family[] = ['kubectl', 'argocd', 'aws', 'git'];
  return families.find((family) => key.startsWith(`${family}-`)) ?? 'kubectl';
}

/** Something that was looked for in one place after the other. */
export type Setting =
  | { readonly kind: 'known'; readonly value: string; readonly from: string; readonly byDocument: boolean }
  | { readonly kind: 'unset' }
  | Unsure;

/** `--context`, `HELM_KUBECONTEXT`. */
export function setting(value: ShellValue, name: string): Setting {
  if (value.kind !== 'known') return value;
  const from = value.setBy === null ? name : `${name}, ${value.setBy}`;
  return {
    kind: 'known',
    value: value.value,
    from,
    byDocument: name.startsWith('-') || value.setBy !== null,
  };
}

/** The first that says anything, be it only that it cannot be told. */
export function firstSet(settings: readonly Setting[]): Setting {
  return settings.find(({ kind }) => kind !== 'unset') ?? { kind: 'unset' };
}

/** A fact of a setting; `unset` says why there is none. */
export function fact(key: TargetKey, found: Setting, unset: string): Fact {
  const rest = { later: false, byDocument: false, ways: [] };
  switch (found.kind) {
    case 'known':
      return { key, ...rest, value: found.value, from: found.from, byDocument: found.byDocument };
    case 'unset':
      return { key, ...rest, value: null, from: unset };
    case 'unsure':
      return {
        key,
        ...rest,
        value: null,
        from: found.why,
        later: found.knownTo === 'later',
        byDocument: found.knownTo !== 'nobody',
      };
  }
}
