"use strict";

const assert = require("node:assert/strict");
const { getEventListeners } = require("node:events");
const { test } = require("node:test");
const { failure, gnpix, until, withBank } = require("./harness.js");

test("a signal gives a call up: the reason is the cause, and maybeSent isn't lost", () =>
  withBank(async (bank, client) => {
    await client.warmUp();
    bank.fault("hang; path=/v2/cob");
    const controller = new AbortController();
    const call = client.post("/v2/cob", { json: bank.charge(), signal: controller.signal });
    await until(() => bank.requests("POST", "/v2/cob").length === 1);
    const reason = new Error("the customer left");
    controller.abort(reason);
    const error = await failure(call);
    assert.ok(error instanceof gnpix.CancelledError);
    assert.equal(error.name, "AbortError");
    assert.equal(error.code, "GNPIX_ERROR_CANCELLED");
    assert.equal(error.cause, reason);
    assert.equal(error.maybeSent, true);
    assert.equal(error.attempts, 1);
    assert.match(error.stack, /abort\.test\.js/);
    assert.equal((await client.get("/v2/gn/saldo")).status, 200);
  }));

test("a signal that was aborted before lets nothing out", () =>
  withBank(async (bank, client) => {
    const error = await failure(client.get("/v2/gn/saldo", { signal: AbortSignal.abort() }));
    assert.equal(error.name, "AbortError");
    assert.equal(error.maybeSent, false);
    assert.equal(error.cause.name, "AbortError");
    assert.equal((await failure(client.token({ signal: AbortSignal.abort() }))).name, "AbortError");
    assert.equal(bank.requests().length, 0);
  }));

test("AbortSignal.timeout is an AbortError whose cause is the TimeoutError", () =>
  withBank(async (bank, client) => {
    bank.fault("hang");
    const error = await failure(client.token({ signal: AbortSignal.timeout(20) }));
    assert.equal(error.name, "AbortError");
    assert.equal(error.cause.name, "TimeoutError");
  }));

test("once its signal was aborted a call rejects, even if its answer has come", () =>
  withBank(async (bank, client) => {
    await client.warmUp();
    const controller = new AbortController();
    const call = client.post("/v2/cob", { json: bank.charge(), signal: controller.signal });
    // This thread looks at no mail until the bank has answered.
    const buffer = new Int32Array(new SharedArrayBuffer(4));
    while (bank.requests("POST", "/v2/cob").at(-1)?.status !== 201) Atomics.wait(buffer, 0, 0, 1);
    controller.abort();
    const error = await failure(call);
    assert.equal(error.name, "AbortError");
    assert.equal(error.maybeSent, true);
  }));

test("one signal serves any number of calls, without a warning, and no listener is left", () =>
  withBank(async (bank, client) => {
    const warnings = [];
    const warn = (warning) => warnings.push(warning);
    process.on("warning", warn);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 100 }, () => client.get("/v2/gn/saldo", { signal })));
    for (let n = 0; n < 20; n++) await client.get("/v2/gn/saldo", { signal });
    await failure(client.get("/v2/cob/:txid", { params: { txid: "0".repeat(32) }, signal }));
    await failure(client.get("nowhere", { signal }));
    assert.equal(getEventListeners(signal, "abort").length, 0);
    await new Promise((turn) => setImmediate(turn));
    process.off("warning", warn);
    assert.deepEqual(warnings, []);
  }));

test("half of 2,000 calls are given up; the others get their answers", () =>
  withBank(async (bank, client) => {
    await client.warmUp();
    const controller = new AbortController();
    const path = "/v2/gn/saldo";
    const outcomes = [];
    let begun = 0;
    let answered = 0;
    const one = async (n) => {
      begun++;
      const mine = n % 2 === 0 ? controller.signal : undefined;
      outcomes[n] = await client.get(path, { signal: mine }).then(
        () => (answered++, "answer"),
        (error) => error.name,
      );
    };
    const calls = [];
    for (let n = 0; n < 2_000; n++) {
      calls.push(one(n));
      // Some are on their way when it happens, most wait for a connection.
      if (n % 100 === 99) await new Promise((turn) => setImmediate(turn));
    }
    assert.equal(begun, 2_000);
    controller.abort();
    await Promise.all(calls);
    const odd = outcomes.filter((_, n) => n % 2 === 1);
    const even = outcomes.filter((_, n) => n % 2 === 0);
    assert.ok(odd.every((outcome) => outcome === "answer"));
    assert.ok(even.every((outcome) => outcome === "answer" || outcome === "AbortError"));
    assert.ok(even.includes("AbortError"));
    assert.equal(even.filter((outcome) => outcome === "answer").length, answered - 1_000);
    assert.equal((await client.get(path)).status, 200);
  }));
