"use strict";
// Packages by the names users know. Of those that ask for a newer Node with each major version, several are installed.

/** The majors, newest first, each with the Node that it asks for. */
const MAJORS = {
  undici: [
    [8, 22, 19],
    [7, 20, 18],
    [6, 18, 17],
  ],
  "sdk-node-apis-efi": [
    [2, 22, 0],
    [1, 18, 0],
  ],
};

/** The newest `name` that this Node runs. */
function newest(name) {
  if (MAJORS[name] === undefined) return require(name);
  const [major, minor] = process.versions.node.split(".").map(Number);
  const found = MAJORS[name].find(([, wanted, least]) => major > wanted || (major === wanted && minor >= least));
  if (found === undefined) throw new Error(`no ${name} runs on Node ${process.version}`);
  return require(`${name}-${found[0]}`);
}

module.exports = { newest };
