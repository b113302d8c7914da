#!/bin/sh
# Runs one of the scripts here, or says what is missing.
cd "$(dirname "$0")" || exit 1
wanted="Node.js 20.19 or newer with npm"
if ! command -v node >/dev/null 2>&1 || ! command -v npx >/dev/null 2>&1; then
  echo "The web app is built by Node.js: install $wanted (packages 'nodejs npm') and build again." >&2
  exit 1
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "The web app needs $wanted; the one on the PATH is $(node --version)." >&2
  exit 1
fi
exec node "$@"
