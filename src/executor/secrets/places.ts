import type { Part, Pattern, Spelling } from './spelling.js';

/** Within a pattern: before a part, or within one spelling of it. */
interface Place {
  readonly pattern: number;
  readonly part: number;
  readonly within: { readonly spelling: number; readonly offset: number } | null;
}

/** Where a text stands in all patterns that it may be in the middle of. */
export interface Places {
  readonly open: readonly Place[];
  /** A pattern ends here. */
  readonly accepts: boolean;
}

export const nowhere: Places = { open: [], accepts: false };

/** Before each pattern, by the bytes that lead into it. */
export function startsByByte(patterns: readonly Pattern[]): ReadonlyMap<number, Places> {
  const starts = new Map<number, Place[]>();
  patterns.forEach(([first = []], pattern) => {
    for (const byte of new Set(first.flatMap(([bytes = []]) => bytes))) {
      const places = starts.get(byte) ?? [];
      starts.set(byte, places);
      places.push({ pattern, part: 0, within: null });
    }
  });
  return new Map([...starts].map(([byte, open]) => [byte, { open, accepts: false }]));
}

/** Where they stand after one byte more. */
export function advance(patterns: readonly Pattern[], { open }: Places, byte: number): Places {
  const reached = new Map<string, Place>();
  let accepts = false;
  for (const place of open) {
    const pattern = patterns[place.pattern] ?? [];
    for (const within of withinAfter(pattern[place.part] ?? [], place.within, byte)) {
      const part = within === null ? place.part + 1 : place.part;
      if (part === pattern.length) accepts = true;
      else reached.set(...keyed({ pattern: place.pattern, part, within }));
    }
  }
  return { open: [...reached.values()], accepts };
}

/** The same text for the same places. */
export function keyOf({ open, accepts }: Places): string {
  return `${accepts ? '!' : ''}${open.map((place) => keyed(place)[0]).join(' ')}`;
}

/** In which spellings of the part the byte leads on; null where it ends one. */
function withinAfter(part: Part, within: Place['within'], byte: number): readonly Place['within'][] {
  const moved = (spelling: Spelling, index: number, offset: number): readonly Place['within'][] => {
    if (spelling[offset]?.includes(byte) !== true) return [];
    return [offset + 1 === spelling.length ? null : { spelling: index, offset: offset + 1 }];
  };
  if (within === null) return part.flatMap((spelling, index) => moved(spelling, index, 0));
  const { spelling, offset } = within;
  return moved(part[spelling] ?? [], spelling, offset);
}

function keyed(place: Place): [string, Place] {
  const { pattern, part, within } = place;
  const inside = within === null ? '' : `.${within.spelling}.${within.offset}`;
  return [`${pattern}.${part}${inside}`, place];
}
