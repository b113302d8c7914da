// Every error constant of our packages and of the framework with the sentence that its `///` comment says, so that
// whoever shows a refusal can say it in words.
import path from "node:path";
import { ROOT, readPackage } from "./packages.mjs";

const MODULE = /^module \w+::(\w+);/m;
const CONSTANT = /((?:^\/\/\/.*\n)*)^const (E\w+): u64 = (\w+);/gm;

/**
 * `[{module, code, constant, sentence}]`; constants without a comment have no sentence to say, nor have codes that the
 * framework, keeping to the real one, uses for two causes. Ours have one code for each.
 */
export async function errorsOf(pkg) {
  const errors = await read(pkg);
  const twins = errors.filter((a) => errors.some((b) => a !== b && a.module === b.module && a.code === b.code));
  if (pkg.placeholder && twins.length > 0) {
    throw new Error(`${pkg.name} has one code for several errors: ${twins.map((e) => e.constant).join(", ")}`);
  }
  return errors.filter((error) => error.sentence !== "" && !twins.includes(error));
}

async function read(pkg) {
  const files = await readPackage(path.join(ROOT, pkg.folder), ["sources"]);
  return Object.values(files).flatMap((text) => {
    const module = text.match(MODULE)?.[1];
    return [...text.matchAll(CONSTANT)].map(([, comment, constant, code]) => ({
      module,
      code: Number(code),
      constant,
      sentence: sentence(comment),
    }));
  });
}

function sentence(comment) {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\/\/\/ ?/, ""))
    .join(" ")
    .trim();
}
