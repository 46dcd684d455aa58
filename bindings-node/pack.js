"use strict";
// Makes the packages: node pack.js LIBRARY FOLDER
// Leaves in FOLDER two tarballs: gnpix, and the package of this machine's platform with the compiled LIBRARY in it.

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const here = __dirname;
const root = path.dirname(here);
const [library, out] = process.argv.slice(2).map((argument) => path.resolve(argument));
const manifest = JSON.parse(fs.readFileSync(path.join(here, "package.json"), "utf8"));

/** Every platform there may be a package for, and what npm is told of it. */
const PLATFORMS = {
  "gnpix-darwin-arm64": { os: "darwin", cpu: "arm64" },
  "gnpix-darwin-x64": { os: "darwin", cpu: "x64" },
  "gnpix-linux-arm64-gnu": { os: "linux", cpu: "arm64", libc: "glibc" },
  "gnpix-linux-arm64-musl": { os: "linux", cpu: "arm64", libc: "musl" },
  "gnpix-linux-x64-gnu": { os: "linux", cpu: "x64", libc: "glibc" },
  "gnpix-linux-x64-musl": { os: "linux", cpu: "x64", libc: "musl" },
  "gnpix-win32-x64-msvc": { os: "win32", cpu: "x64" },
};

function thisPlatform() {
  const libc = process.platform !== "linux" ? undefined : glibcVersion() ? "glibc" : "musl";
  const found = Object.entries(PLATFORMS).find(
    ([, its]) => its.os === process.platform && its.cpu === process.arch && its.libc === libc,
  );
  if (found === undefined) throw new Error(`no package is known for ${process.platform}-${process.arch}`);
  return found;
}

function glibcVersion() {
  return process.report.getReport().header.glibcVersionRuntime;
}

function write(folder, files, changed) {
  const { scripts, devDependencies, overrides, prettier, ...kept } = manifest;
  fs.mkdirSync(folder, { recursive: true });
  for (const [from, to] of files) fs.cpSync(from, path.join(folder, to), { recursive: true });
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) fs.copyFileSync(path.join(root, name), path.join(folder, name));
  fs.writeFileSync(path.join(folder, "package.json"), `${JSON.stringify({ ...kept, ...changed }, null, 2)}\n`);
}

/** Debian's symbols and names aside, nothing is lost. */
function stripped(file) {
  try {
    execFileSync("strip", process.platform === "darwin" ? ["-x", file] : ["--strip-unneeded", file], {
      stdio: "ignore",
    });
  } catch {
    // Without the tool the library is only larger.
  }
}

function pack(folder) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const told = execFileSync(npm, ["pack", "--json", "--ignore-scripts", "--pack-destination", out], { cwd: folder });
  console.log(path.join(out, JSON.parse(told)[0].filename));
}

fs.rmSync(out, { recursive: true, force: true });
const [name, its] = thisPlatform();
const platform = path.join(out, "parts", name);
const notices = path.join(here, "THIRD-PARTY.txt");
const compiled = [
  [library, "gnpix.node"],
  [notices, "THIRD-PARTY.txt"],
];
write(platform, compiled, {
  name,
  description: `The compiled half of gnpix for ${name.slice("gnpix-".length)}`,
  main: "gnpix.node",
  files: ["gnpix.node", "THIRD-PARTY.txt", "LICENSE*"],
  os: [its.os],
  cpu: [its.cpu],
  libc: its.libc && [its.libc],
  types: undefined,
  exports: undefined,
  peerDependencies: undefined,
  peerDependenciesMeta: undefined,
});
fs.writeFileSync(
  path.join(platform, "README.md"),
  `# ${name}\n\nThe compiled half of [gnpix](https://github.com/gnpix/gnpix) for one platform. Install gnpix instead.\n`,
);
stripped(path.join(platform, "gnpix.node"));
pack(platform);

const main = path.join(out, "parts", "gnpix");
const parts = ["README.md", ...manifest.files.filter((part) => !part.includes("*"))];
write(
  main,
  parts.map((part) => [path.join(here, part), part]),
  { optionalDependencies: Object.fromEntries(Object.keys(PLATFORMS).map((one) => [one, manifest.version])) },
);
pack(main);
fs.rmSync(path.join(out, "parts"), { recursive: true });
