#!/bin/sh
# make-modules.sh source|given FOLDER: in the Dockerfile, from the root of the repository.
set -eu
case "$1" in
  given) cp -a dist-modules "$2" ;;
  source)
    # Only what a box runs: not the laptop's side, and none of the tools that test and check.
    npm ci --no-audit --no-fund --ignore-scripts --workspace=release --include-workspace-root=false \
      --workspace=daemon --workspace=services
    npx --no-install tsc -b daemon services/browser services/dfs services/installers services/portal \
      services/ssb-pub services/wifi
    node release/src/modules/main.ts --out "$2"
    ;;
  *)
    echo "MODULES must be source or given" >&2
    exit 2
    ;;
esac
# An image is for one processor.
find "$2" -path '*/prebuilds/*' -name '*.node' ! -path "*/linux-$(node -p process.arch)/*" -delete
