import { quote } from './quote.js';

/**
 * What the session's Bash is told before its first command, and the lines it is sent for each one.
 *
 * Bash reads these from a FIFO as its own script: commands then stand at the top level (`declare` is global, `break`
 * and `return` mean what they mean at a prompt), the descriptor it reads from closes on exec, and the script's name
 * is `bash`, so that messages begin as they do everywhere. Everything here must work with Bash 3.2 and with whatever
 * options, aliases and functions a document has set: hence `\builtin`, which no alias touches; `|| \builtin true`,
 * under which errexit sleeps; no globs, no splitting, and no array that may be empty without a guard (before 4.4
 * nounset ends the shell on `"${empty[@]}"`).
 */

/** Where reports go, and /dev/null: both closed on exec. */
const reportFd = 94;
const nullFd = 95;
const toNull = `>&${nullFd} 2>&${nullFd}`;

/** The descriptor for reports that a session's Bash inherits; the bootstrap moves it out of the document's way. */
const inheritedReportFd = 3;

/**
 * A group that redirects N makes Bash keep the old N at 10, closed on exec; a duplicate of that one closes on exec as
 * well (redir.c, 3.2 to 5.2). There is no other way to that flag from within Bash. (`builtin exec` redirects only
 * itself.)
 */
const moveAway = (from: number, to: number): string => `{ exec ${to}>&10; } ${from}>&-\nexec ${from}>&-\n`;

/** Stands for `wait` without an operand; its arguments are the jobs whose end is to be known. */
export const waitsFor = '__runbook_wait';

export const bootstrap = `exec 10>&-
${moveAway(inheritedReportFd, reportFd)}\
exec 3>/dev/null
${moveAway(3, nullFd)}\
__runbook_names=''
__runbook_seen=0
__runbook_exit=0
# Behind the code, within its eval: two line feeds, as a backslash at the end of the code eats the first.
__runbook_report='

{ __runbook_after "$?" "\${PIPESTATUS[@]}"; } ${toNull} || \\builtin true'
# The same where the code leaves the shell alone, so that only its statuses are news.
__runbook_brief='

\\builtin printf "%s\\\\0" brief "$?" "\${PIPESTATUS[@]}" "" >&${reportFd} 2>&${nullFd}
__runbook_seen=1'
# Behind the eval. A here-document without its end has swallowed the report, or Bash has left the eval, as it does
# when a command dies of SIGINT.
__runbook_check='[[ $((__runbook_exit = $?, __runbook_seen)) == 1 ]] ||
{ __runbook_after "$__runbook_exit"; } ${toNull} || \\builtin true
__runbook_seen=0
# Under allexport our own names would show in the environment of the next command.
[[ $- != *a* ]] || \\builtin export -n __runbook_names __runbook_seen __runbook_exit'
__runbook_status() { \\builtin return "$1"; }
__runbook_after() {
  __runbook_seen=1
  {
    \\builtin printf '%s\\0' after "$-" "$SHELLOPTS/\${BASHOPTS-}" "$@" ''
    # 3.2 and 4.0 have no BASHOPTS.
    [[ \${BASHOPTS+x} ]] || \\builtin shopt -s
    \\builtin declare -F
    \\builtin jobs -p
    \\builtin printf '!%s\\n' "\${!-}"
    \\builtin umask
    \\builtin pwd
    \\builtin printf '\\0'
    \\builtin trap -p
    # errexit sleeps in an eval that stands before "||", but not in a builtin eval.
    if [[ $__runbook_names ]]; then
      \\builtin printf '\\0'
      \\builtin eval "\\\\builtin declare -p $__runbook_names || \\\\builtin true"
      \\builtin printf '\\0'
      \\builtin eval "\\\\builtin declare -pf $__runbook_names || \\\\builtin true"
      \\builtin printf '\\0'
    else
      \\builtin printf '\\0\\0\\0'
    fi
  } >&${reportFd}
  \\builtin set +xv
}
# \`wait\` without an operand makes Bash forget how its jobs ended: these are asked one by one before.
${waitsFor}() {
  \\builtin local pid status
  if [[ $BASH_SUBSHELL == 0 ]]; then
    for pid in "$@"; do
      \\builtin wait "$pid" 2>&${nullFd} && status=0 || status=$?
      \\builtin printf 'ended\\0%s\\0%s\\0' "$pid" "$status" >&${reportFd} 2>&${nullFd}
    done
  fi
  \\builtin wait
}
\\builtin unset -v OLDPWD
\\builtin set -o pipefail
`;

/**
 * The document's commands get process groups of their own. An interactive shell must not: the terminal is one
 * group's. With job control, Bash exits when a command dies of SIGINT, unless it traps that signal.
 */
export const jobControl = "\\builtin set -m\n\\builtin trap ':' INT\n";

/** How `trap -p` shows that trap. */
export const ownTrap = "trap -- ':' SIGINT\n";

/**
 * Bash goes on after a failure in a substitution, in an earlier round of a loop, in the middle of a function. It calls
 * ERR for each that no `||`, `!` or condition asks about, in subshells too under errtrace (since 3.0).
 */
const failureTrap =
  `{ \\builtin printf "%s\\0" failed "$?" "$BASH_SUBSHELL" "\${BASH_COMMAND:0:200}" "\${PIPESTATUS[@]}" ""; } ` +
  `>&${reportFd} 2>&${nullFd}`;

export const watchFailures = `\\builtin set -E\n\\builtin trap '${failureTrap}' ERR\n`;

/** How `trap -p` shows that one. */
export const ownFailureTrap = `trap -- '${failureTrap}' ERR\n`;

export const greet = `\\builtin printf 'ready\\0%s\\0' "$BASH_VERSION" >&${reportFd}\n`;

export interface Evaluation {
  /** The command itself. This and the texts below are byte strings. */
  readonly code: string;
  /** Quoted names to capture, where they differ from the last time. */
  readonly names: string | null;
  /** `NAME='value' …`; null binds nothing. */
  readonly bindings: string | null;
  /** How the command before ended, for `$?` and, where the code asks for it, PIPESTATUS. */
  readonly before: {
    readonly exitCode: number;
    readonly pipeline: readonly number[];
    readonly flags: string;
  };
  /** Named pipes that a background command writes into; null where it runs in the foreground. */
  readonly background: { readonly stdout: string; readonly stderr: string } | null;
  /** The failure trap is ours, and not one of the document's. */
  readonly watched: boolean;
  /** The code leaves the shell alone. */
  readonly brief: boolean;
  /** Jobs are listed: a notice of one that was killed must not fall into this command's stderr. */
  readonly jobs: boolean;
}

/** The lines for one command. */
export function evaluationLines(evaluation: Evaluation): string {
  const { code, names, bindings, before, background, watched, brief, jobs } = evaluation;
  const unwatches = background !== null && watched;
  const target = background === null ? '' : ` >${quote(background.stdout)} 2>${quote(background.stderr)}`;
  const text = `${quote(`${traceAgain(before)}${code}`)}"$__runbook_${brief ? 'brief' : 'report'}"`;
  const command = `${statusBefore(evaluation)}\\builtin eval ${text}${target}`;
  const unbound = `\\builtin printf 'unbound\\0' >&${reportFd}; __runbook_seen=1`;
  return [
    // What a background command does later is not the failure of whatever runs then.
    unwatches ? '\\builtin trap - ERR\n' : '',
    jobs ? `{ ( \\builtin : ); } ${toNull}\n` : '',
    names === null ? '' : `__runbook_names=${quote(names)}\n`,
    bindings === null
      ? command
      : `if \\builtin export ${bindings} 2>&${nullFd}; then ${command}\nelse ${unbound}; fi`,
    '\n\\builtin eval "$__runbook_check"\n',
    unwatches ? watchFailures : '',
  ].join('');
}

/** The report switches tracing off, so that our lines are not traced; the code gets it back. */
function traceAgain({ flags, exitCode }: Evaluation['before']): string {
  const traced = flags.replaceAll(/[^xv]/g, '');
  if (traced === '') return '';
  // Switching it on sets `$?`; under errexit saying the old one again would end the shell.
  const status = flags.includes('e') ? '' : ` __runbook_status ${exitCode};`;
  return `{ \\builtin set -${traced};${status} } ${toNull}\n`;
}

function statusBefore({ before, code }: Evaluation): string {
  if (before.pipeline.length > 1 && code.includes('PIPESTATUS')) {
    const pipeline = before.pipeline.map((status) => `__runbook_status ${status}`).join(' | ');
    return `${before.flags.includes('e') ? '! ' : ''}${pipeline}\n`;
  }
  return before.exitCode === 0 ? '' : `__runbook_status ${before.exitCode} || `;
}

/** Asks how a job ended. Only of one that is not there any more: else nothing more is read until it has ended. */
export function jobLine(pid: number): string {
  const wait = `\\builtin printf 'job\\0'; \\builtin wait ${pid} 2>&${reportFd}; \\builtin printf '\\0%s\\0' "$?"`;
  return `{ { ${wait}; } >&${reportFd}; } ${toNull} || \\builtin true\n`;
}

/** Asks for a report of how things stand. */
export const reportLine = `{ __runbook_after 0 0; } ${toNull} || \\builtin true\n__runbook_seen=0\n`;

/** Lines of ours that neither print nor, under errexit, end the shell; a report follows them. */
export function quietLines(lines: string): string {
  return `{ ${lines}\n} ${toNull} || \\builtin true\n${reportLine}`;
}
