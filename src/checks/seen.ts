import type { Json } from './json-path.js';
import { scalarText } from './read-json.js';

/** One thing that was seen: its text, and where it came out of JSON the value itself. */
export interface Seen {
  readonly text: string;
  readonly json?: Json;
  /** What it was found under, where several are: the labels of a series, the first cell of a row. */
  readonly label: string | null;
  /** It stands under a name that only a length of time can have, so that `00:01:30` there is no time of day. */
  readonly mayBeInterval?: boolean;
}

/** What a subject yields: at least one value, or none and why. */
export type Sight =
  | { readonly kind: 'seen'; readonly values: readonly Seen[] }
  /** `speaks` where something was there, but no value: then a name may still stand elsewhere. */
  | { readonly kind: 'nothing'; readonly why: string; readonly speaks?: boolean };

export function sight(values: readonly Seen[], why: string): Sight {
  return values.length === 0 ? { kind: 'nothing', why } : { kind: 'seen', values };
}

export function seenText(text: string, label: string | null = null): Seen {
  return { text, label };
}

export function seenJson(value: Json, label: string | null = null): Seen {
  return { text: scalarText(value) ?? printJson(value), json: value, label };
}

/** JSON.stringify recurses; a document nested a hundred thousand deep has no text then, and no check needs it. */
function printJson(value: Json): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '[…]';
  }
}
