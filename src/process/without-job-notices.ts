/** Takes what job control says of background jobs out of a stream of stderr. */
export interface NoticeFilter {
  /** What of the stream so far may be passed on. */
  readonly add: (chunk: Buffer) => Buffer;
  /** What was held back as the beginning of a notice and was none. */
  readonly flush: () => Buffer;
}

/**
 * With job control, Bash writes `[1]+  Terminated              sleep 30` (pretty_print_job) between two commands, or
 * `bash: line 4: 4711 Killed                  sleep 30` of a job that was killed otherwise. A person at a prompt
 * expects these; in a command's own stderr they are noise of ours. `jobs` are the process ids they may speak of.
 */
export function withoutJobNotices(jobs: readonly number[]): NoticeFilter {
  let held = '';
  let atLineStart = true;
  const isNotice = (line: string): boolean => {
    if (standardNotice.test(line)) return true;
    const pid = /^bash: line \d+: +(\d+) /.exec(line)?.[1];
    return pid !== undefined && jobs.includes(Number(pid));
  };
  const add = (chunk: Buffer): Buffer => {
    let rest = held + chunk.toString('latin1');
    let passed = '';
    held = '';
    while (rest !== '') {
      const end = rest.indexOf('\n') + 1;
      if (atLineStart && end === 0 && mayBecomeNotice(rest)) {
        held = rest;
        break;
      }
      const line = end === 0 ? rest : rest.slice(0, end);
      if (!(atLineStart && isNotice(line))) passed += line;
      rest = rest.slice(line.length);
      atLineStart = end !== 0;
    }
    return Buffer.from(passed, 'latin1');
  };
  return {
    add,
    flush: () => {
      const left = isNotice(held) ? '' : held;
      held = '';
      return Buffer.from(left, 'latin1');
    },
  };
}

/** `[1]`, a mark, two blanks, a state, blanks, the command. */
const standardNotice = /^\[\d+\][ +-] {2}[A-Z][^\n]*? {2,}\S/;

/** Longer lines are somebody's output. */
const longestNotice = 4096;

function mayBecomeNotice(start: string): boolean {
  if (start.length > longestNotice) return false;
  if ('bash: line '.startsWith(start) || /^bash: line \d+(:( +\d* ?.*)?)?$/.test(start)) return true;
  return /^\[(\d+(\]([ +-]( ( ([A-Z].*)?)?)?)?)?)?$/.test(start);
}
