# Sourced by ./mvnw and ./decentralml: points JAVA_HOME at a JDK of version 25 or newer, or says what to install.
# Looks at JAVA_HOME, PATH, the system's JVM folders, SDKMAN, asdf, mise and Homebrew, in that order.

# Every start of the program passes here, so Java itself, which is slow to start, is asked only where files do not tell.
jdk_is_new_enough() {
  [ -x "$1/bin/javac" ] || return 1
  jdk_version=
  [ ! -r "$1/release" ] || jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$jdk_version" ] || jdk_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${jdk_version:-0}" -ge 25 ]
}

jdk_of_path() {
  jdk_javac=$(command -v javac 2>/dev/null) || return 1
  jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null) && [ -r "${jdk_javac%/bin/javac}/release" ] && {
    echo "${jdk_javac%/bin/javac}"
    return 0
  }
  javac -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | head -n 1
}

find_jdk() {
  for jdk in "${JAVA_HOME:-}" "$(jdk_of_path)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* /home/linuxbrew/.linuxbrew/opt/openjdk*; do
    if [ -n "$jdk" ] && jdk_is_new_enough "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "DecentralML needs a JDK of version 25 or newer and found none: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

find_jdk || exit 1
