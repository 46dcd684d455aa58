"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { inspect } = require("node:util");
const { failure, gnpix, withBank } = require("./harness.js");

const KINDS = Object.values(gnpix).filter(
  (value) => typeof value === "function" && value.prototype instanceof gnpix.GnpixError,
);

test("there is a class for each kind of the house's table, and its code is C's", () => {
  const document = fs.readFileSync(path.join(__dirname, "../../docs/errors.md"), "utf8");
  const names = [
    ...document
      .split("## Kinds")[1]
      .split("\n## ")[0]
      .matchAll(/^\| \d+ \| `(\w+)`/gm),
  ].map((row) => row[1]);
  const header = fs.readFileSync(path.join(__dirname, "../../include/gnpix.h"), "utf8");
  const codes = [...header.matchAll(/^ {2}(GNPIX_ERROR_\w+) = \d+/gm)].map((row) => row[1]);
  const errors = KINDS.map((Kind) => new Kind());
  assert.equal(KINDS.length, 19);
  assert.deepEqual(errors.map((error) => error.kind).sort(), names.sort());
  assert.deepEqual(errors.map((error) => error.code).sort(), codes.sort());
});

test("an answer that isn't a success tells all that the bank said", () =>
  withBank(async (bank, client) => {
    const body = { type: "https://bank.example/ValorInvalido", title: "Inválido", detail: "Só reais", status: 400 };
    const violacoes = [{ razao: "curto", propriedade: "valor.original", valor: "1" }];
    bank.fault(`status=422; header.Retry-After=7; body=${JSON.stringify({ ...body, violacoes })}; path=/v2/cob`);
    const error = await failure(client.post("/v2/cob", { json: {} }));
    assert.ok(error instanceof gnpix.ApiError && error instanceof gnpix.GnpixError && error instanceof Error);
    assert.equal(error.name, "ApiError");
    assert.equal(error.code, "GNPIX_ERROR_API");
    assert.equal(error.kind, "api");
    assert.equal(error.status, 422);
    assert.equal(error.type, "ValorInvalido");
    assert.equal(error.title, "Inválido");
    assert.equal(error.detail, "Só reais");
    assert.deepEqual(error.violations, [{ reason: "curto", property: "valor.original", value: "1" }]);
    assert.equal(error.retryAfter, 7);
    assert.equal(error.attempts, 1);
    assert.equal(error.maybeSent, false);
    assert.equal(error.response.status, 422);
    assert.equal(error.response.json().title, "Inválido");
    assert.match(error.message, /HTTP 422, ValorInvalido/);
  }));

const EXPECTED = [
  ["status=429; header.Retry-After=0", "RateLimitError", { status: 429, retryable: true }],
  ["status=503", "ServerError", { status: 503, maybeSent: true, retryable: true }],
  ["close=before_response", "ConnectionLostError", { maybeSent: true, status: undefined }],
  ["status=302", "ResponseError", { status: 302 }],
  ['status=403; body={"error":"insufficient_scope"}', "ScopeError", { status: 403 }],
];
for (const [rule, name, fields] of EXPECTED) {
  test(`${rule} is a ${name}`, () =>
    withBank(async (bank, client) => {
      bank.fault(`${rule}; path=/v2/cob`);
      const error = await failure(client.post("/v2/cob", { json: bank.charge() }));
      assert.equal(error.name, name);
      assert.ok(error instanceof gnpix[name]);
      for (const [field, value] of Object.entries(fields)) assert.equal(error[field], value, field);
    }));
}

test("a deadline that passes, the client's or the call's, is a TimeoutError", () =>
  withBank(async (bank, client) => {
    await client.warmUp();
    bank.fault("hang");
    const error = await failure(client.post("/v2/cob", { json: bank.charge(), timeout: 50 }));
    assert.ok(error instanceof gnpix.TimeoutError);
    assert.equal(error.type, "deadline_passed");
    assert.equal(error.maybeSent, true);
    const impatient = bank.client({ timeout: 50 });
    assert.equal((await failure(impatient.get("/v2/gn/saldo"))).name, "TimeoutError");
    await impatient.close();
  }));

test("what lies under an error is its cause, with the system's own code", () =>
  withBank(async (bank, client) => {
    await bank.close();
    const error = await failure(client.get("/v2/gn/saldo"));
    assert.ok(error instanceof gnpix.ConnectError);
    const codes = [];
    for (let below = error.cause; below !== undefined; below = below.cause) codes.push(below.code);
    assert.ok(codes.includes("ECONNREFUSED"), String(codes));
  }));

test("a wrong pair and a foreign certificate have kinds of their own", () =>
  withBank(async (bank) => {
    const wrong = bank.client({ clientSecret: "another" });
    assert.ok((await failure(wrong.token())) instanceof gnpix.AuthorizationError);
    const again = await failure(wrong.get("/v2/gn/saldo"));
    assert.equal(again.remembered, true);
    const { p12 } = await bank.issue({ foreign: true });
    const foreign = bank.client({ certificate: p12, allowEnvironmentMismatch: true });
    assert.ok((await failure(foreign.get("/v2/gn/saldo"))) instanceof gnpix.CertificateRefusedError);
    await Promise.all([wrong.close(), foreign.close()]);
  }));

test("stacks lead to the line that awaits the call", () =>
  withBank(async (bank, client) => {
    async function theCaller() {
      await client.get("/v2/cob/:txid", { params: { txid: "0".repeat(32) } });
    }
    async function settled() {
      return (await Promise.allSettled([client.request("GET", "/v2/cob/x y")]))[0].reason;
    }
    async function caught() {
      return await client.get("/v2/cob/x y").catch((error) => error);
    }
    const awaited = await failure(theCaller());
    assert.match(awaited.stack, /^ApiError: .*\n {4}at .*theCaller.*errors\.test\.js/);
    assert.match((await settled()).stack, /at async settled .*errors\.test\.js/);
    assert.match((await caught()).stack, /at async caught .*errors\.test\.js/);
    function theMaker() {
      return new gnpix.Client({ environment: "nowhere" });
    }
    assert.throws(theMaker, (error) => /^ConfigError: .*\n {4}at .*theMaker/.test(error.stack));
    await client.close();
    async function tooLate() {
      await client.token();
    }
    assert.match((await failure(tooLate())).stack, /errors\.test\.js/);
  }));

test("errors survive inspect, JSON and structuredClone", () =>
  withBank(async (bank, client) => {
    const error = await failure(client.get("/v2/cob/:txid", { params: { txid: "0".repeat(32) } }));
    const printed = inspect(error);
    assert.match(printed, /code: 'GNPIX_ERROR_API'/);
    assert.match(printed, /status: 400/);
    assert.doesNotMatch(printed, /undefined|authorization/i);
    const told = JSON.parse(JSON.stringify(error));
    assert.equal(told.code, "GNPIX_ERROR_API");
    assert.equal(told.type, "cobranca_nao_encontrada");
    assert.equal(told.response, undefined);
    const copy = structuredClone(error);
    assert.ok(copy instanceof Error);
    assert.equal(copy.message, error.message);
    assert.equal(copy.stack, error.stack);
  }));

test("an answer that isn't JSON says so, and shows nothing of it", () =>
  withBank(async (bank, client) => {
    bank.fault("status=200; body=<secret>; path=/v2/cob");
    const answer = await client.get("/v2/cob");
    assert.throws(
      () => answer.json(),
      (error) => {
        assert.ok(error instanceof gnpix.ResponseError);
        assert.equal(error.type, "json_invalid");
        assert.equal(error.response.text(), "<secret>");
        return !inspect(error).includes("secret");
      },
    );
  }));

test("errors and answers can be made, for tests of your own", () => {
  const response = new gnpix.Response('{"a":1}', { status: 409, headers: { "X-A": ["1", "2"] } });
  assert.equal(response.json().a, 1);
  assert.equal(response.headers.get("x-a"), "1, 2");
  const cause = new Error("below");
  const error = new gnpix.ApiError("taken", { type: "txid_duplicado", status: 409, response, cause });
  assert.equal(error.message, "taken");
  assert.equal(error.type, "txid_duplicado");
  assert.equal(error.cause, cause);
  assert.equal(error.code, "GNPIX_ERROR_API");
  assert.equal(error.maybeSent, false);
  assert.equal(error.attempts, 0);
  assert.ok(gnpix.isGnpixError(error));
  assert.ok(!gnpix.isGnpixError(cause) && !gnpix.isGnpixError(null) && !gnpix.isGnpixError("x"));
  assert.ok(new gnpix.CertificatePasswordError() instanceof gnpix.CertificateError);
});
