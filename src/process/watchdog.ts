import { execa } from 'execa';

/** Ends what a session runs if the engine dies without a word (SIGKILL, out of memory). */
export interface Watchdog {
  readonly watch: (shell: number) => void;
  /** Leaves the shell's processes alone from now on. */
  readonly forget: (shell: number) => void;
  /** The engine goes in good order: nothing is left to do. */
  readonly dismiss: () => void;
}

/** A process of its own, in a session of its own: it reads a pipe that only the engine holds the other end of. */
export function startWatchdog(bash: string, path: string | undefined): Watchdog {
  const child = execa(bash, ['--noprofile', '--norc', '-c', script, 'runbook-watchdog'], {
    env: { PATH: `${path ?? ''}:/usr/bin:/bin`, LC_ALL: 'C' },
    extendEnv: false,
    cwd: '/',
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'ignore',
    detached: true,
    cleanup: false,
    reject: false,
  });
  child.stdin.on('error', () => undefined);
  child.unref();
  const say = (line: string) => void child.stdin.write(`${line}\n`);
  return {
    watch: (shell) => say(`+${shell}`),
    forget: (shell) => say(`-${shell}`),
    dismiss: () => void child.stdin.end('bye\n'),
  };
}

/** Seconds between the first signals and SIGKILL. */
const graceSeconds = 2;

/** By then the watchdog of an engine that died has done what it can: two graces, and time to be scheduled. */
export const watchdogMs = (2 * graceSeconds + 2) * 1_000;

/**
 * Members of a session are found by its number (Linux), else by descent (ps). The shell is ended first, by signals of
 * which it hardly traps all, then by SIGKILL: it must not go on to the next command when its current one ends. An
 * idle shell has read the end of its script by then and left by itself, after its EXIT trap.
 */
const script = `
watched=' '
while read -r line; do
  case $line in
    +*) watched="$watched\${line#+} " ;;
    -*) watched="\${watched/ \${line#-} / }" ;;
    bye) exit 0 ;;
  esac
done
[[ $watched == ' ' ]] && exit 0

members() {
  found=' '
  if [[ -r /proc/self/stat ]]; then
    for file in /proc/[0-9]*/stat; do
      stat=''
      IFS= read -r -d '' stat 2>/dev/null < "$file"
      pid=\${file#/proc/}
      set -- \${stat##*) }
      [[ $# -gt 3 && $1 != Z && $watched == *" $4 "* ]] && found="$found\${pid%/stat} "
    done
    return
  fi
  for depth in 1 2 3 4 5 6 7 8; do
    while read -r pid parent state; do
      [[ $state != Z* && $found != *" $pid "* ]] || continue
      [[ $watched == *" $pid "* || $found == *" $parent "* ]] && found="$found$pid "
    done <<LIST
$(ps -A -o pid=,ppid=,stat=)
LIST
  done
}

# Where there are no session numbers, descent is lost with the shell.
remember() {
  members
  [[ -r /proc/self/stat ]] || found="$found$doomed"
}

shellIsAlive() {
  members
  for pid in $watched; do [[ $found == *" $pid "* ]] && return 0; done
  return 1
}

pause() { sleep 0.05 || read -r -t 1 nothing < <(sleep 1); }

members
doomed=$found
for pid in $watched; do kill -TERM "$pid"; kill -HUP "$pid"; kill -ALRM "$pid"; done
for ((round = 0; round < ${graceSeconds * 20}; round++)); do
  shellIsAlive || break
  pause
done
for pid in $watched; do kill -KILL "$pid"; done
remember
for pid in $found; do kill -TERM "$pid"; kill -CONT "$pid"; done
for ((round = 0; round < ${graceSeconds * 20}; round++)); do
  members
  [[ $found == ' ' ]] && break
  pause
done
remember
for pid in $found; do kill -KILL "$pid"; done
`;
