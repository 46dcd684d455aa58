"use strict";
// Finds the compiled half: in this folder after a build from source, else in the package of this platform.

/** The packages there are, by platform and processor; where two fit, the one that loads is taken. */
const PACKAGES = {
  "darwin-arm64": ["gnpix-darwin-arm64"],
  "darwin-x64": ["gnpix-darwin-x64"],
  "linux-arm64": ["gnpix-linux-arm64-gnu", "gnpix-linux-arm64-musl"],
  "linux-x64": ["gnpix-linux-x64-gnu", "gnpix-linux-x64-musl"],
  "win32-x64": ["gnpix-win32-x64-msvc"],
};

/** The compiled half, or an error that says what was looked for. */
function load(platform, arch, find) {
  const names = PACKAGES[`${platform}-${arch}`] ?? [];
  const tried = [];
  for (const name of ["../gnpix.node", ...names]) {
    try {
      return find(name);
    } catch (cause) {
      const what = name.startsWith("..") ? "a build in the package's own folder" : name;
      const isMissing = cause?.code === "MODULE_NOT_FOUND";
      tried.push(`${what}: ${isMissing ? "not there" : String(cause?.message ?? cause).split("\n")[0]}`);
    }
  }
  const known = names.length > 0;
  const message =
    `gnpix's compiled part for ${platform}-${arch} can't be loaded (tried ${tried.join("; ")}). ` +
    (known
      ? "Install gnpix on this machine, with optional dependencies, rather than copy node_modules from another: npm install gnpix"
      : `There is none for this platform; there is one for ${Object.keys(PACKAGES).join(", ")}.`);
  throw Object.assign(new Error(message), { code: "GNPIX_NATIVE_MISSING" });
}

module.exports = load(process.platform, process.arch, require);
// For the test of what is said where nothing fits.
Object.defineProperty(module.exports, "load", { value: load, configurable: true });
