"use strict";

const assert = require("node:assert/strict");
const { once } = require("node:events");
const path = require("node:path");
const { test } = require("node:test");
const { Worker } = require("node:worker_threads");
const { run, withBank } = require("./harness.js");

const PROGRAM = path.join(__dirname, "programs/worker.js");

function start(bank, workerData) {
  return new Worker(PROGRAM, { workerData: { options: bank.clientOptions(), ...workerData } });
}

test("workers make calls beside the main thread, and each gets its own answers", () =>
  withBank(async (bank, client) => {
    const workers = Array.from({ length: 4 }, () => start(bank, { calls: 25 }));
    const told = workers.map(async (worker) => {
      const [[statuses], [code]] = await Promise.all([once(worker, "message"), once(worker, "exit")]);
      return [statuses.filter((status) => status === 200).length, code];
    });
    const own = await Promise.all(Array.from({ length: 25 }, () => client.get("/v2/gn/saldo")));
    assert.equal(own.length, 25);
    assert.deepEqual(await Promise.all(told), Array(4).fill([25, 0]));
    // One token for the whole process: its cache is core's.
    assert.equal(bank.stats().tokenExchanges, 1);
  }));

test("workers are terminated with calls under way, again and again", () =>
  withBank(async (bank, client) => {
    await client.warmUp();
    bank.fault("hang; path=/v2/gn/saldo");
    for (let round = 0; round < 3; round++) {
      const workers = Array.from({ length: 4 }, () => start(bank, { calls: Infinity }));
      await Promise.all(workers.map((worker) => once(worker, "message")));
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    bank.clearFaults();
    assert.equal((await client.get("/v2/gn/saldo")).status, 200);
  }));

test("a program whose workers alone use gnpix ends well, however they end", () =>
  withBank(async (bank) => {
    const { code, stdout, stderr, signal } = await run("many_workers.js", { bank });
    assert.deepEqual({ code, signal, stderr }, { code: 0, signal: null, stderr: "" });
    assert.equal(stdout.trim(), "40 workers");
  }));

test("the processes of a cluster make calls of their own", () =>
  withBank(async (bank) => {
    const { code, stdout, stderr } = await run("cluster.js", { bank });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.deepEqual(JSON.parse(stdout), [200, 200, 200]);
    assert.equal(bank.stats().tokenExchanges, 3);
  }));
