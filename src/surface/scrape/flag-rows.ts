/** One flag of a help page: what stands left (`-o, --output string`), and what is said of it. */
export interface FlagRow {
  readonly spec: string;
  readonly description: string;
}

/** Long options without a short one stand further right, by the width of `-x, ` and a column. */
const furthestRight = 6;

/**
 * Rows of two columns with two blanks or a tab between them; the description may begin, and go on, on further lines. A
 * line that begins with a dash and is indented by more than `columns` belongs to the description.
 */
export function flagRows(lines: readonly string[], columns = furthestRight): readonly FlagRow[] {
  const indents = lines.filter((line) => /^\s*-/.test(line)).map(indentOf);
  const limit = Math.min(...indents) + columns;
  const rows: { spec: string; description: string }[] = [];
  for (const line of lines) {
    const text = line.trim();
    if (/^-/.test(text) && indentOf(line) <= limit && !/^-+$/.test(text)) {
      const [spec = '', description = ''] = split(text);
      rows.push({ spec, description });
      continue;
    }
    const last = rows.at(-1);
    if (last !== undefined && text !== '' && indentOf(line) > 0)
      last.description = `${last.description} ${text}`.trim();
  }
  return rows;
}

/** kubectl's template puts tabs before what it says of a flag. */
function indentOf(line: string): number {
  return (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '        ').length;
}

function split(text: string): readonly [string, string] {
  const [spec, behind] = atGap(text);
  // `-C[WHEN]  --color[=WHEN]  text`: the names have a column each.
  const [name, description] = /^--[A-Za-z]/.test(behind) ? atGap(behind) : ['', ''];
  return description === '' ? [spec, behind] : [`${spec}, ${name}`, description];
}

function atGap(text: string): readonly [string, string] {
  const gap = /\t| {2,}/.exec(text);
  if (gap === null) return [text, ''];
  return [text.slice(0, gap.index), text.slice(gap.index + gap[0].length).trim()];
}
