#!/bin/sh
# made-twice.sh REPOSITORY PLACE SCRATCH NODE WORDS…: in a mount namespace of its own. Makes a release of what is in
# the repository as if that lay at PLACE and all of it were committed. Neither it nor its Git folder is written to.
set -eu
repository=$1 place=$2 scratch=$3 node=$4
shift 4
mkdir -p "$place" "$scratch"
# The root of a container cannot be the upper layer of another overlay.
mount -t tmpfs none "$scratch"
mkdir "$scratch/upper" "$scratch/work"
mount -t overlay overlay -o "lowerdir=$repository,upperdir=$scratch/upper,workdir=$scratch/work" "$place"
cd "$place"
export GIT_DIR="$scratch/git" GIT_WORK_TREE="$place" GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@localhost GIT_AUTHOR_DATE='1700000000 +0000'
export GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@localhost GIT_COMMITTER_DATE='1700000000 +0000'
git init -q
git add -A
git commit -q -m everything
"$node" release/dist/src/release/main.js "$@"
