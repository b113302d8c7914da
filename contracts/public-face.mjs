// What the compiled packages offer to the world, checked on the bytecode itself: holes that no Move test can show,
// because the call that would use them does not exist.
import { compile } from "./compiler.mjs";
import { readModule } from "./bytecode.mjs";
import { PACKAGES } from "./packages.mjs";

const CHECKS = {};

export async function checkPublicFace() {
  const functions = [];
  for (const pkg of PACKAGES.filter(({ placeholder }) => placeholder)) {
    const { modules } = await compile(pkg);
    for (const module of modules.map((m) => readModule(Buffer.from(m, "base64")))) {
      for (const f of module.functions.filter((f) => f.visibility === "public" || f.entry)) {
        functions.push({ ...f, path: `${pkg.name}::${module.name}::${f.name}` });
      }
    }
  }
  return Object.entries(CHECKS).map(([name, check]) => verdict(name, () => check(functions)));
}

function verdict(name, check) {
  try {
    check();
    return { package: "public-face", test: `public_face::${name}`, verdict: "pass" };
  } catch (e) {
    return { package: "public-face", test: `public_face::${name}`, verdict: "fail", detail: e.message };
  }
}
