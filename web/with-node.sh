#!/bin/sh
# Runs one of the scripts here with Node.js 24: the system's own if it is new enough, else the one that npm brings.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1 || ! command -v npx >/dev/null 2>&1; then
  echo "The web app is built by Node.js: install Node.js 20 or newer with npm (packages 'nodejs npm') and build again." >&2
  exit 1
fi
if [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 24 ]; then
  exec node "$@"
fi
exec npx --yes --package=node@24.21.0 node "$@"
