// The contracts' errors as source files of those who show them. They are committed, so that nobody needs this build to
// read them; it rewrites them when the contracts change.
import path from "node:path";
import { errorsOf } from "./errors.mjs";
import { writeAtomically } from "./files.mjs";
import { PACKAGES, ROOT } from "./packages.mjs";

const JAVA = path.join(ROOT, "../sui/src/main/java/blockbuster/sui/contract/ContractError.java");
const TYPESCRIPT = path.join(ROOT, "../web/src/wallet/contract-errors.ts");
const NOTE = "Written by contracts/build.mjs from the comments of the contracts' error constants; not to be edited.";
const JAVA_COLUMNS = 120;

export const ERROR_ENUMS = [JAVA, TYPESCRIPT];

export async function writeErrorEnums() {
  const errors = [];
  for (const pkg of PACKAGES) {
    errors.push(...(await errorsOf(pkg)).map((error) => ({ pkg: pkg.name, ...error })));
  }
  await writeAtomically(JAVA, javaEnum(errors));
  await writeAtomically(TYPESCRIPT, typescriptTable(errors));
}

function typescriptTable(errors) {
  const lines = errors.map(({ pkg, module, code, constant, sentence }) => {
    const key = JSON.stringify(`${pkg}::${module}::${code}`);
    return `  ${key}: { constant: ${JSON.stringify(constant)}, sentence: ${JSON.stringify(sentence)} },`;
  });
  return `// ${NOTE}
/** What an abort means, by package, module and code. */
export const CONTRACT_ERRORS: Readonly<Record<string, { constant: string; sentence: string }>> = {
${lines.join("\n")}
};
`;
}

function javaEnum(errors) {
  return `// ${NOTE}
package blockbuster.sui.contract;

/** What the abort codes of our packages, and of the framework, mean. */
public enum ContractError {
${errors.map(javaConstant).join(",\n")};

    private final String packageName;
    private final String module;
    private final long code;
    private final String constant;
    private final String sentence;

    ContractError(String packageName, String module, long code, String constant, String sentence) {
        this.packageName = packageName;
        this.module = module;
        this.code = code;
        this.constant = constant;
        this.sentence = sentence;
    }

    /** The package's name in the contracts' sources. */
    public String packageName() {
        return packageName;
    }

    public String module() {
        return module;
    }

    public long code() {
        return code;
    }

    /** The name in the Move source. */
    public String constant() {
        return constant;
    }

    /** The constant's comment there, for people. */
    public String sentence() {
        return sentence;
    }
}
`;
}

/** Laid out as the Java formatter does: arguments on one line where they fit, else one on each. */
function javaConstant({ pkg, module, code, constant, sentence }) {
  const name = [pkg.replace("-", "_"), module, constant.slice(1).replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_")]
    .join("_")
    .toUpperCase();
  const values = [pkg, module, code, constant, sentence].map((value) => JSON.stringify(value));
  const fitting = [`    ${name}(${values.join(", ")}),`, `            ${values.join(", ")}),`];
  if (fitting[0].length <= JAVA_COLUMNS) return `    ${name}(${values.join(", ")})`;
  const separator = fitting[1].length <= JAVA_COLUMNS ? ", " : ",\n            ";
  return `    ${name}(\n            ${values.join(separator)})`;
}
