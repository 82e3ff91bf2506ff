# shellcheck shell=bash
# `build` and `build --refresh`.

build_command() {
  case ${1:-} in
    '') ;;
    --refresh) refresh ;;
    *)
      say unknown-option "$1"
      exit 2
      ;;
  esac
  require_java
  build_application
  say built "$APPLICATION"
}

# What is generated and committed is written by the same tests that fail when it drifts.
refresh() {
  require_java
  require_maven
  require_database
  step refreshing "$STATE/refresh.log" \
    maven -q test -Dsuivi.refresh=true -Dgroups=generated -Dsurefire.failIfNoSpecifiedTests=false
  [[ -f $ROOT/web/package.json ]] || return 0
  require_node
  npm_packages web installing-web
  step building-web "$STATE/refresh-web.log" npm --prefix "$ROOT/web" run generate
}
