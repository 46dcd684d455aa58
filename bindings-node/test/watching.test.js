"use strict";

const assert = require("node:assert/strict");
const channels = require("node:diagnostics_channel");
const { test } = require("node:test");
const { inspect } = require("node:util");
const { failure, run, until, withBank } = require("./harness.js");

/** What a channel tells while `work` runs. */
async function heard(name, work) {
  const events = [];
  const listener = (event) => events.push(event);
  channels.subscribe(name, listener);
  try {
    await work(events);
  } finally {
    channels.unsubscribe(name, listener);
  }
  return events;
}

test("gnpix:request and gnpix:response tell each call, and a header may be added", () =>
  withBank(async (bank, client) => {
    const secret = (await client.token()).accessToken;
    const add = (event) => (event.headers["X-Trace"] = "42");
    channels.subscribe("gnpix:request", add);
    const txid = "0".repeat(32);
    const ended = await heard("gnpix:response", async () => {
      await client.get("/v2/gn/saldo?a=b");
      await failure(client.get("/v2/cob/:txid", { params: { txid } }));
    });
    channels.unsubscribe("gnpix:request", add);
    assert.equal(bank.requests("GET", "/v2/gn/saldo")[0].headers.get("x-trace"), "42");
    const [good, bad] = ended;
    assert.deepEqual(
      [good.method, good.route, good.response.status, good.error],
      ["GET", "/v2/gn/saldo", 200, undefined],
    );
    assert.deepEqual([bad.method, bad.route, bad.response, bad.error.status], ["GET", "/v2/cob/:txid", undefined, 400]);
    assert.equal(good.client, client);
    assert.ok(good.elapsed >= 0 && good.started > 0);
    assert.ok(!inspect(ended, { depth: 9 }).includes(secret));
    await client.get("/v2/gn/saldo");
    assert.equal(ended.length, 2);
  }));

test("gnpix:renewal tells how each token exchange ended", () =>
  withBank(async (bank, client) => {
    const events = await heard("gnpix:renewal", async (told) => {
      await client.token();
      client.invalidate();
      await client.get("/v2/gn/saldo");
      await until(() => told.length === 2);
      const wrong = bank.client({ clientSecret: "another" });
      await failure(wrong.token());
      await until(() => told.length === 3);
      await wrong.close();
    });
    assert.deepEqual(
      events.map(({ granted, kind }) => [granted, kind]),
      [
        [true, undefined],
        [true, undefined],
        [false, "authorization"],
      ],
    );
    client.invalidate();
    await client.token();
    assert.equal(events.length, 3);
  }));

test("gnpix:log tells what core notices, and no secret", () =>
  withBank(async (bank, client) => {
    const secrets = [bank.clientSecret];
    const events = await heard("gnpix:log", async (told) => {
      secrets.push((await client.token()).accessToken);
      bank.fault("status=503; times=1; path=/v2/gn/saldo");
      await client.get("/v2/gn/saldo");
      const soon = await bank.issue({ daysLeft: 3 });
      await bank.client({ certificate: soon.p12 }).close();
      await until(() => told.some((event) => event.level === "warn"));
    });
    const messages = events.map((event) => event.message);
    assert.ok(messages.includes("token obtained"), messages.join());
    assert.ok(messages.includes("trying again"), messages.join());
    const warning = events.find((event) => event.level === "warn");
    assert.match(warning.message, /expires soon/);
    assert.match(warning.fields.days_left, /^[23]$/);
    const all = inspect(events, { depth: 9 });
    for (const secret of secrets) assert.ok(!all.includes(secret));
  }));

test("NODE_DEBUG=gnpix writes the same to stderr", () =>
  withBank(async (bank) => {
    const { code, stderr } = await run("ending.js", { bank, args: ["idle"], env: { NODE_DEBUG: "gnpix" } });
    assert.equal(code, 0);
    assert.match(stderr, /^GNPIX \d+: debug: token obtained/m);
    assert.ok(!stderr.includes(bank.clientSecret));
  }));
