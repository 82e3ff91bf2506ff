# shellcheck shell=bash
# Finds the tools of the build or installs them: JDK 25, Node ≥ 20.19, Maven ≥ 3.8, Chromium.
# Each require_… leaves its tool ready in JAVA_HOME or on the PATH, or ends with the command that installs it.

PATH=$PATH:/usr/local/bin:/usr/local/sbin:/usr/sbin:/sbin
export PATH

# at_least MINIMUM VERSION
at_least() {
  [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]
}

# ---- packages ---------------------------------------------------------------------------------------------------

can_install() {
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null
}

# candidate PACKAGE: the version apt would install, nothing when it knows none.
candidate() {
  apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ && $2 != "(none)" { print $2 }'
}

# The lists of a fresh machine are absent or old; they are fetched at most once per start, before the first installation.
PACKAGES_UPDATED=
update_packages() {
  [[ -z $PACKAGES_UPDATED ]] || return 0
  PACKAGES_UPDATED=yes
  say updating-packages
  quietly "$STATE/apt-update.log" apt-get update -q || true
}

# offered PACKAGE [MINIMUM]: apt has it, in that version (its epoch aside) or a later one.
offered() {
  local version
  update_packages
  version=$(candidate "$1")
  [[ -n $version ]] && at_least "${2:-0}" "${version#*:}"
}

# install_packages NAME PACKAGE…
install_packages() {
  local name=$1
  shift
  say installing "$name" "apt-get install $*"
  DEBIAN_FRONTEND=noninteractive quietly "$STATE/apt-install.log" \
    apt-get install -y -q --no-install-recommends "$@" && return 0
  tail -n 20 "$STATE/apt-install.log" >&3
  say install-failed "$name"
  return 1
}

# install_first NAME MINIMUM PACKAGE…: installs the first of these packages that apt offers.
install_first() {
  local name=$1 minimum=$2 package
  shift 2
  can_install || return 1
  for package in "$@"; do
    if offered "$package" "$minimum"; then
      install_packages "$name" "$package"
      return
    fi
  done
  return 1
}

# ---- JDK --------------------------------------------------------------------------------------------------------

# The major version of a JDK (with its compiler), from its release file: no virtual machine is started to ask.
java_major() {
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_java() {
  local home on_path=''
  if command -v java >/dev/null; then
    on_path=$(readlink -f "$(command -v java)")
    on_path=${on_path%/bin/java}
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [[ -n $home && $(java_major "$home") == 25 ]]; then
      printf '%s' "$home"
      return
    fi
  done
  return 1
}

require_java() {
  if ! JAVA_HOME=$(find_java); then
    install_first 'JDK 25' 0 openjdk-25-jdk-headless temurin-25-jdk \
      || die missing 'JDK 25' 'apt-get install openjdk-25-jdk-headless (Debian 13, Ubuntu 24.04) · https://adoptium.net/installation/linux'
    JAVA_HOME=$(find_java) || die install-failed 'JDK 25'
  fi
  export JAVA_HOME
}

# ---- Maven ------------------------------------------------------------------------------------------------------

require_maven() {
  command -v mvn >/dev/null && return
  install_first 'Maven' 3.8 maven || die missing 'Maven ≥ 3.8' 'apt-get install maven'
}

# ---- Node -------------------------------------------------------------------------------------------------------

readonly NODE_MINIMUM=20.19

# Puts the first good Node (with its npm) in front on the PATH.
find_node() {
  local directory version
  while read -r directory; do
    [[ -x $directory/node && -x $directory/npm ]] || continue
    version=$("$directory/node" --version) || continue
    if at_least "$NODE_MINIMUM" "${version#v}"; then
      PATH=$directory:$PATH
      return
    fi
  done < <(tr ':' '\n' <<<"$PATH"; printf '%s\n' "$HOME"/.nvm/versions/node/*/bin /opt/node*/bin)
  return 1
}

require_node() {
  find_node && return
  if can_install && offered nodejs $NODE_MINIMUM; then
    # Debian keeps npm in a package of its own; NodeSource's nodejs brings it along.
    install_packages "Node ≥ $NODE_MINIMUM" nodejs || true
    find_node || install_packages npm npm || true
    find_node && return
  fi
  die missing "Node ≥ $NODE_MINIMUM" 'apt-get install nodejs npm (Debian 13) · https://nodejs.org/en/download'
}

# ---- Chromium ---------------------------------------------------------------------------------------------------

require_chromium() {
  local name
  for name in chromium chromium-browser google-chrome-stable; do
    if SUIVI_CHROMIUM=$(command -v "$name"); then
      export SUIVI_CHROMIUM
      return
    fi
  done
  install_first 'Chromium' 0 chromium || die missing 'Chromium' 'apt-get install chromium'
  SUIVI_CHROMIUM=$(command -v chromium) || die install-failed 'Chromium'
  export SUIVI_CHROMIUM
}

# ---- ShellCheck -------------------------------------------------------------------------------------------------

require_shellcheck() {
  command -v shellcheck >/dev/null || install_first 'ShellCheck' 0 shellcheck || die missing 'ShellCheck' 'apt-get install shellcheck'
}
