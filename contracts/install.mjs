// Installs the compiler's package by pnpm, exactly as locked, when node_modules is missing or older than the lock file.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./packages.mjs";

const INSTALLED = path.join(ROOT, "node_modules/.installed-lock");

export function installDependencies() {
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const locked = createHash("sha256")
    .update(readFileSync(path.join(ROOT, "pnpm-lock.yaml")))
    .digest("hex");
  if (installedLock() === locked) return;
  execFileSync("npx", ["--yes", packageManager, "install", "--frozen-lockfile", "--ignore-workspace", "--silent"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  writeFileSync(INSTALLED, locked);
}

function installedLock() {
  try {
    return readFileSync(INSTALLED, "utf8");
  } catch {
    return undefined;
  }
}
