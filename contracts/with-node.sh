#!/bin/sh
# Runs one of the scripts here, or says what is missing.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1 || ! command -v npx >/dev/null 2>&1; then
  echo "The Move contracts are compiled by Node.js: install Node.js 20 or newer with npm (package 'nodejs npm') and build again." >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "The Move contracts need Node.js 20 or newer; the one on the PATH is $(node --version)." >&2
  exit 1
fi
exec node "$@"
