export interface HelpSection {
  /** Without its colon; empty for what stands before the first title. */
  readonly title: string;
  /** What stands behind the colon on the title's own line: `Usage: docker run …`. */
  readonly beside: string;
  readonly lines: readonly string[];
}

/** A title is `Global Flags:`, `Basic Commands (Beginner):`, `usage: git push …`, or in capitals alone: `CORE COMMANDS`. */
const title = /^(?:([A-Za-z][\w ()/-]*):(?:[ \t]+(\S.*))?|([A-Z][A-Z -]+))\s*$/;

/** A help page in its sections; tabs and trailing blanks are as they were. */
export function sectionsOf(text: string): readonly HelpSection[] {
  const sections: { title: string; beside: string; lines: string[] }[] = [
    { title: '', beside: '', lines: [] },
  ];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const match = title.exec(line);
    if (match === null || (match[2] !== undefined && !/usage/i.test(match[1] ?? '')))
      sections.at(-1)?.lines.push(line);
    else sections.push({ title: match[1] ?? match[3] ?? '', beside: match[2] ?? '', lines: [] });
  }
  return sections;
}

export function linesUnder(sections: readonly HelpSection[], pattern: RegExp): readonly string[] {
  return sections.filter(({ title: each }) => pattern.test(each)).flatMap(({ lines }) => lines);
}
