import { parseDocument } from 'yaml';

/**
 * What a YAML or JSON file holds, undefined where it is neither. No message of the parser gets out of here: it shows
 * the lines around a mistake, and tokens stand there.
 */
export function readYaml(text: string): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    return undefined;
  }
}

/** The value under a key, of a mapping; undefined of anything else. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

/** The text under a key; null where there is none, or an empty one. */
export function textAt(value: unknown, key: string): string | null {
  const found = at(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}
