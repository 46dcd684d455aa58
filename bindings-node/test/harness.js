"use strict";
// What the tests share. They use the package as a user does, by its name: scripts/node.sh installs it beside them.

const { spawn } = require("node:child_process");
const { once } = require("node:events");
const path = require("node:path");
const gnpix = require("gnpix");
const { Sandbox } = require("gnpix/testing");

/** The longest that anything may take, in milliseconds: a test that waits longer has failed. */
const DEADLINE = 30_000;

/** Runs `work` with a bank of its own and a client of it: counts start at nothing, and no token is shared. */
async function withBank(work, options = {}, clientOptions = {}) {
  const bank = await Sandbox.start(options);
  const client = bank.client({ timeout: DEADLINE, ...clientOptions });
  try {
    return await work(bank, client);
  } finally {
    await client.close();
    await bank.close();
  }
}

/** How a call failed. */
async function failure(promise) {
  return promise.then(
    () => {
      throw new Error("it succeeded");
    },
    (error) => error,
  );
}

/** Waits until `is` holds, letting the event loop turn. */
async function until(is) {
  const deadline = Date.now() + DEADLINE;
  while (!is()) {
    if (Date.now() > deadline) throw new Error(`never came true: ${is}`);
    await new Promise((turn) => setImmediate(turn));
  }
}

/** Runs a program of test/programs, or any other, to its end: what it wrote, and how it ended. */
async function run(program, { bank, args = [], flags = [], env = {}, cwd = __dirname } = {}) {
  const file = path.isAbsolute(program) ? program : path.join(__dirname, "programs", program);
  const variables = bank === undefined ? {} : { ...bank.variables(), PIX_KEY: bank.pixKey };
  const child = spawn(process.execPath, [...flags, file, ...args], {
    cwd,
    env: { ...process.env, ...variables, ...env },
    timeout: DEADLINE,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const [code, signal] = await once(child, "close");
  return { code, signal, stdout, stderr };
}

module.exports = { DEADLINE, failure, gnpix, run, Sandbox, until, withBank };
