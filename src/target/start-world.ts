import type { Variable, World } from './world.js';

interface Beginning {
  readonly environment: Readonly<Record<string, string>>;
  /** What the run binds: exported before the first command. */
  readonly values: ReadonlyMap<string, string>;
  readonly cwd: string;
}

/** Where the first command runs. */
export function startWorld({ environment, values, cwd }: Beginning): World {
  const exported = (value: string): Variable => ({
    value: { kind: 'known', value, setBy: null },
    exported: true,
  });
  const entries = [...Object.entries(environment), ...values];
  return {
    variables: new Map(entries.map(([name, value]) => [name, exported(value)])),
    cwd: { kind: 'known', value: cwd, setBy: null },
    remembered: new Map(),
    veil: null,
  };
}
