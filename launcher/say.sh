# shellcheck shell=bash
# What the launcher says, in French unless the locale asks for English, and how it runs quiet steps.

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  en*) source "$ROOT/launcher/messages_en.sh" ;;
  *) source "$ROOT/launcher/messages_fr.sh" ;;
esac
# File names with accents need a UTF-8 locale; an empty environment has none.
[[ -n ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]] || export LANG=C.UTF-8

# The user reads file descriptor 3, also while a step sends its standard error to a log.
exec 3>&2

# say KEY [ARGUMENT…]: one line to the user; standard output belongs to the application.
say() {
  # shellcheck disable=SC2059 # the catalogue holds the formats
  printf "${MESSAGES[$1]}\n" "${@:2}" >&3
}

die() {
  say "$@"
  exit 1
}

usage() {
  printf '%s\n' "${MESSAGES[usage]}"
}

# quietly LOG COMMAND…: everything the command prints goes to the log; it runs in a shell of its own.
quietly() {
  local log=$1
  mkdir -p "$(dirname "$log")"
  ("${@:2}") >"$log" 2>&1 </dev/null
}

# show_failure LOG: the end of the log and where the whole of it is.
show_failure() {
  tail -n 40 "$1" >&3
  say failed-log "$1"
}

# step KEY LOG COMMAND…: announces, runs quietly, tells the time taken; a failure shows the log and ends the launcher.
step() {
  local key=$1 log=$2 started=$SECONDS
  say "$key"
  if ! quietly "$log" "${@:3}"; then
    show_failure "$log"
    exit 1
  fi
  say step-done "$((SECONDS - started))"
}
