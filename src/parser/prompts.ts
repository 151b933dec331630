/** How a line of a transcript begins: at this machine's prompt, at another place's, or at root's. */
export type Prompt =
  | { readonly kind: 'here'; readonly length: number }
  | { readonly kind: 'elsewhere'; readonly length: number }
  /** `# `: a root prompt, or a comment beside `$ ` prompts. */
  | { readonly kind: 'hash'; readonly length: number };

/** Prompts that name a host, a user, a shell, a path or a database: what they take is meant for there. */
const elsewhere: readonly RegExp[] = [
  /^\[[^\]\n]*@[^\]\n]*\]\s?[#$%>]\s*/, // [root@host ~]#
  /^\[[\w./~ -]+\]\s?[#$]\s+/,
  /^(?:\([\w.-]+\)\s?)?[\w.-]+@[\w.-]+(?:[: ][^\s#$%>]*)?\s?[#$%>]\s*/, // user@host:~$
  /^(?:sh|bash|zsh|ash|dash|ksh)(?:-\d[\d.]*)?[#$]\s*/, // sh-4.4#
  /^[\w.-]+:[~/][^\s#$%>]*\s?[#$]\s*/, // host:/path#
  /^(?:\/[\w./-]*|~)\s[#$]\s+/, // / #
  /^[\w-]+(?:\([\w-]+\))?[=\-'"(*!]?[=-]?[#>]\s(?=\S)/, // orders=>  postgres=#
  /^(?:MariaDB|mysql|psql|redis|sqlite|mongo|mongos|test|admin|vault|consul|etcd|ftp|sftp|gdb|ghci|node|iex)(?:\s?[[(][^\])\n]*[\])])?[^>\s]*>\s/i,
  /^(?:>>>|\.\.\.)\s/,
  /^(?:irb|pry)\([^)]*\)[:\d]*[>*]\s?/,
  /^\[\d+\]\s?(?:pry|irb)\([^)]*\)[>*]\s?/,
  /^[❯➜»]\s+/,
  /^PS [A-Za-z]:[^>\n]*>\s?/,
  /^[A-Z]:\\[^>\n]*>\s?/,
];

/** Reads the prompt at the start of a line; null where it has none. */
export function readPrompt(line: string): Prompt | null {
  const here = /^[$%][ \t]+(?=\S)/.exec(line);
  if (here !== null) return { kind: 'here', length: here[0].length };
  const hash = /^#[ \t]+(?=\S)/.exec(line);
  if (hash !== null) return { kind: 'hash', length: hash[0].length };
  for (const pattern of elsewhere) {
    const match = pattern.exec(line);
    if (match !== null) return { kind: 'elsewhere', length: match[0].length };
  }
  return null;
}
