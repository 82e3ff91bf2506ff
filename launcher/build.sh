# shellcheck shell=bash
# Builds the web client and the server when their sources changed, and lays the application out in a folder named by the
# hash of these sources: an up-to-date start touches neither network nor Maven, and a build never pulls the jar from
# under a running server.

# hash_of PATH…: one hash of the names and contents of these files and folders, built things left out.
hash_of() {
  (
    cd "$ROOT"
    find "$@" \( -name node_modules -o -name dist -o -name target \) -prune -o -type f -print0 2>/dev/null \
      | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-16
  ) || true
}

readonly WEB_SOURCES=(web openapi.json)
readonly SERVER_SOURCES=(pom.xml server "${WEB_SOURCES[@]}")

# up_to_date NAME HASH: the last finished work of that name was done on these sources.
up_to_date() {
  [[ -f $STATE/$1.stamp && $(<"$STATE/$1.stamp") == "$2" ]]
}

remember() {
  printf '%s' "$2" >"$STATE/$1.stamp"
}

# Maven asks the network only for what the local repository lacks: a machine that built once builds offline.
maven() {
  # Without these, Maven 3.8 fills the log with what JDK 25 thinks of its libraries.
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -B -ntp -f "$ROOT/pom.xml" "$@"
}

# npm_packages FOLDER MESSAGE: what the lock file says, installed again only when it changed. Not `npm ci`: it refuses a
# lock without the native packages of every foreign platform, which npm leaves out where a registry does not offer them.
npm_packages() {
  local folder=$1 hash
  hash=$(hash_of "$folder/package-lock.json")
  # npm trusts what the machine trusts: schools sit behind proxies with an authority of their own.
  [[ -n ${NODE_EXTRA_CA_CERTS:-} || ! -r /etc/ssl/certs/ca-certificates.crt ]] \
    || export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
  if [[ ! -d $ROOT/$folder/node_modules ]] || ! up_to_date "npm-$folder" "$hash"; then
    step "$2" "$STATE/npm-$folder.log" \
      npm --prefix "$ROOT/$folder" install --no-save --no-audit --no-fund --prefer-offline
    remember "npm-$folder" "$hash"
  fi
}

build_web() {
  local hash
  [[ -f $ROOT/web/package.json ]] || return 0
  hash=$(hash_of "${WEB_SOURCES[@]}")
  if [[ ! -f $ROOT/web/dist/index.html ]] || ! up_to_date web "$hash"; then
    require_node
    npm_packages web installing-web
    step building-web "$STATE/build-web.log" npm --prefix "$ROOT/web" run build
    remember web "$hash"
  fi
  # Assets carry a hash in their names: those of the previous build would stay in the jar.
  rm -rf "$ROOT/server/target/classes/client"
}

application_directory() {
  printf '%s' "$ROOT/target/app/$(hash_of "${SERVER_SOURCES[@]}")"
}

# Unpacks the jar beside its libraries (it starts faster so) and removes older layouts that no process runs from.
lay_out() {
  local directory=$1 old
  rm -rf "$directory.new" "$directory"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/server/target/suivi-server.jar" \
    extract --destination "$directory.new" && mv "$directory.new" "$directory" || return 1
  for old in "$ROOT"/target/app/*; do
    [[ $old == "$directory" ]] || grep -qsF "$old/" /proc/[0-9]*/cmdline || rm -rf "$old"
  done
}

# Starts and stops the application once on a data directory that is thrown away, and keeps beside it what the JVM learned of
# its classes: a start then takes half the time. It does as well without, so a failure ends nothing.
prepare_start() {
  local started=$SECONDS log=$STATE/prepare-start.log
  say preparing-start
  quietly "$log" start_once "$1" "$log" || true
  say step-done "$((SECONDS - started))"
}

start_once() {
  local application=$1 log=$2 data server
  data=$(mktemp -d)
  # shellcheck disable=SC2046 # one word per option, none holds a space
  env -u SUIVI_DB_URL "$JAVA_HOME/bin/java" $(SUIVI_JAVA_OPTIONS='' java_options) \
    -XX:AOTCacheOutput="$application/start.aot" -jar "$application/suivi-server.jar" run --data "$data" --port 0 &
  server=$!
  # It says its address once it answers.
  while kill -0 "$server" 2>/dev/null && ! grep -q 'http://' "$log"; do
    sleep 0.2
  done
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$data"
}

# Leaves in APPLICATION the folder of the application built from the sources as they are.
build_application() {
  APPLICATION=$(application_directory)
  [[ ! -f $APPLICATION/suivi-server.jar ]] || return 0
  exec 9>"$STATE/build.lock"
  flock -n 9 || { say building-elsewhere && flock 9; }
  if [[ ! -f $APPLICATION/suivi-server.jar ]]; then
    build_web
    require_maven
    step building-server "$STATE/build-server.log" maven -q package -DskipTests
    step extracting "$STATE/extract.log" lay_out "$APPLICATION"
    prepare_start "$APPLICATION"
  fi
  exec 9>&-
}

# One word per option. Small heaps: a school's machine is small; SUIVI_JAVA_OPTIONS adds to these or overrides them.
java_options() {
  printf '%s ' -Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED
  printf '%s' "${SUIVI_JAVA_OPTIONS:-}"
}
