"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { failure, gnpix, Sandbox, withBank } = require("./harness.js");

test("faults strike as they are told, and are taken back", () =>
  withBank(async (bank, client) => {
    bank.fault("status=503; times=1; method=POST; path=/v2/cob", "status=418; path=/v2/cob/*");
    assert.equal(bank.faultsLeft, 2);
    assert.ok((await failure(client.post("/v2/cob", { json: bank.charge() }))) instanceof gnpix.ServerError);
    assert.equal((await client.post("/v2/cob", { json: bank.charge() })).status, 201);
    assert.equal((await failure(client.get("/v2/cob/x"))).status, 418);
    bank.clearFaults();
    assert.equal(bank.faultsLeft, 0);
    assert.throws(() => bank.fault("status=503", "nonsense=1"), RangeError);
    assert.equal(bank.faultsLeft, 0);
    assert.throws(() => bank.pay("nobody's"), RangeError);
  }));

test("its clock goes forward, and tokens age with it", () =>
  withBank(async (bank, client) => {
    await client.token();
    bank.advance(3_601_000);
    await client.get("/v2/gn/saldo");
    assert.equal(bank.stats().tokenExchanges, 2);
    bank.advance(0);
    assert.throws(() => bank.advance(-1), RangeError);
  }));

test("requests are told as they came", () =>
  withBank(async (bank, client) => {
    const { txid } = (await client.post("/v2/cob", { json: bank.charge("25.00", { x: 1 }) })).json();
    const [seen] = bank.requests("POST", "/v2/cob");
    assert.deepEqual(seen.json(), bank.charge("25.00", { x: 1 }));
    assert.equal(seen.bodySize, seen.body.length);
    assert.deepEqual([seen.number, seen.connection, seen.status, seen.token], [2, 1, 201, 1]);
    assert.match(seen.headers.get("authorization"), /^Bearer \[/);
    assert.ok(txid);
    assert.equal(bank.stats().routes["cob.create"], 1);
  }));

test("options are checked by name, type and value", async () => {
  for (const [options, kind, message] of [
    [{ token_ttl: 1 }, TypeError, /"token_ttl"; it has tokenTtl/],
    [{ port: "1" }, gnpix.ConfigError, /port/],
    [{ environment: "moon" }, RangeError, /homologation or production/],
    [{ keyType: "dsa" }, RangeError, /p256 or rsa2048/],
    [{ certificateRefusal: "no" }, RangeError, /tls, html400/],
    [{ clientId: "a" }, RangeError, /together/],
    [{ tokenTtl: 0 }, RangeError, /tokenTtl is 0 ms/],
  ]) {
    await assert.rejects(Sandbox.start(options), (error) => error instanceof kind && message.test(error.message));
  }
  assert.throws(() => new Sandbox(), TypeError);
});

test("a port that is taken is told with the system's code", () =>
  withBank(async (bank) => {
    const port = Number(new URL(bank.baseUrl).port);
    await assert.rejects(Sandbox.start({ port }), { code: "EADDRINUSE" });
  }));

test("its options are its customers'", () =>
  withBank(
    async (bank, client) => {
      assert.deepEqual([bank.clientId, bank.clientSecret, bank.scopes], ["id", "secret", ["cob.read", "cob.write"]]);
      assert.equal((await client.token()).expiresIn, 60);
      assert.equal(client.certificate.inspect().environment, "production");
      await client.post("/v2/cob", { json: bank.charge("5.00") });
      assert.equal(bank.requests("POST", "/v2/cob")[0].version, "HTTP/1.1");
    },
    {
      clientId: "id",
      clientSecret: "secret",
      scopes: "cob.read cob.write",
      tokenTtl: 60_000,
      environment: "production",
      http2: false,
      balanceCents: 5,
      idleTimeout: 1000,
      webhookMinute: 1,
      webhookTimeout: 1000,
      certificateRefusal: "forbidden",
    },
  ));

test("closing stops it, frees its port and removes its files", async () => {
  const bank = await Sandbox.start();
  const { caFile, baseUrl } = bank;
  assert.equal(fs.readFileSync(caFile, "utf8"), bank.caPem);
  assert.equal(fs.statSync(bank.p12File).mode & 0o777, 0o600);
  await bank.close();
  await bank.close();
  assert.equal(bank.closed, true);
  assert.ok(!fs.existsSync(caFile));
  assert.throws(() => bank.caFile, /closed/);
  assert.throws(() => bank.stats(), /closed/);
  const again = await Sandbox.start({ port: Number(new URL(baseUrl).port) });
  await again.close();
});
