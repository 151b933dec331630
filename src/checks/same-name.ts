/** Case, blanks, `_` and `-` do not matter in a name: `error rate`, `error_rate` and `Error-Rate` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}
