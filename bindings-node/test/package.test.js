"use strict";
// The tarballs, as scripts/build-node.sh made them, in an empty folder.

const assert = require("node:assert/strict");
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { promisify } = require("node:util");
const { run, withBank } = require("./harness.js");

const here = path.join(__dirname, "..");
const manifest = require("../package.json");
const target = process.env.CARGO_TARGET_DIR ?? path.join(here, "../target");
const tools = path.join(here, "node_modules");

let folder;
let tarballs;
before(async () => {
  const out = path.join(target, "npm-dev");
  tarballs = fs.readdirSync(out).map((name) => path.join(out, name));
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "gnpix-package-"));
  write("package.json", '{ "private": true }');
  await npm("install", "--offline", "--no-audit", "--no-fund", ...tarballs);
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name, text) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

async function execute(program, ...args) {
  const { stdout, stderr } = await promisify(execFile)(program, args, { cwd: folder }).catch((error) => {
    throw new Error(`${path.basename(program)} ${args.join(" ")}: ${error.stdout}${error.stderr}`);
  });
  return stdout + stderr;
}

function npm(...args) {
  return execute(process.platform === "win32" ? "npm.cmd" : "npm", ...args);
}

function tool(name, ...args) {
  return execute(process.execPath, path.join(tools, name), ...args);
}

test("two packages are installed, without a dependency or a script, and with licences", () => {
  const installed = fs.readdirSync(path.join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  assert.equal(installed.length, 2);
  for (const name of installed) {
    const its = JSON.parse(fs.readFileSync(path.join(folder, "node_modules", name, "package.json"), "utf8"));
    assert.equal(its.version, manifest.version);
    assert.equal(its.dependencies ?? its.scripts ?? its.devDependencies, undefined);
    for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "README.md"]) {
      assert.ok(fs.existsSync(path.join(folder, "node_modules", name, file)), `${name}: ${file}`);
    }
  }
  const main = JSON.parse(fs.readFileSync(path.join(folder, "node_modules/gnpix/package.json"), "utf8"));
  assert.ok(Object.keys(main.optionalDependencies).includes(installed.find((name) => name !== "gnpix")));
  assert.equal(Object.keys(main.optionalDependencies).length, 7);
});

test("its version is the workspace's", () => {
  const workspace = fs.readFileSync(path.join(here, "../Cargo.toml"), "utf8");
  assert.equal(manifest.version, /\[workspace\.package\]\nversion = "(.*)"/.exec(workspace)[1]);
  assert.equal(require("gnpix").version, manifest.version);
});

test("import and require give the same classes", async () => {
  const program = `
    import * as esm from "gnpix";
    import * as pix from "gnpix/pix";
    import * as testing from "gnpix/testing";
    import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    const cjs = require("gnpix");
    const differing = Object.keys(cjs).filter((name) => esm[name] !== cjs[name]);
    const missing = Object.keys(esm).filter((name) => !(name in cjs));
    const bank = await testing.Sandbox.start();
    const client = bank.client();
    const error = await client.get("/v2/cob/x y").catch((caught) => caught);
    const known = error instanceof cjs.GnpixError && error instanceof esm.GnpixError && client instanceof cjs.Client;
    const values = require("gnpix/pix");
    differing.push(...Object.keys(values).filter((name) => pix[name] !== values[name]));
    const tests = testing.Sandbox === require("gnpix/testing").Sandbox;
    const { status } = await client.get("/v2/gn/saldo");
    console.log(JSON.stringify({ differing, missing, known, tests, status }));
    await bank.close();`;
  const { stdout, stderr } = await run(write("same.mjs", program), { cwd: folder });
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout), { differing: [], missing: [], known: true, tests: true, status: 200 });
});

test("the README's first program runs from CommonJS too", () =>
  withBank(async (bank) => {
    const block = /```js\n([^]*?)```/.exec(fs.readFileSync(path.join(here, "README.md"), "utf8"))[1];
    const program = block.replace(/import (.*) from "gnpix";/, 'const $1 = require("gnpix");');
    const file = write("first.js", `async function main() {\n${program}\n}\nmain();`);
    const { code, stdout, stderr } = await run(file, { bank, cwd: folder });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.match(stdout, /ATIVA/);
  }));

test("what a platform without a package is told names it, and what was tried", () => {
  const { load } = require("../lib/native.js");
  const missing = () => {
    throw Object.assign(new Error("x"), { code: "MODULE_NOT_FOUND" });
  };
  assert.throws(
    () => load("linux", "x64", missing),
    (error) => {
      assert.equal(error.code, "GNPIX_NATIVE_MISSING");
      assert.match(
        error.message,
        /linux-x64 .*gnpix-linux-x64-gnu: not there; gnpix-linux-x64-musl: not there.*npm install/,
      );
      return true;
    },
  );
  const broken = () => {
    throw new Error("invalid ELF header\nmore");
  };
  assert.throws(() => load("darwin", "arm64", broken), /gnpix-darwin-arm64: invalid ELF header\)/);
  assert.throws(() => load("aix", "ppc64", missing), /aix-ppc64 .*There is none for this platform/);
});

const RESOLUTIONS = [
  ["node16", "commonjs", "program.cts"],
  ["node16", "module", "program.mts"],
  ["bundler", "module", "program.ts"],
  ["node10", "commonjs", "program.ts"],
];
for (const [resolution, type, name] of RESOLUTIONS) {
  test(`a program compiles under tsc --strict: ${resolution}, ${type}`, async () => {
    const module = { node16: "node16", bundler: "esnext", node10: "commonjs" }[resolution];
    const own = `${resolution}-${type}`;
    write(`${own}/package.json`, JSON.stringify({ type }));
    write(`${own}/${name}`, fs.readFileSync(path.join(__dirname, "types/program.ts"), "utf8"));
    if (resolution !== "node10")
      write(`${own}/using.ts`, fs.readFileSync(path.join(__dirname, "types/using.ts"), "utf8"));
    const lib = ["es2022", ...(resolution === "node10" ? [] : ["esnext.disposable"])];
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUnusedLocals: true,
      noEmit: true,
      skipLibCheck: false,
      target: "es2022",
      lib,
      module,
      moduleResolution: resolution,
      typeRoots: [path.join(tools, "@types")],
      types: ["node"],
    };
    write(`${own}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*"] }));
    assert.equal(await tool("typescript/bin/tsc", "-p", own), "");
  });
}

test("publint and arethetypeswrong have nothing to say", async () => {
  const main = tarballs.find((name) => /gnpix-\d[^/\\]*$/.test(name));
  assert.match(await tool("publint/src/cli.js", main, "--strict"), /All good!/);
  const told = await tool("@arethetypeswrong/cli/dist/index.js", main, "--format", "json");
  const { problems } = JSON.parse(told);
  assert.deepEqual(problems, {});
});
