# shellcheck shell=bash
# `dev`: the server runs from the compiled classes and restarts when a source changes; Vite serves the web client,
# reloads it on change and passes /api on. Ctrl-C, or the end of Vite, stops both.

SERVER_PID=
VITE_PID=

develop() {
  require_java
  require_node
  require_maven
  require_database
  build_application
  [[ ! -f $ROOT/web/package.json ]] || npm_packages web installing-web

  trap stop_all EXIT
  trap 'exit 130' INT TERM
  compile || true
  start_server "$@"
  local server
  server=http://127.0.0.1:$(port_of "$@")
  start_vite "$server"
  say dev-ready "$server"
  while [[ -z $VITE_PID ]] || kill -0 "$VITE_PID" 2>/dev/null; do
    sleep 1
    sources_changed || continue
    say dev-compiling
    if compile; then
      say dev-restarting
      stop "$SERVER_PID"
      start_server "$@"
    else
      say dev-broken
    fi
  done
}

sources_changed() {
  [[ -n $(find "$ROOT/server/src/main" "$ROOT/server/src/generated" -newer "$STATE/compiled" -print -quit 2>/dev/null) ]]
}

compile() {
  touch "$STATE/compiled"
  quietly "$STATE/compile.log" maven -q compile || {
    show_failure "$STATE/compile.log"
    return 1
  }
}

# The classes just compiled stand before the application laid out by the build, which gives the libraries.
start_server() {
  local options
  read -ra options <<<"$(java_options)"
  "$JAVA_HOME/bin/java" "${options[@]}" -cp "$ROOT/server/target/classes:$APPLICATION/lib/*" "$(main_class)" run "$@" 3>&- &
  SERVER_PID=$!
}

main_class() {
  local folder=$STATE/manifest
  mkdir -p "$folder"
  (cd "$folder" && "$JAVA_HOME/bin/jar" xf "$APPLICATION/suivi-server.jar" META-INF/MANIFEST.MF)
  sed -n 's/^Main-Class: \([A-Za-z0-9_.]*\).*/\1/p' "$folder/META-INF/MANIFEST.MF"
}

# port_of OPTION…: the port that the server will listen on.
port_of() {
  local port=8080
  while (($#)); do
    case $1 in
      --port=*) port=${1#*=} ;;
      --port) port=${2:-$port} ;;
    esac
    shift
  done
  printf '%s' "$port"
}

start_vite() {
  [[ -f $ROOT/web/package.json ]] || return 0
  (cd "$ROOT/web" && SUIVI_SERVER=$1 exec node node_modules/vite/bin/vite.js) 3>&- &
  VITE_PID=$!
}

stop() {
  [[ -n $1 ]] || return 0
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

stop_all() {
  trap '' INT TERM
  stop "$VITE_PID"
  stop "$SERVER_PID"
}
