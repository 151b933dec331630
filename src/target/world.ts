/** A value of the shell, as far as it is known before a command runs. */
export type ShellValue =
  | {
      readonly kind: 'known';
      readonly value: string;
      /** `line 12` where a command of the document sets it; null where it was so from the start. */
      readonly setBy: string | null;
    }
  | { readonly kind: 'unset' }
  | Unsure;

export interface Unsure {
  readonly kind: 'unsure';
  /** `line 12: cd "$DIR"`. */
  readonly why: string;
  /** Who will know: the run, once earlier commands are through; the command itself, while it runs; or nobody here. */
  readonly knownTo: 'later' | 'itself' | 'nobody';
}

export function knownLater(why: string): Unsure {
  return { kind: 'unsure', why, knownTo: 'later' };
}

export function knownToItself(what: string): Unsure {
  return { kind: 'unsure', why: `${what} is known only when it runs`, knownTo: 'itself' };
}

/** What was looked at does not say. */
export function untold(why: string): Unsure {
  return { kind: 'unsure', why, knownTo: 'nobody' };
}

export interface Variable {
  readonly value: ShellValue;
  /** Programs see it. */
  readonly exported: boolean;
}

/** What a tool remembers in a file of its own, and a command changes: `kubectl config use-context`. */
export type Remembered = 'kubectl' | 'argocd-context' | 'argocd-server' | 'git';

/** Where a command runs: what decides which cluster, account or repository its tools turn to. */
export interface World {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly cwd: ShellValue;
  readonly remembered: ReadonlyMap<Remembered, ShellValue>;
  /** Why nothing of the variables can be known: sudo, a script that was sourced. */
  readonly veil: Unsure | null;
}

export function variable(world: World, name: string): ShellValue {
  if (name === 'PWD') return world.cwd;
  return world.veil ?? world.variables.get(name)?.value ?? { kind: 'unset' };
}

/** As programs see it: what is not exported is not there, and an empty value stands for none. */
export function environment(world: World, name: string): ShellValue {
  if (world.veil !== null) return world.veil;
  const found = world.variables.get(name);
  if (found === undefined || !found.exported) return { kind: 'unset' };
  return found.value.kind === 'known' && found.value.value === '' ? { kind: 'unset' } : found.value;
}

export function assign(world: World, name: string, change: Partial<Variable>): World {
  const before = world.variables.get(name) ?? { value: { kind: 'unset' } as const, exported: false };
  return { ...world, variables: new Map(world.variables).set(name, { ...before, ...change }) };
}

export function remember(world: World, what: Remembered, value: ShellValue): World {
  const remembered = new Map(world.remembered).set(what, value);
  // Of login and choice, the last one counts.
  if (what === 'argocd-context') remembered.delete('argocd-server');
  if (what === 'argocd-server') remembered.delete('argocd-context');
  return { ...world, remembered };
}

/** Behind a command: what only it knew is known from then on. */
export function settle(world: World, where: string): World {
  const settled = [...world.variables].flatMap(([name, { value, exported }]) =>
    value.kind === 'unsure' && value.knownTo === 'itself'
      ? [[name, { value: knownLater(`${name}, set in ${where}`), exported }] as const]
      : [],
  );
  return settled.length === 0 ? world : { ...world, variables: new Map([...world.variables, ...settled]) };
}

/** After commands that may or may not have run: what they would have changed is not sure. */
export function blur(before: World, after: World, where: string): World {
  if (before === after) return before;
  const unsure = knownLater(`what ${where} may change`);
  const variables = new Map(after.variables);
  for (const [name, { value, exported }] of after.variables) {
    const isChanged = before.variables.get(name) !== after.variables.get(name);
    if (isChanged && value.kind !== 'unsure') variables.set(name, { value: unsure, exported });
  }
  const remembered = new Map(after.remembered);
  for (const [what, value] of after.remembered) {
    if (before.remembered.get(what) !== value) remembered.set(what, unsure);
  }
  const cwd = before.cwd === after.cwd ? after.cwd : unsure;
  return { variables, remembered, cwd, veil: after.veil };
}
