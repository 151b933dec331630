/** Names that are assigned somewhere in a document's code. A name too many costs nothing: it only saves a question. */
export function assignedNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(/(?:^|[\s;&|(`])([A-Za-z_]\w*)=(?!=)/gm))
    if (match[1] !== undefined) names.add(match[1]);
  return names;
}
