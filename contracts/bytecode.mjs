// Reads the public face of a compiled Move module (binary format versions 6 and 7).
const PRIMITIVES = {
  1: "bool",
  2: "u8",
  3: "u64",
  4: "u128",
  5: "address",
  12: "signer",
  13: "u16",
  14: "u32",
  15: "u256",
};
const VISIBILITIES = { 0: "private", 1: "public", 3: "package" };
const ABILITIES = [
  [1, "copy"],
  [2, "drop"],
  [4, "store"],
  [8, "key"],
];

/**
 * The module's own address and name, its functions with signatures (the code is left alone) and its structs with fields.
 * Type parameters are written T0, T1, …
 */
export function readModule(bytes) {
  const tables = readTables(bytes);
  const self = tables.modules[tables.self];
  return {
    address: tables.addresses[self.address],
    name: tables.names[self.name],
    structs: readStructs(tables),
    functions: readFunctions(tables),
  };
}

/** The functions of other modules that the module calls, with the signatures that it was compiled against. */
export function readImports(bytes) {
  const tables = readTables(bytes);
  return tables.functionHandles
    .filter((handle) => handle.module !== tables.self)
    .map((handle) => {
      const module = tables.modules[handle.module];
      return {
        address: tables.addresses[module.address],
        module: tables.names[module.name],
        ...readHandle(tables, handle),
      };
    });
}

function readTables(bytes) {
  const { open, end } = readDirectory(bytes);
  const tables = {
    open,
    self: reader(bytes, end).uleb(),
    version: bytes[4],
    addresses: open(8).rows((r) => shortAddress(r.take(32))),
    names: open(7).rows((r) => Buffer.from(r.take(r.uleb())).toString("utf8")),
    modules: open(1).rows((r) => ({ address: r.uleb(), name: r.uleb() })),
    datatypes: open(2).rows((r) => ({
      module: r.uleb(),
      name: r.uleb(),
      abilities: r.u8(),
      typeParameters: r.many(r.uleb(), () => ({ abilities: r.u8(), phantom: r.u8() === 1 })),
    })),
    functionHandles: open(3).rows((r) => ({
      module: r.uleb(),
      name: r.uleb(),
      parameters: r.uleb(),
      returns: r.uleb(),
      typeParameters: r.many(r.uleb(), () => r.u8()),
    })),
  };
  tables.signatures = open(5).rows((r) => r.many(r.uleb(), () => typeName(r, tables)));
  return tables;
}

function readDirectory(bytes) {
  const directory = reader(bytes, 8);
  const entries = directory.many(directory.uleb(), () => ({
    kind: directory.u8(),
    offset: directory.uleb(),
    length: directory.uleb(),
  }));
  const start = directory.position();
  const open = (kind) => {
    const entry = entries.find((e) => e.kind === kind) ?? { offset: 0, length: 0 };
    return reader(bytes, start + entry.offset, start + entry.offset + entry.length);
  };
  return { open, end: start + Math.max(...entries.map((e) => e.offset + e.length)) };
}

function readStructs(tables) {
  return tables.open(10).rows((r) => {
    const datatype = tables.datatypes[r.uleb()];
    const native = r.u8() === 1;
    return {
      name: tables.names[datatype.name],
      abilities: abilityNames(datatype.abilities),
      typeParameters: datatype.typeParameters.map((p) => ({ ...p, abilities: abilityNames(p.abilities) })),
      fields: native ? [] : r.many(r.uleb(), () => ({ name: tables.names[r.uleb()], type: typeName(r, tables) })),
    };
  });
}

function readFunctions(tables) {
  return tables.open(12).rows((r) => {
    const handle = tables.functionHandles[r.uleb()];
    const visibility = VISIBILITIES[r.u8()];
    const flags = r.u8();
    const native = (flags & 2) !== 0;
    r.many(r.uleb(), () => r.uleb());
    if (!native) skipCode(r, tables.version);
    return {
      ...readHandle(tables, handle),
      visibility,
      entry: (flags & 4) !== 0,
      native,
    };
  });
}

function readHandle(tables, handle) {
  return {
    name: tables.names[handle.name],
    typeParameters: handle.typeParameters.map(abilityNames),
    parameters: tables.signatures[handle.parameters],
    returns: tables.signatures[handle.returns],
  };
}

// How many bytes follow an opcode; "u" is one uleb index, "v" an index and a fixed u64.
const OPERANDS = operandTable();

function operandTable() {
  const table = new Map();
  const indexed = [3, 4, 5, 7, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13];
  for (let op = 0x36; op <= 0x3a; op++) indexed.push(op);
  for (let op = 0x41; op <= 0x45; op++) indexed.push(op);
  indexed.push(0x47);
  for (let op = 0x4e; op <= 0x56; op++) indexed.push(op);
  for (const op of indexed) table.set(op, "u");
  for (const op of [0x40, 0x46]) table.set(op, "v");
  for (const [op, size] of [
    [0x06, 8],
    [0x31, 1],
    [0x32, 16],
    [0x48, 2],
    [0x49, 4],
    [0x4a, 32],
  ])
    table.set(op, size);
  return table;
}

function skipCode(r, version) {
  r.uleb();
  r.many(r.uleb(), () => {
    const operand = OPERANDS.get(r.u8()) ?? 0;
    if (typeof operand === "number") r.take(operand);
    else r.uleb();
    if (operand === "v") r.take(8);
  });
  if (version < 7) return;
  r.many(r.uleb(), () => {
    r.uleb();
    const branches = r.uleb();
    r.u8();
    r.many(branches, () => r.uleb());
  });
}

function typeName(r, tables) {
  const token = r.u8();
  switch (token) {
    case 6:
      return "&" + typeName(r, tables);
    case 7:
      return "&mut " + typeName(r, tables);
    case 8:
      return datatypeName(tables, r.uleb());
    case 9:
      return "T" + r.uleb();
    case 10:
      return `vector<${typeName(r, tables)}>`;
    case 11: {
      const name = datatypeName(tables, r.uleb());
      return `${name}<${r.many(r.uleb(), () => typeName(r, tables)).join(", ")}>`;
    }
    default:
      if (!PRIMITIVES[token]) throw new Error(`unknown type token ${token}`);
      return PRIMITIVES[token];
  }
}

function datatypeName(tables, index) {
  const datatype = tables.datatypes[index];
  const module = tables.modules[datatype.module];
  return `${tables.addresses[module.address]}::${tables.names[module.name]}::${tables.names[datatype.name]}`;
}

function abilityNames(bits) {
  return ABILITIES.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => name);
}

function shortAddress(bytes) {
  return "0x" + (Buffer.from(bytes).toString("hex").replace(/^0+/, "") || "0");
}

function reader(bytes, start, end = bytes.length) {
  let at = start;
  const self = {
    position: () => at,
    u8() {
      if (at >= end) throw new Error("the module ends too early");
      return bytes[at++];
    },
    uleb() {
      let value = 0;
      for (let shift = 0; shift < 64; shift += 7) {
        const byte = self.u8();
        value += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) return value;
      }
      throw new Error("a length is too long");
    },
    take(n) {
      at += n;
      return bytes.subarray(at - n, at);
    },
    many: (n, read) => Array.from({ length: n }, read),
    rows(read) {
      const rows = [];
      while (at < end) rows.push(read(self));
      return rows;
    },
  };
  return self;
}
