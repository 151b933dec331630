# Asks at the terminal itself, so that nothing on a pipe can be taken for an answer; where there is none, silence is no.
set -o pipefail
set -E
rb_dir=$(mktemp -d) || exit 70
rb_status=0
rb_ended=''
rb_start=$PWD
rb_fence=''
rb_back=''
rb_jobs=''
rb_writes=''
rb_undos=''
rb_undoing=''

rb_leave() {
  local status=$?
  rb_end_jobs
  rm -rf "$rb_dir"
  [ -n "$rb_ended" ] && exit "$status"
  printf '%s\n' 'STOPPED: the script was left before its end.' >&2
  [ "$status" -eq 0 ] && exit 1
  exit "$status"
}
trap rb_leave EXIT

# What still runs in the background is ended, or kept by a word.
rb_end_jobs() {
  local job
  for job in $rb_jobs; do
    kill -0 "${job#*:}" 2> /dev/null || continue
    rb_ask "${job%%:*} still runs in the background. Type k to keep it, anything else to end it:"
    [ "$rb_answer" = k ] && printf 'Still running: kill %s\n' "${job#*:}" >&2 && continue
    kill -TERM -- "-${job#*:}" 2> /dev/null || kill -TERM "${job#*:}"
  done
}

# FUNCTION ID: newest first, and each function once.
rb_wrote() {
  local undo kept=''
  for undo in $rb_undos; do [ "${undo%%:*}" = "$1" ] || kept="$kept $undo"; done
  rb_undos="$1:$2$kept"
}

# After a failure: each is asked for, or RUNBOOK_UNDO=1 says yes to all; where one fails the others are left.
rb_undo() {
  local undo
  if [ -n "$rb_undoing" ]; then
    for undo in $rb_undos; do printf 'NOT undone: %s\n' "${undo#*:}" >&2; done
    return 0
  fi
  rb_undoing=yes
  for undo in $rb_undos; do
    if [ "$RUNBOOK_UNDO" = 1 ] || { rb_ask "Undo what ${undo#*:} wrote? Type u to undo it:" && [ "$rb_answer" = u ]; }; then
      "${undo%%:*}"
      printf 'Undone: %s\n' "${undo#*:}" >&2
    else
      printf 'NOT undone: %s\n' "${undo#*:}" >&2
    fi
    rb_undos=${rb_undos#"$undo"}
    rb_undos=${rb_undos# }
  done
}

# CODE MESSAGE
rb_stop() {
  case $1 in 1 | 3 | 4) rb_undo ;; esac
  rb_ended=yes
  printf 'STOPPED: %s\n' "$2" >&2
  exit "$1"
}

# QUESTION: sets rb_answer; fails where there is nobody to ask.
rb_ask() {
  rb_answer=''
  { printf '%s ' "$1" > /dev/tty && IFS= read -r rb_answer < /dev/tty; } 2> /dev/null
}

# WORD LIST
rb_in() {
  case ",$2," in *",$1,"*) return 0 ;; esac
  return 1
}

# CODE MESSAGE: goes on where a person says so by the whole word.
rb_doubt() {
  printf '%s\n' "$2" >&2
  rb_ask 'Type continue to go on all the same:' || rb_stop "$1" "$2"
  [ "$rb_answer" = continue ] || rb_stop "$1" "$2"
}

# CLASS STEP ID GATE PLACE CODE: succeeds where the command may run now.
rb_may() {
  printf '\n%s  %s  %s\n%s\n' "$5" "$3" "$1" "$6"
  rb_open "$@" || return 1
  case $1 in
    read) return 0 ;;
    write) rb_write "$3" ;;
    *) rb_destroy "$2" "$3" ;;
  esac
}

rb_open() {
  [ -z "$4" ] && return 0
  rb_in "$2" "$RUNBOOK_APPROVE" && return 0
  rb_in "$3" "$RUNBOOK_APPROVE" && return 0
  [ "$1" = read ] && return 0
  rb_ask "Only where it applies: $4. Type y to go on, anything else to skip it:" ||
    rb_stop 5 "$3 is gated ($4): name it in RUNBOOK_APPROVE, or run this at a terminal."
  [ "$rb_answer" = y ]
}

rb_write() {
  [ "$RUNBOOK_YES" = 1 ] && return 0
  rb_ask 'It writes. Type r to run it, s to skip it, anything else to stop:' ||
    rb_stop 5 "$1 writes, and nobody is here to say yes: set RUNBOOK_YES=1, or run this at a terminal."
  case $rb_answer in
    r) return 0 ;;
    s) return 1 ;;
  esac
  rb_stop 5 "$1 was not approved."
}

rb_destroy() {
  [ "$RUNBOOK_YES" = 1 ] && rb_in "$1" "$RUNBOOK_APPROVE" && return 0
  rb_ask "It destroys. Type $1 to run it, s to skip it, anything else to stop:" ||
    rb_stop 5 "$2 destroys: set RUNBOOK_YES=1 and RUNBOOK_APPROVE=$1, or run this at a terminal."
  case $rb_answer in
    "$1") return 0 ;;
    s) return 1 ;;
  esac
  rb_stop 5 "$2 was not approved."
}

# NAME VARIABLE: asks for what is missing.
rb_need() {
  [ -n "${!2}" ] && return 0
  if rb_ask "$1 is not set. Its value:" && [ -n "$rb_answer" ]; then
    export "$2=$rb_answer"
    return 0
  fi
  rb_stop 2 "$1 is not set: set $2 and start again."
}

# DEMAND NAME VALUE: a value is data, wherever it stands.
rb_data() {
  local plain='^[A-Za-z0-9_.:/@-]+$' integer='^[+-]?[0-9]+$' words='[[:space:]*?[]'
  case $1 in
    integer) [[ $3 =~ $integer ]] && return 0 ;;
    program) [[ $3 =~ $plain ]] && return 0 ;;
    *) [ -n "$3" ] && [ "${3#-}" = "$3" ] && ! [[ $3 =~ $words ]] && return 0 ;;
  esac
  rb_stop 2 "$2 stands where the shell, or another program, would make more than data of its value: $3"
}

# FENCE FOLDER: goes where the commands of a fence run, and back behind one that had a folder of its own.
rb_place() {
  local folder=$2
  [ "$rb_fence" = "$1" ] && return 0
  if [ -n "$rb_back" ]; then
    \cd -- "$rb_back" || rb_stop 1 "$rb_back, where the script was before, cannot be entered."
  fi
  rb_fence=''
  rb_back=''
  [ -z "$folder" ] && return 0
  case $folder in /*) ;; *) folder=$rb_start/$folder ;; esac
  rb_back=$PWD
  \cd -- "$folder" || rb_stop 1 "The command runs in $folder, which cannot be entered."
  rb_fence=$1
}

# NAME VALUE
rb_captured() {
  case $2 in
    '') rb_stop 1 "$1 is empty." ;;
    null) rb_stop 1 "$1 is the word null." ;;
  esac
}

# SOURCE STATUS VALUE MAY_BE_EMPTY
rb_substituted() {
  if [ "$2" -ne 0 ] && ! { [ -n "$4" ] && [ "$2" -eq 1 ]; }; then
    rb_stop 1 "$1 exited $2, so the command around it does not run."
  fi
  [ -n "$3$4" ] || rb_stop 1 "$1 is empty, so the command around it does not run."
}

# What fails inside a command that goes on is written down.
rb_watch() {
  : > "$rb_dir/inner"
  trap 'printf "%s\n" "$BASH_COMMAND" >> "$rb_dir/inner"' ERR
}

# STATUS ID FORGIVEN ANSWERS: shows what the command printed, and stops at a failure.
rb_end() {
  trap - ERR
  rb_status=$1
  cat "$rb_dir/out"
  cat "$rb_dir/err" >&2
  # A signal is no failure that could be allowed: nobody knows how far it came.
  [ -n "$3" ] && { [ "$1" -le 128 ] || [ "$1" -gt 192 ]; } && return 0
  [ "$1" -eq 1 ] && [ -n "$4" ] && [ ! -s "$rb_dir/err" ] && return 0
  [ "$1" -eq 0 ] || rb_doubt 1 "$2 exited $1."
  [ "$1" -ne 0 ] || [ ! -s "$rb_dir/inner" ] || rb_doubt 1 "In $2 this failed, and Bash went on: $(head -n 1 "$rb_dir/inner")"
}

# ID CLASS UNTIL SECONDS FILES: of what was just put in the background, waits until it has printed what it should.
rb_started() {
  local pid=$! end=$((SECONDS + $4))
  rb_jobs="$rb_jobs $1:$pid"
  [ "$2" = read ] || rb_writes="$rb_writes $1:$pid"
  [ -z "$3" ] && return 0
  while ! grep -qsF -e "$3" "$5.out" "$5.err"; do
    if ! kill -0 "$pid" 2> /dev/null; then
      cat "$5.out" "$5.err" >&2
      rb_stop 1 "$1 ended before it was ready."
    fi
    if [ "$SECONDS" -ge "$end" ]; then
      cat "$5.out" "$5.err" >&2
      rb_stop 1 "$1 was not ready within $4 s."
    fi
    sleep 0.2
  done
}

# Its start is no yes: what writes in the background must have ended well by the end.
rb_awaited() {
  local job
  for job in $rb_writes; do
    if kill -0 "${job#*:}" 2> /dev/null; then
      rb_doubt 3 "Whether ${job%%:*} did its work is not known: it still runs."
    else
      wait "${job#*:}" || rb_doubt 1 "${job%%:*} failed in the background: exit $?."
    fi
  done
}

# EXPRESSION: 0 holds, 1 does not, 3 nobody can tell.
rb_judge() {
  command -v runbook > /dev/null || return 3
  runbook check --exit "$rb_status" ${PROMETHEUS_URL:+--prometheus "$PROMETHEUS_URL"} -- "$1" < "$rb_dir/out"
  case $? in
    0) return 0 ;;
    1) return 1 ;;
  esac
  return 3
}

# VERDICT TEXT PLACE
rb_settle() {
  case $1 in
    0) printf '  holds: %s\n' "$2" ;;
    1) rb_doubt 1 "$3 does not hold: $2" ;;
    *)
      rb_ask "$3 Does this hold? $2 Type yes where it does:" || rb_stop 3 "$3 could not be judged: $2"
      [ "$rb_answer" = yes ] || rb_stop 1 "$3 does not hold: $2"
      ;;
  esac
}

# EXPRESSION PLACE
rb_check() {
  rb_judge "$1"
  rb_settle $? "$1" "$2"
}

# FUNCTION SECONDS EVERY EXPRESSION PLACE: looks again until it holds, or the time is up.
rb_poll() {
  local until=$((SECONDS + $2)) verdict
  while true; do
    rb_judge "$4"
    verdict=$?
    [ "$verdict" -eq 0 ] && break
    [ "$SECONDS" -ge "$until" ] && break
    command -v runbook > /dev/null || break
    sleep "$3"
    "$1" < /dev/null > "$rb_dir/out" 2> "$rb_dir/err"
    rb_status=$?
  done
  rb_settle "$verdict" "$4" "$5"
}

# PLACE RULES: the document decides on what was printed, and a person reads it.
rb_decide() {
  printf '%s decide on the output above:\n%s\n' "$1" "$2"
  rb_ask 'Type c where the rules say go on, anything else to stop:' || rb_stop 3 "$1 nobody is here to decide."
  [ "$rb_answer" = c ] || rb_stop 4 "$1 the rules say stop, or lead elsewhere."
}

# PLACE ROLE TEXT
rb_task() {
  printf '\n%s  by hand: %s\n' "$1" "$3"
  case $2 in
    preflight) [ "$RUNBOOK_YES" = 1 ] && return 0 ;;
    communicate | postmortem)
      rb_ask 'Type d when it is done, anything else to leave it for later:'
      return 0
      ;;
  esac
  rb_ask 'Type d when it is done, s to skip it, anything else to stop:' || rb_stop 5 "$1 is work for a person: $3"
  case $rb_answer in d | s) return 0 ;; esac
  rb_stop 5 "$1 was not done."
}

# CHOICE MEMBERS PLACE: sets rb_chosen.
rb_choose() {
  local pair
  rb_chosen=''
  for pair in $(printf '%s' "$RUNBOOK_CHOOSE" | tr ',' ' '); do
    [ "${pair%%=*}" = "$1" ] && rb_chosen=${pair#*=}
  done
  if [ -z "$rb_chosen" ] && rb_ask "$3 For $1, choose one of $2:"; then rb_chosen=$rb_answer; fi
  rb_in "$rb_chosen" "$2" || rb_stop 5 "$3 for $1, one of $2 must be chosen: RUNBOOK_CHOOSE=$1=MEMBER."
}
