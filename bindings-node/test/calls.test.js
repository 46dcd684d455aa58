"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { failure, gnpix, until, withBank } = require("./harness.js");

test("a charge is made, paid and looked up", () =>
  withBank(async (bank, client) => {
    const made = await client.post("/v2/cob", { json: bank.charge("25.00"), scope: gnpix.Scope.COB_WRITE });
    assert.equal(made.status, 201);
    assert.equal(made.attempts, 1);
    const { txid } = made.json();
    bank.pay(txid);
    const found = await client.get("/v2/cob/:txid", { params: { txid } });
    assert.equal(found.json().status, "CONCLUIDA");
    assert.equal(JSON.parse(found.text()).txid, txid);
    assert.deepEqual(found.buffer(), Buffer.from(found.text()));
    assert.match(found.headers.get("Content-Type"), /json/);
    assert.equal(bank.stats().tokenExchanges, 1);
  }));

test("each method has its name, and request takes any in any case", () =>
  withBank(async (bank, client) => {
    const txid = "a".repeat(32);
    await client.put("/v2/cob/:txid", { params: { txid }, json: bank.charge("25.00") });
    await client.patch("/v2/cob/:txid", { params: { txid }, json: { valor: { original: "30.00" } } });
    assert.equal((await client.request("get", `/v2/cob/${txid}`)).json().valor.original, "30.00");
    await client.request("PUT", "/v2/webhook/:chave", { params: { chave: bank.pixKey }, json: {} }).catch(() => {});
    await client.delete("/v2/webhook/:chave", { params: { chave: bank.pixKey } }).catch(() => {});
    const methods = bank.requests().map((request) => request.method);
    assert.deepEqual(methods, ["POST", "PUT", "PATCH", "GET", "PUT", "DELETE"]);
  }));

test("what fills path, query, headers and body arrives as it was meant", () =>
  withBank(async (bank, client) => {
    const query = {
      inicio: new Date("2026-11-23T00:00:00Z"),
      fim: "2026-11-24T00:00:00Z",
      n: [1, 2n],
      no: null,
      yes: true,
    };
    bank.fault("status=200; path=/v2/cob");
    await client.get("/v2/cob", { query, headers: { "X-Trace": "42" } });
    await client.get("/v2/cob", {
      query: new URLSearchParams([
        ["a", "1 2"],
        ["a", "&"],
      ]),
    });
    await client.get("/v2/cob/:txid", { params: { txid: "a/../b" } }).catch(() => {});
    const [, first, second, third] = bank.requests();
    assert.equal(
      first.target,
      "/v2/cob?inicio=2026-11-23T00%3A00%3A00.000Z&fim=2026-11-24T00%3A00%3A00Z&n=1&n=2&yes=true",
    );
    assert.equal(first.headers.get("x-trace"), "42");
    assert.equal(second.target, "/v2/cob?a=1%202&a=%26");
    assert.equal(third.target, "/v2/cob/a%2F..%2Fb");
  }));

test("a body is JSON, text or bytes", () =>
  withBank(async (bank, client) => {
    bank.fault("status=200; path=/v2/gn/anything");
    const post = (options) => client.post("/v2/gn/anything", options);
    await post({ json: { amount: "1.00", text: "é" } });
    await post({ body: "é" });
    await post({ body: new Uint8Array([0, 255]) });
    await post({ body: new Uint8Array([1, 2, 3]).buffer });
    await post({ json: null });
    await post();
    const seen = bank.requests("POST", "/v2/gn/anything");
    assert.deepEqual(
      seen.map(({ body, headers }) => [body.toString("hex"), headers.get("content-type")]),
      [
        [Buffer.from('{"amount":"1.00","text":"é"}').toString("hex"), "application/json"],
        ["c3a9", "text/plain; charset=utf-8"],
        ["00ff", "application/octet-stream"],
        ["010203", "application/octet-stream"],
        [Buffer.from("null").toString("hex"), "application/json"],
        ["", null],
      ],
    );
  }));

test("bodies come back whole: bytes, long ones, none", () =>
  withBank(async (bank, client) => {
    const get = async (rule) => {
      bank.clearFaults();
      bank.fault(`${rule}; path=/v2/cob`);
      return client.get("/v2/cob");
    };
    assert.equal((await get("status=200; body=")).buffer().length, 0);
    assert.equal((await get("status=200; body=olá")).text(), "olá");
    const long = await get("status=200; huge=200000");
    assert.equal(long.buffer().length, 200_000);
    assert.ok(Buffer.isBuffer(long.buffer()));
  }));

test("many calls at once share one token, and each gets its own answer", () =>
  withBank(async (bank, client) => {
    const txids = Array.from({ length: 200 }, (_, n) => String(n).padStart(32, "0"));
    const made = await Promise.all(
      txids.map((txid) => client.put("/v2/cob/:txid", { params: { txid }, json: bank.charge("25.00") })),
    );
    assert.deepEqual(
      made.map((answer) => answer.json().txid),
      txids,
    );
    assert.equal(bank.stats().tokenExchanges, 1);
    assert.equal(client.stats().token.exchanges, 1);
  }));

test("a token is cached, one object for all, and renewed after it was thrown away", () =>
  withBank(async (bank, client) => {
    const first = await client.token();
    assert.equal(await client.token(), first);
    assert.equal(first.tokenType, "Bearer");
    assert.equal(first.expiresIn, 3600);
    assert.ok(first.expiresAt > new Date());
    assert.ok(first.scopes.includes("cob.read") && first.scope.split(" ").length === first.scopes.length);
    client.invalidate();
    assert.notEqual((await client.token()).accessToken, first.accessToken);
    bank.revokeTokens();
    await client.post("/v2/cob", { json: bank.charge("25.00") });
    assert.equal(client.stats().renewals, 1);
    assert.notEqual((await client.token()).accessToken, first.accessToken);
    assert.equal(bank.stats().tokenExchanges, 3);
    await client.warmUp();
    assert.equal(bank.stats().tokenExchanges, 3);
  }));

test("several clients work beside each other, and end apart", () =>
  withBank(async (bank, first) =>
    withBank(async (other, second) => {
      const third = bank.client();
      const calls = [first, second, third].map((client, at) =>
        client.post("/v2/cob", { json: [bank, other, bank][at].charge("25.00") }),
      );
      await Promise.all(calls);
      await third.close();
      assert.equal(third.closed, true);
      assert.equal(first.closed, false);
      await first.get("/v2/gn/saldo");
      assert.equal(other.requests("POST", "/v2/cob").length, 1);
      assert.equal(bank.requests("POST", "/v2/cob").length, 2);
    }),
  ));

test("calls under way when their client is closed end as they would have; later ones are refused", () =>
  withBank(async (bank, client) => {
    const waiting = client.post("/v2/cob", { json: bank.charge("25.00") });
    await client.close();
    assert.equal((await waiting).status, 201);
    const error = await failure(client.get("/v2/gn/saldo"));
    assert.ok(error instanceof gnpix.InvalidArgumentError);
    assert.equal(error.type, "client_closed");
    assert.equal((await failure(client.token())).type, "client_closed");
    assert.throws(() => client.stats(), { type: "client_closed" });
    await client.close();
    await until(() => bank.stats().connectionsClosed === bank.stats().connections);
  }));

test("await using closes, on a Node without the symbol too", async () => {
  const symbol = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");
  await withBank(async (bank) => {
    const client = bank.client();
    await client[symbol]();
    assert.equal(client.closed, true);
    await bank[symbol]();
    assert.equal(bank.closed, true);
  });
});
