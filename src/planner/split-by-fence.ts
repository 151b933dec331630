import { type ItemMember, nextSet, type StreamItem, unnamedMember } from './stream-item.js';

/**
 * "Run ONE" over work without sub-steps or options: each fence behind the words is a member, or each paragraph
 * where there is but one fence. `from` is the index of the first item behind the words.
 */
export function splitByFence(items: readonly StreamItem[], from: number): readonly StreamItem[] {
  const behind = items.slice(from);
  const byFence = new Set(behind.map((item) => item.place.fence)).size > 1;
  const keyOf = ({ place }: StreamItem) => (byFence ? `${place.fence}` : `${place.fence}:${place.paragraph}`);
  const set = nextSet(items.map(({ member }) => member));
  const members = new Map<string, ItemMember>();
  for (const item of behind) {
    if (!members.has(keyOf(item))) members.set(keyOf(item), unnamedMember(set, members.size + 1, item));
  }
  if (members.size < 2) return items;
  return items.map((item, index) =>
    index < from ? item : { ...item, member: members.get(keyOf(item)) ?? null },
  );
}
