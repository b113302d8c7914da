// Compiles every package and writes one JSON resource for each, when something changed.
import path from "node:path";
import { readModule } from "./bytecode.mjs";
import { ERROR_ENUMS, writeErrorEnums } from "./error-enums.mjs";
import { whenStale, writeAtomically } from "./files.mjs";
import { installDependencies } from "./install.mjs";
import { PACKAGES, ROOT, resourceFile } from "./packages.mjs";

const STAMP = path.join(ROOT, "target/contracts.stamp");
const started = Date.now();
const built = await whenStale(STAMP, [...PACKAGES.map(resourceFile), ...ERROR_ENUMS], ["sources"], async () => {
  installDependencies();
  const { compile } = await import("./compiler.mjs");
  for (const pkg of PACKAGES) {
    await writeAtomically(resourceFile(pkg), describe(pkg, await compile(pkg)));
  }
  await writeErrorEnums();
});
console.log(
  built ? `contracts: compiled ${PACKAGES.length} packages in ${Date.now() - started} ms` : "contracts: up to date",
);

function describe(pkg, compiled) {
  const abi = compiled.modules.map((module) => publicFace(readModule(Buffer.from(module, "base64"))));
  const resource = {
    name: pkg.name,
    ...(pkg.address && { address: pkg.address }),
    ...(pkg.placeholder && { placeholder: pkg.placeholder }),
    modules: compiled.modules,
    dependencies: compiled.dependencies.map(dependencyName),
    digest: Buffer.from(compiled.digest).toString("hex"),
    abi,
  };
  return JSON.stringify(resource, null, 1);
}

function publicFace({ name, structs, functions }) {
  return { name, structs, functions: functions.filter((f) => f.visibility === "public" || f.entry) };
}

/** Our own packages have no id yet: they go by name. */
function dependencyName(id) {
  return PACKAGES.find((p) => p.placeholder && BigInt(p.placeholder) === BigInt(id))?.name ?? id;
}
