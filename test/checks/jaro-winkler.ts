/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990: prefix of up to four, scale 0.1): what other tools compare outputs with. */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroSimilarity(one, other);
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Array<boolean>(other.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < one.length; i += 1)
    for (let j = Math.max(0, i - reach); j < Math.min(other.length, i + reach + 1); j += 1) {
      if (taken[j] === true || one[i] !== other[j]) continue;
      taken[j] = true;
      matched.push(one.charAt(i));
      break;
    }
  if (matched.length === 0) return 0;
  const opposite = [...other].filter((_, index) => taken[index] === true);
  const swapped = matched.filter((character, index) => character !== opposite[index]).length / 2;
  const count = matched.length;
  return (count / one.length + count / other.length + (count - swapped) / count) / 3;
}
