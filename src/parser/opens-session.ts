/** Commands that end in a shell or REPL on the other side. */
const openers: readonly RegExp[] = [
  /^\s*ssh\s+(?:-\S+\s+)*\S+\s*$/,
  /^\s*sudo\s+(?:-i|-s|su)\b/,
  /^\s*su\b/,
  /\bexec\b.*\s(?:-\w*t\w*|--tty)\b.*\b(?:ba|z|a)?sh\s*$/,
  /^\s*oc\s+(?:debug|rsh)\b/,
  /^\s*(?:sudo\s+)?(?:\S*psql|mysql|mongo|mongosh|redis-cli|sqlite3)\s*(?:-[hUdpu]\s*\S+\s*)*$/,
  /\brails\s+(?:c|console|dbconsole)\b/,
];

export function opensSession(code: string): boolean {
  return openers.some((opener) => opener.test(code));
}
