# shellcheck shell=bash
# `bench`: measures an installation. The bench has only its own classes, and runs with the libraries of the application.

readonly BENCH_SOURCES=(bench "${SERVER_SOURCES[@]}")

build_bench() {
  local hash
  hash=$(hash_of "${BENCH_SOURCES[@]}")
  [[ ! -f $ROOT/bench/target/suivi-bench.jar ]] || ! up_to_date bench "$hash" || return 0
  require_maven
  step building-bench "$STATE/build-bench.log" maven -q -pl bench -am package -DskipTests
  remember bench "$hash"
}

measure() {
  require_java
  require_database
  build_application
  build_bench
  exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -Dbench.application="$APPLICATION/suivi-server.jar" \
    -Dbench.options="$(java_options)" -cp "$ROOT/bench/target/suivi-bench.jar:$APPLICATION/suivi-server.jar:$APPLICATION/lib/*" \
    org.suividepenses.bench.Bench "$@" 3>&-
}
