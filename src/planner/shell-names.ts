/** Bash sets these itself: no input is ever needed for them (Bash 5.2 manual, Shell Variables). */
export const bashNames: ReadonlySet<string> = new Set([
  ...['BASH', 'BASHOPTS', 'BASHPID', 'BASH_ALIASES', 'BASH_ARGC', 'BASH_ARGV', 'BASH_ARGV0', 'BASH_CMDS'],
  ...['BASH_COMMAND', 'BASH_LINENO', 'BASH_REMATCH', 'BASH_SOURCE', 'BASH_SUBSHELL', 'BASH_VERSINFO'],
  ...['BASH_VERSION', 'COMP_WORDBREAKS', 'DIRSTACK', 'EPOCHREALTIME', 'EPOCHSECONDS', 'EUID', 'FUNCNAME'],
  ...['GROUPS', 'HISTCMD', 'HOSTNAME', 'HOSTTYPE', 'IFS', 'LINENO', 'MACHTYPE', 'OLDPWD', 'OPTARG', 'OPTERR'],
  ...['OPTIND', 'OSTYPE', 'PIPESTATUS', 'PPID', 'PS4', 'PWD', 'RANDOM', 'REPLY', 'SECONDS', 'SHELLOPTS'],
  ...['SHLVL', 'SRANDOM', 'UID'],
]);

/** What a login gives every shell: taken as it stands where it is set, and not worth a question. */
export const loginNames: ReadonlySet<string> = new Set([
  ...[
    'HOME',
    'PATH',
    'USER',
    'LOGNAME',
    'SHELL',
    'TERM',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'EDITOR',
    'VISUAL',
  ],
]);

/** Where placeholders live in the shell, so that `<path>` is not PATH and `<uid>` not UID. */
export function placeholderShellName(name: string): string {
  return `RUNBOOK_INPUT_${name}`;
}
