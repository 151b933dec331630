import type { OptionMark } from '../model/runbook.js';
import { isWork, type StreamEntry } from './step-stream.js';
import { type ItemMember, nextSet, type StreamItem, unnamedMember } from './stream-item.js';

export function isOr(mark: OptionMark): boolean {
  return /^or[-#]?\d*$/i.test(mark.id);
}

interface OrMark {
  readonly mark: OptionMark;
  /** Index of the first item behind it. */
  readonly at: number;
  readonly fence: number | null;
}

/**
 * `# OR:` between commands: the paragraph above it and the one below are members of a choice, and each further
 * `# OR:` right behind adds one. Where an option holds already, what stands behind the mark is gated instead.
 */
export function splitByOr(
  entries: readonly StreamEntry[],
  items: readonly StreamItem[],
): readonly StreamItem[] {
  const { marks, borders } = findMarks(entries);
  const gated = new Map<number, OptionMark>();
  const members = new Map<number, ItemMember>();
  for (const { mark, at, fence } of marks) {
    const before = runBefore(items, at, fence, borders);
    const after = runAfter(items, at, fence, borders);
    const [first, second] = [items[before[0] ?? -1], items[after[0] ?? -1]];
    if (first === undefined || second === undefined || first.member !== null || second.member !== null) {
      for (const index of after) gated.set(index, mark);
      continue;
    }
    const above =
      members.get(at - 1) ??
      unnamedMember(nextSet([...items.map(({ member }) => member), ...members.values()]), 1, first);
    const below = unnamedMember(above.set, Number(above.id) + 1, second);
    for (const index of before) members.set(index, above);
    for (const index of after) members.set(index, below);
  }
  return items.map((item, index) => ({
    ...item,
    member: members.get(index) ?? item.member,
    innerMark: gated.get(index) ?? item.innerMark,
  }));
}

function findMarks(entries: readonly StreamEntry[]): {
  marks: readonly OrMark[];
  borders: ReadonlySet<number>;
} {
  const marks: OrMark[] = [];
  const borders = new Set<number>();
  let at = 0;
  for (const entry of entries) {
    if (isWork(entry)) at += 1;
    if (entry.kind !== 'mark') continue;
    borders.add(at);
    if (isOr(entry.mark)) marks.push({ mark: entry.mark, at, fence: entry.place.fence });
  }
  return { marks, borders };
}

/** Indexes of the paragraph above a mark; of the whole fence above, where the mark opens a fence or stands between two. */
function runBefore(
  items: readonly StreamItem[],
  at: number,
  fence: number | null,
  borders: ReadonlySet<number>,
): readonly number[] {
  const last = items[at - 1];
  if (last === undefined) return [];
  const whole = last.place.fence !== fence;
  let start = at - 1;
  while (start > 0 && !borders.has(start) && adjoins(items[start - 1], last, whole)) start -= 1;
  return range(start, at);
}

function runAfter(
  items: readonly StreamItem[],
  at: number,
  fence: number | null,
  borders: ReadonlySet<number>,
): readonly number[] {
  const first = items[at];
  if (first === undefined || (fence !== null && first.place.fence !== fence)) return [];
  let end = at + 1;
  while (end < items.length && !borders.has(end) && adjoins(items[end], first, fence === null)) end += 1;
  return range(at, end);
}

function adjoins(item: StreamItem | undefined, of: StreamItem, wholeFence: boolean): boolean {
  if (item === undefined || item.place.part !== of.place.part || item.place.fence !== of.place.fence)
    return false;
  return wholeFence || item.place.paragraph === of.place.paragraph;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
