#!/bin/sh
# make-modules.sh source|given FOLDER: in the Dockerfile, from the root of the repository.
set -eu
case "$1" in
  given) cp -a dist-modules "$2" ;;
  source)
    # Only what a box runs: not the laptop's side, and none of the tools that test and check.
    npm ci --no-audit --no-fund --ignore-scripts --workspace=release --include-workspace-root=false \
      --workspace=daemon --workspace=services
    npx --no-install tsc -b daemon services/browser services/installers services/portal services/wifi
    node release/src/modules/main.ts --out "$2"
    ;;
  *)
    echo "MODULES must be source or given" >&2
    exit 2
    ;;
esac
