/** One way to write a part of a secret: for each byte, the bytes that may stand there. */
export type Spelling = readonly (readonly number[])[];

/** All ways to write that part; what a secret looks like is one of them for each of its parts, in any mixture. */
export type Part = readonly Spelling[];

export type Pattern = readonly Part[];

/** These bytes and no others. */
export function exactly(text: string): Spelling {
  return [...Buffer.from(text, 'utf8')].map((byte) => [byte]);
}

/** The same for `E9` and `e9`. */
export function inEitherCase(text: string): Spelling {
  return [...Buffer.from(text, 'latin1')].map((byte) => {
    const lower = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    return lower >= 0x61 && lower <= 0x7a ? [lower, lower - 0x20] : [byte];
  });
}
