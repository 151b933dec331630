/** A command of a `console` fence, and what the page says it prints. */
interface Example {
  readonly command: string;
  readonly output: string;
  readonly line: number;
}

/** Rows of all tables whose header begins with that word; cells as written, `\|` taken back. */
export function tablesOf(page: string, first: string): readonly Readonly<Record<string, string>>[] {
  const lines = page.split('\n');
  const rows: Readonly<Record<string, string>>[] = [];
  let header: readonly string[] | null = null;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) header = null;
    else if (header === null) header = cellsOf(line);
    else if (!/^\|[\s|:-]+\|$/.test(line) && header[0] === first) {
      const cells = cellsOf(line);
      rows.push({
        ...Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
        line: String(index + 1),
      });
    }
  }
  return rows;
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The texts in back-ticks of a cell; ``two of them`` keep one inside. */
export function codesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/(?<!`)(`+)(?!`)([\s\S]*?)(?<!`)\1(?!`)/g)].map(([, , code = '']) => code);
}

export function examplesOf(page: string): readonly Example[] {
  const examples: { command: string; output: string; line: number }[] = [];
  let isInside = false;
  for (const [index, line] of page.split('\n').entries()) {
    if (line.startsWith('```')) isInside = line === '```console';
    else if (isInside && line.startsWith('$ '))
      examples.push({ command: line.slice(2), output: '', line: index + 1 });
    else if (isInside) {
      const last = examples.at(-1);
      if (last !== undefined) last.output += `${line}\n`;
    }
  }
  return examples;
}

/** The documents that a page shows in fences such as ```` ````markdown cwd.md ````. */
export function documentsOf(page: string): readonly { readonly name: string; readonly text: string }[] {
  return [...page.matchAll(/^````markdown (\S+)\n([\s\S]*?)^````$/gm)].map(([, name = '', text = '']) => ({
    name,
    text,
  }));
}
