import type { PlannedCommand } from '../model/plan.js';
import type { ShellState, ShellVariable } from '../model/shell-port.js';
import { readFacts } from '../script/read-facts.js';
import { isSecretName } from '../script/secret-names.js';
import { readSetNames, type SetName } from '../script/set-names.js';
import type { Hands } from './hands.js';

/** The secrets that a command sets. */
export interface SecretsSet {
  /** What it prints has to wait until their values are known. */
  readonly holdsBack: boolean;
  readonly names: readonly string[];
  /** Learns what they hold behind the command; the names whose values stay unknown, so that nothing can mask them. */
  learn(state: ShellState | null): Learned;
}

export interface Learned {
  readonly unknown: readonly string[];
  /** Too short to be masked. */
  readonly unmasked: readonly string[];
}

export function secretsSetBy(hands: Hands, command: PlannedCommand): SecretsSet {
  const { secrets } = hands.request.itinerary.plan;
  const { code } = command.program;
  const isSecret = (name: string) => secrets.includes(name) || isSecretName(name);
  const open = readSetNames(code, hands.functions).filter(
    (set) => isSecret(set.name) && !knowsBefore(hands, set) && set.where !== 'one-command',
  );
  const sources = secrets.length > 0 && readFacts(code).sources.length > 0;
  return {
    holdsBack: open.length > 0 || sources,
    names: open.map(({ name }) => name),
    learn(state) {
      const unknown = open
        .filter(({ name, where }) => where === 'hidden' || state?.variables[name] === undefined)
        .map(({ name }) => name);
      const lost = state === null && sources ? secrets : [];
      const names = [...new Set([...secrets, ...open.map(({ name }) => name)])];
      const short = names.filter((name) =>
        textsOf(state?.variables[name]).some((text) => text !== '' && !hands.redactor.add(text)),
      );
      return {
        unknown: [...new Set([...unknown, ...lost])],
        unmasked: short.filter((name) => open.some((set) => set.name === name)),
      };
    },
  };
}

/** `PGPASSWORD=$DB_PASS psql`: what it is set to is known before it runs, wherever that goes then. */
function knowsBefore({ values, redactor }: Hands, { value }: SetName): boolean {
  if (value === null) return false;
  const texts = value.map((part) => (part.kind === 'text' ? part.text : values.get(part.name)));
  if (texts.includes(undefined)) return false;
  redactor.add(texts.join(''));
  return true;
}

function textsOf(variable: ShellVariable | undefined): readonly string[] {
  if (variable?.kind === 'text') return [variable.value];
  return variable?.kind === 'array' ? variable.entries.map(({ value }) => value) : [];
}
