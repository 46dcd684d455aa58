"use strict";
// The declarations are written by hand: they name what there is, and nothing else.

const assert = require("node:assert/strict");
const path = require("node:path");
const { test } = require("node:test");
const ts = require("typescript");

const here = path.join(__dirname, "..");
/** What classes of errors have by inheritance. */
const INHERITED = ["constructor", "name", "kind"];

for (const name of ["index", "pix", "testing"]) {
  const file = path.join(here, `${name}.d.ts`);
  const program = ts.createProgram([file], { types: [], skipLibCheck: true });
  const checker = program.getTypeChecker();
  const real = require(`../${name}.js`);
  const values = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.flags & ts.SymbolFlags.Value);

  test(`${name} declares what it exports`, () => {
    assert.deepEqual(values.map((symbol) => symbol.name).sort(), Object.keys(real).sort());
  });

  for (const symbol of values.filter((one) => one.flags & ts.SymbolFlags.Class)) {
    test(`${symbol.name} has the members that are declared`, () => {
      const Class = real[symbol.name];
      const isField = (member) => Boolean(symbol.members.get(member).flags & ts.SymbolFlags.Property);
      const isTypeParameter = (member) => Boolean(symbol.members.get(member).flags & ts.SymbolFlags.TypeParameter);
      const declared = names(symbol.members).filter((member) => !isTypeParameter(member));
      // Fields are made by constructors; the tests of each class look at them.
      const missing = declared.filter((member) => !isField(member) && !(member in Class.prototype));
      assert.deepEqual(missing, []);
      const there = Object.getOwnPropertyNames(Class.prototype).filter((member) => !INHERITED.includes(member));
      assert.deepEqual(
        there.filter((member) => !declared.includes(member)),
        [],
      );
      const statics = Object.getOwnPropertyNames(Class).filter((member) => typeof Class[member] === "function");
      assert.deepEqual(statics.sort(), names(symbol.exports).sort());
    });
  }
}

function names(table) {
  return [...(table?.keys() ?? [])].map(String).filter((name) => !name.startsWith("__") && name !== "prototype");
}
