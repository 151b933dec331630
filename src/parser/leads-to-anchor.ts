/**
 * Whether a fragment leads to one of a document's anchors. `#L10` and `#:~:text=…` are the browser's; GitHub answers to any
 * case, and to its own prefix.
 */
export function leadsToAnchor(fragment: string, anchors: ReadonlySet<string>): boolean {
  const name = fragment.replace(/^user-content-/, '');
  if (name === '' || name === 'top' || /^(?:L\d+|:~:)/.test(name)) return true;
  if (anchors.has(name)) return true;
  const wanted = name.toLowerCase();
  return [...anchors].some((anchor) => anchor.toLowerCase() === wanted);
}
