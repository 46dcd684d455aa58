"use strict";

const assert = require("node:assert/strict");
const { subscribe, unsubscribe } = require("node:diagnostics_channel");
const { test } = require("node:test");
const { failure, gnpix, withBank } = require("./harness.js");
const native = require("../lib/native.js");

const TXID = "lostlostlostlostlostlostlost";
const SPAN = { inicio: new Date(Date.now() - 86_400_000), fim: new Date(Date.now() + 86_400_000) };

async function collected(items) {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}

test("every operation has a method, and every method is an operation", () =>
  withBank(async (bank, client) => {
    const names = native.operations();
    assert.equal(names.length, 80);
    const methods = new Set();
    for (const resource of new Set(names.map((name) => name.split(".")[0]))) {
      assert.equal(client[resource], client[resource]);
      for (const [verb, method] of Object.entries(client[resource])) {
        assert.equal(method.name, verb);
        methods.add(`${resource}.${verb}`);
      }
    }
    const camel = (name) => name.replace("_with_txid", "").replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    const wanted = new Set(names.map(camel));
    assert.deepEqual(
      [...wanted].filter((name) => !methods.has(name)),
      [],
    );
    const more = [...methods].filter((name) => !wanted.has(name));
    assert.ok(more.length > 5 && more.every((name) => name.endsWith("All")), more.join());
  }));

test("a charge is created, fetched, changed and listed", () =>
  withBank(async (bank, client) => {
    const created = await client.cob.create(bank.charge("25.00"));
    assert.equal((await client.cob.get(created.txid, { revisao: 0 })).status, "ATIVA");
    const kept = await client.cob.create(bank.charge("25.00"), { txid: TXID, timeout: 20_000 });
    assert.equal(kept.txid, TXID);
    const changed = await client.cob.update({ valor: { original: "30.00" } }, { txid: TXID });
    assert.equal(changed.valor.original, "30.00");
    assert.equal((await client.cob.list({ ...SPAN, cpf: null })).cobs.length, 2);
    const all = await collected(client.cob.listAll({ ...SPAN, itensPorPagina: 1 }));
    assert.deepEqual(all.map((one) => one.txid).sort(), [created.txid, TXID].sort());
    assert.equal(bank.requests("GET", "/v2/cob").length, 3);
  }));

test("pages are fetched as they are asked for, and an empty list has no items", () =>
  withBank(async (bank, client) => {
    assert.deepEqual(await collected(client.pix.listAll(SPAN)), []);
    for (let n = 0; n < 3; n++) await client.cob.create(bank.charge("25.00"));
    for await (const one of client.cob.listAll({ ...SPAN, itensPorPagina: 1 })) {
      assert.equal(one.status, "ATIVA");
      break;
    }
    assert.equal(bank.requests("GET", "/v2/cob").length, 1);
    bank.fault('status=200; path=/v2/cob; body={"cobs":[]}');
    const error = await failure(collected(client.cob.listAll(SPAN)));
    assert.ok(error instanceof gnpix.ResponseError && error.type === "json_invalid", error);
    const given = AbortSignal.abort();
    assert.equal((await failure(collected(client.cob.listAll({ ...SPAN, signal: given })))).name, "AbortError");
  }));

test("what answers nothing gives undefined, and what answers a file the response", () =>
  withBank(async (bank, client) => {
    const body = { webhookUrl: "https://localhost:9/hook?hmac=s&ignorar=" };
    const given = { chave: bank.pixKey, skipMtlsChecking: true };
    assert.equal(await client.webhook.configure(body, given), undefined);
    assert.equal(bank.requests("PUT").at(-1).headers.get("x-skip-mtls-checking"), "true");
    bank.fault("status=200; path=/v2/gn/pix/comprovantes; body=%PDF", "status=204; method=DELETE; body=");
    const receipt = await client.receipt.get({ e2eid: "E".padEnd(32, "0") });
    assert.equal(receipt.text(), "%PDF");
    assert.equal(await client.webhook.delete(bank.pixKey), undefined);
  }));

test("what is wrong is named before anything is sent", () =>
  withBank(async (bank, client) => {
    const body = { valor: { original: 25 }, devedor: { cpf: "1", nome: "x" } };
    const error = await failure(client.cob.create(body));
    assert.ok(error instanceof gnpix.InvalidArgumentError);
    assert.equal(error.type, "body_invalid");
    const members = error.violations.map(({ property }) => property);
    assert.deepEqual(members.sort(), ["chave", "devedor.cpf", "valor.original"]);
    assert.match(error.stack, /operations\.test\.js/);
    assert.match((await failure(client.cob.create())).message, /a CobSolicitada is missing/);
    assert.match((await failure(client.cob.get("short"))).message, /26 to 35 letters and digits/);
    assert.match((await failure(client.cob.get())).message, /txid: is missing/);
    assert.match((await failure(client.cob.get(TXID, { revisoa: 1 }))).message, /no such parameter/);
    assert.equal((await failure(client.call("cob.destroy"))).type, "operation_unknown");
    assert.equal((await failure(client.call("cob.get", { txid: TXID }))).type, "option_unknown");
    assert.match((await failure(client.cob.create(bank.charge(), { timeout: -1 }))).message, /timeout/);
    assert.deepEqual(bank.requests(), []);
  }));

test("what has the wrong type is a TypeError that names it", () =>
  withBank(async (bank, client) => {
    const wrong = [
      [client.cob.create("body"), "body must be an object, and is of type string"],
      [client.cob.create(bank.charge(), TXID), "options must be an object, and is of type string"],
      [client.cob.get({ txid: TXID }), /^txid must be a text/],
      [client.cob.get(TXID, { timeout: "1" }), "timeout must be a number of milliseconds, and is of type string"],
      [client.cob.get(TXID, { signal: 1 }), "signal must be an AbortSignal, and is of type number"],
      [client.cob.list({ inicio: new Date("x"), fim: new Date() }), /^inicio must be .* and is an invalid Date$/],
      [client.cob.list({ inicio: [], fim: new Date() }), /^inicio must be .* and is a list$/],
      [client.call(7), "operation must be a text, and is of type number"],
      [client.call("cob.get", { params: [TXID] }), "params must be an object, and is a list"],
      [client.call("cob.create", { json: 1 }), "json must be an object, and is of type number"],
      [collected(client.cob.listAll("all")), "options must be an object, and is of type string"],
    ];
    for (const [call, message] of wrong) {
      const error = await failure(call);
      assert.ok(error instanceof TypeError && !(error instanceof gnpix.GnpixError), error);
      if (typeof message === "string") assert.equal(error.message, message);
      else assert.match(error.message, message);
    }
    assert.deepEqual(bank.requests(), []);
  }));

test("a call by name gives the response, and sends members that no schema names", () =>
  withBank(async (bank, client) => {
    const params = { txid: TXID };
    const headers = { "X-Trace": "42" };
    const json = bank.charge("25.00", { tomorrow: { new: true } });
    const made = await client.call("cob.create", { params, json, headers, timeout: 20_000 });
    assert.deepEqual([made.status, made.recovered, made.attempts], [201, false, 1]);
    const seen = bank.requests("PUT")[0];
    assert.equal(seen.headers.get("x-trace"), "42");
    assert.deepEqual(seen.json(), json);
    const listed = await client.call("cob.list", { params: { ...SPAN, paginaAtual: 0 } });
    assert.equal(listed.json().cobs.length, 1);
  }));

test("what a lost answer made is the answer, and says so", () =>
  withBank(async (bank, client) => {
    const lost = "method=PUT; times=1; close=after_processing";
    bank.fault(lost);
    const charge = await client.call("cob.create", { params: { txid: TXID }, json: bank.charge() });
    assert.deepEqual([charge.recovered, charge.attempts, charge.json().txid], [true, 2, TXID]);
    assert.deepEqual(charge.toJSON(), { status: 200, attempts: 2, recovered: true });
    bank.fault(lost);
    const other = `${TXID}2`;
    assert.equal((await client.cob.create(bank.charge(), { txid: other })).txid, other);
    const signal = new AbortController().signal;
    bank.fault(lost);
    const third = { params: { txid: `${TXID}3` }, json: bank.charge(), signal };
    assert.equal((await client.call("cob.create", third)).recovered, true);
    assert.equal(new gnpix.Response("{}", { recovered: true }).recovered, true);
  }));

test("an error's stack leads to the line that awaits the method", () =>
  withBank(async (bank, client) => {
    async function mine() {
      await client.cob.get(TXID);
    }
    const error = await failure(mine());
    assert.ok(error instanceof gnpix.ApiError && error.status === 400, error);
    assert.match(error.stack, /at async mine .*operations\.test\.js/);
  }));

test("channels tell method and route, and take headers", () =>
  withBank(async (bank, client) => {
    const seen = [];
    const begun = ({ headers }) => (headers["X-Trace"] = "7");
    const ended = ({ client: its, method, route }) => its === client && seen.push(`${method} ${route}`);
    subscribe("gnpix:request", begun);
    subscribe("gnpix:response", ended);
    try {
      await client.cob.create(bank.charge());
      await client.cob.create(bank.charge(), { txid: TXID });
      await client.cob.get(TXID);
      await failure(client.call("cob.destroy"));
    } finally {
      unsubscribe("gnpix:request", begun);
      unsubscribe("gnpix:response", ended);
    }
    assert.deepEqual(seen, ["POST /v2/cob", "PUT /v2/cob/:txid", "GET /v2/cob/:txid", " cob.destroy"]);
    assert.equal(bank.requests("PUT")[0].headers.get("x-trace"), "7");
  }));

test("a method may be taken from its resource, and be put another in its place", () =>
  withBank(async (bank, client) => {
    const { create } = client.cob;
    assert.equal((await create(bank.charge())).status, "ATIVA");
    client.cob.create = async () => ({ txid: "mine" });
    assert.equal((await client.cob.create()).txid, "mine");
    await withBank(async (_, other) => assert.notEqual(other.cob.create, client.cob.create));
  }));
