# shellcheck shell=bash
# `test`: every check and test, in parts. A part that fails does not keep the next from running.
# Reports are gathered in reports/; the last line gives the counts.

REPORTS=$ROOT/reports

# part NAME COMMAND…: runs one part, its output in reports/log/NAME.log.
part() {
  local name=$1 started=$SECONDS outcome=passed
  say testing "$name"
  quietly "$REPORTS/log/$name.log" "${@:2}" || outcome=failed
  printf '%s\t%s\n' "$name" "$outcome" >>"$REPORTS/parts.tsv"
  if [[ $outcome == passed ]]; then
    say test-ok "$((SECONDS - started))"
  else
    tail -n 60 "$REPORTS/log/$name.log" >&3
    say test-failed "$((SECONDS - started))" "$REPORTS/log/$name.log"
  fi
}

lint_launcher() {
  (cd "$ROOT" && shellcheck -x suivi launcher/*.sh .ci/run)
}

test_web() {
  part web-check npm --prefix "$ROOT/web" run check
  part web-test in_folder web npx vitest run --reporter=default --reporter=json --outputFile.json="$REPORTS/web/vitest.json"
  part web-build build_web
  part web-size npm --prefix "$ROOT/web" run size
}

in_folder() {
  cd "$ROOT/$1" && "${@:2}"
}

test_server() {
  rm -rf "$ROOT/server/target/surefire-reports"
  part format maven -q spotless:check
  part server maven verify -P checks
  mkdir -p "$REPORTS/server"
  cp -r "$ROOT"/server/target/surefire-reports "$REPORTS/server/" 2>/dev/null || true
  cp -r "$ROOT"/server/target/site/jacoco "$REPORTS/server/coverage" 2>/dev/null || true
  cp "$ROOT"/server/target/spotbugs*.xml "$REPORTS/server/" 2>/dev/null || true
}

# Kills application and database in turn, a hundred times, while clients write: some twenty minutes, so only when asked for.
test_crash() {
  rm -rf "$ROOT/server/target/surefire-reports"
  part crash maven -pl server test -Dtest=CrashTest -Dsuivi.crash.rounds="${SUIVI_CRASH_ROUNDS:-100}" -Dsurefire.timeout=0
  grep -oh 'After [0-9]* kills: .*' "$REPORTS/log/crash.log" >&3 || true
  mkdir -p "$REPORTS/server"
  cp -r "$ROOT"/server/target/surefire-reports "$REPORTS/server/"
}

test_e2e() {
  require_chromium
  npm_packages e2e installing-e2e
  build_application
  part e2e-check npm --prefix "$ROOT/e2e" run check
  SUIVI_REPORTS=$REPORTS/e2e SUIVI_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 part e2e in_folder e2e npx playwright test
}

run_tests() {
  local only=''
  case ${1:-} in
    '') ;;
    --only)
      only=${2:-}
      if [[ ! $only =~ ^(web|server|e2e|crash)$ ]]; then
        say unknown-option "--only $only"
        exit 2
      fi
      ;;
    *)
      say unknown-option "$1"
      exit 2
      ;;
  esac
  rm -rf "$REPORTS"
  mkdir -p "$REPORTS/log"
  require_java
  require_node
  require_maven
  require_database

  if [[ -z $only ]]; then
    require_shellcheck
    part launcher lint_launcher
  fi
  if [[ $only =~ ^(|web)$ && -f $ROOT/web/package.json ]]; then
    npm_packages web installing-web
    test_web
  fi
  [[ ! $only =~ ^(|server)$ ]] || test_server
  [[ -n $only ]] || part licences node "$ROOT/launcher/licences.mjs" "$ROOT" "$REPORTS/licences.md"
  [[ ! $only =~ ^(|e2e)$ || ! -f $ROOT/e2e/package.json ]] || test_e2e
  [[ $only != crash ]] || test_crash
  node "$ROOT/launcher/count.mjs" "$REPORTS"
}
