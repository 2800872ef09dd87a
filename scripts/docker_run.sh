#!/usr/bin/env bash
# Builds the image, tests it and starts the development network; see docs/containers.md.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/docker_run.sh [-h] [--skip-tests] [--detach] [--down] [--profile ROLE]...

Builds the container image of DecentralML, runs the build's gates and tests in it, and starts the development network:
a node, an IPFS node, a model creator and two contributors. Needs Docker with Compose 2, or Podman with podman-compose.

  --skip-tests     do not run the gates and tests (they take some minutes)
  --detach         come back when all services are healthy, instead of showing their logs
  --profile ROLE   start this role as well: engineer
  --down           stop the network; its volumes stay
  -h, --help       show this

Exit codes: 0 it worked, 1 it failed, 2 the arguments made no sense, 3 there is no container engine.
TEXT
}

refuse() {
  echo "$1" >&2
  echo "scripts/docker_run.sh -h shows what can be asked." >&2
  exit 2
}

tests=yes
detach=()
profiles=()
down=no
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --skip-tests) tests=no ;;
    --detach) detach=(--detach --wait) ;;
    --down) down=yes ;;
    --profile)
      [ $# -ge 2 ] || refuse "--profile needs a role."
      profiles+=(--profile "$2")
      shift
      ;;
    *) refuse "There is no option $1." ;;
  esac
  shift
done

home=$(cd "$(dirname "$0")/.." && pwd)

engine=
for candidate in docker podman; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" info >/dev/null 2>&1; then
    engine=$candidate
    break
  fi
done
if [ -z "$engine" ]; then
  echo "There is no container engine that answers: install Docker or Podman and start it (docker info must work)." >&2
  echo "Without one, ./decentralml demo runs the same roles in one process, and docs/containers.md shows them one by one." >&2
  exit 3
fi
if ! "$engine" compose version >/dev/null 2>&1; then
  echo "$engine has no 'compose': install Docker Compose 2 or podman-compose." >&2
  exit 3
fi

compose=("$engine" compose -f "$home/deploy/compose.yaml" "${profiles[@]}")
if [ "$down" = yes ]; then
  exec "${compose[@]}" down
fi

echo "== build"
"$engine" build -f "$home/deploy/Containerfile" --target run -t decentralml:dev "$home"
if [ "$tests" = yes ]; then
  echo "== gates and tests"
  "$engine" build -f "$home/deploy/Containerfile" --target test -t decentralml:test "$home"
fi
echo "== start; clients connect at ws://127.0.0.1:9944"
exec "${compose[@]}" up "${detach[@]}"
