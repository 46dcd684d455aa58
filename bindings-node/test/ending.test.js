"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { run, withBank } = require("./harness.js");

const ENDS = [
  ["never used", 0, ""],
  ["idle", 0, "200\n"],
  ["pending", 0, "200\n200\n"],
];
for (const [how, code, stdout] of ENDS) {
  test(`a client that is ${how} ${how === "pending" ? "keeps" : "doesn't keep"} its process alive`, () =>
    withBank(async (bank) => {
      const end = await run("ending.js", { bank, args: [how] });
      assert.deepEqual(end, { code, signal: null, stdout, stderr: "" });
    }));
}

for (const [how, code] of [
  ["throw", 1],
  ["exit", 3],
  ["exit at once", 4],
]) {
  test(`a process ends by ${how} with calls under way`, () =>
    withBank(async (bank) => {
      bank.fault("hang; skip=1; path=/v2/gn/saldo");
      const end = await run("ending.js", { bank, args: [how] });
      assert.deepEqual([end.code, end.signal], [code, null]);
      assert.equal(end.stdout, "200\n");
      if (how !== "throw") assert.equal(end.stderr, "");
    }));
}

test("an idle client leaves nothing that the event loop waits for", () =>
  withBank(async (bank, client) => {
    await client.get("/v2/gn/saldo");
    const kinds = new Set(process.getActiveResourcesInfo());
    assert.ok(!kinds.has("GetAddrInfoReqWrap") && !kinds.has("TCPSocketWrap"), [...kinds].join());
  }));
