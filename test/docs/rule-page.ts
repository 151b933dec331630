interface Example {
  /** The document and what stands beside it, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What `runbook lint` prints of it, without carets. */
  readonly output: string;
}

/** The example of a section: the first `markdown` fence, fences that name a file, and the `text` fence. */
export function sectionOf(page: string, heading: string, file: string): Example {
  const start = page.indexOf(`\n## ${heading}\n`);
  const section = page.slice(start + 1).split(/\n## (?:Good|Fix)\n/)[0] ?? '';
  const files: Record<string, string> = {};
  let output = '';
  for (const [, , info = '', body = ''] of section.matchAll(/^(`{3,})([^\n`]*)\n([\s\S]*?)^\1$/gm)) {
    const [language, name] = info.split(' ');
    if (language === 'text' && name === undefined) output += body;
    else files[name ?? file] = body;
  }
  return { files, output };
}
