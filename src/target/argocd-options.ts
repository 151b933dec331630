import { placeFlags } from './tools.js';
import type { ShellValue } from './world.js';

/** ARGOCD_OPTS: flags that every call of argocd gets. Of its values only those that say where are looked at. */
export interface ArgocdOptions {
  valueOf(flag: string): ShellValue;
  has(flag: string): boolean;
}

export function argocdOptions(options: ShellValue): ArgocdOptions {
  if (options.kind === 'unsure') return { valueOf: () => options, has: () => false };
  const flags = options.kind === 'known' ? readFlags(options.value) : new Map<string, string | null>();
  const setBy = options.kind === 'known' ? options.setBy : null;
  return {
    valueOf(flag) {
      const value = flags.get(flag) ?? '';
      return value === '' ? { kind: 'unset' } : { kind: 'known', value, setBy };
    },
    has: (flag) => flags.has(flag) && flags.get(flag) !== 'false',
  };
}

function readFlags(text: string): ReadonlyMap<string, string | null> {
  const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/["']/g, ''),
  );
  const flags = new Map<string, string | null>();
  for (const [index, word] of words.entries()) {
    if (!word.startsWith('-')) continue;
    const [name = '', value] = word.split(/=(.*)/s);
    const takesNext = placeFlags.argocd?.includes(name) === true && value === undefined;
    flags.set(name, value ?? (takesNext ? (words[index + 1] ?? null) : null));
  }
  return flags;
}
