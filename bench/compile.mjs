// Compiles the Move package of the benchmarks to target/classes/blockbuster/bench/bench.json, when it changed.
import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "../contracts/install.mjs";

const BENCH = path.dirname(fileURLToPath(import.meta.url));
const OUTPUT = path.join(BENCH, "target/classes/blockbuster/bench/bench.json");
const SOURCES = ["compile.mjs", "move/Move.toml", "move/sources/counter.move", "move/sources/loops.move"];

if (await isStale()) {
  installDependencies();
  const { compile } = await import("../contracts/compiler.mjs");
  const { modules, dependencies } = await compile({ name: "bench", folder: "../bench/move", placeholder: "0xbe9c" });
  await mkdir(path.dirname(OUTPUT), { recursive: true });
  await writeFile(OUTPUT, JSON.stringify({ modules, dependencies }));
}

async function isStale() {
  const written = await changedAt(OUTPUT);
  for (const source of SOURCES) if ((await changedAt(path.join(BENCH, source))) > written) return true;
  return written === 0;
}

async function changedAt(file) {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
