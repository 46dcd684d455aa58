"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const { once } = require("node:events");
const os = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { pathToFileURL } = require("node:url");
const { failure, gnpix, run, withBank } = require("./harness.js");

const here = path.join(__dirname, "..");
const examples = path.join(here, "../examples/node");
const README = fs.readFileSync(path.join(here, "README.md"), "utf8");

/** A folder as a reader has it: the examples, and beside them gnpix and fastify. */
let folder;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "gnpix-examples-"));
  fs.cpSync(examples, folder, { recursive: true });
  fs.mkdirSync(path.join(folder, "node_modules"));
  fs.symlinkSync(here, path.join(folder, "node_modules/gnpix"), "junction");
  fs.symlinkSync(path.join(here, "node_modules/fastify"), path.join(folder, "node_modules/fastify"), "junction");
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const example = (name) => import(pathToFileURL(path.join(folder, name)).href);

test("the Fastify endpoint charges, and tells failures", () =>
  withBank(async (bank, client) => {
    const { createApp } = await example("charge-server.js");
    const app = createApp(client, bank.pixKey);
    const post = (payload) => app.inject({ method: "POST", url: "/charges", payload });
    const made = await post({ amount: "25.00" });
    assert.equal(made.statusCode, 201);
    assert.equal(made.json().status, "ATIVA");
    assert.match(made.json().qrCode, /^<svg /);
    bank.pay(made.json().txid);
    assert.equal((await app.inject(`/charges/${made.json().txid}`)).json().status, "CONCLUIDA");
    const wrong = await post({ amount: "a lot" });
    assert.deepEqual([wrong.statusCode, Object.keys(wrong.json().fields)], [400, ["valor"]]);
    assert.equal((await app.inject(`/charges/${"0".repeat(32)}`)).statusCode, 422);
    bank.fault("status=503; method=PUT");
    const failed = await post({ amount: "25.00" });
    assert.deepEqual([failed.statusCode, failed.json().maybeSent], [502, true]);
    await app.close();
  }));

test("the batch charges all, and tells what failed", () =>
  withBank(async (bank, client) => {
    const { chargeAll } = await example("batch.js");
    const amounts = [...Array(40).fill("25.00"), "four"];
    const outcomes = await chargeAll(client, bank.pixKey, amounts);
    assert.ok(outcomes.slice(0, 40).every((outcome) => /^[0-9A-Za-z]{32}$/.test(outcome)));
    assert.ok(outcomes[40] instanceof gnpix.InvalidArgumentError);
    assert.equal(bank.stats().tokenExchanges, 1);
    const file = path.join(folder, "amounts.txt");
    fs.writeFileSync(file, "10.50\nfour\n");
    const { code, stdout } = await run(path.join(folder, "batch.js"), { bank, args: [file] });
    assert.equal(code, 1);
    assert.match(stdout, /^10\.50 [0-9A-Za-z]{32}\nfour GNPIX_ERROR_INVALID_ARGUMENT /);
  }));

test("the receiver takes the bank's calls, and nobody else's", () =>
  withBank(async (bank, client) => {
    const { createReceiver } = await example("webhook.js");
    const { ca, certificate } = await bank.receiver();
    let arrive;
    const arrived = new Promise((resolve) => (arrive = resolve));
    const receiver = createReceiver({ certificate, bankCa: ca, secret: "s3cret", onPix: arrive });
    await once(receiver.listen(0, "127.0.0.1"), "listening");
    const hook = `https://localhost:${receiver.address().port}/pix`;
    const register = (secret) =>
      client.webhook.configure({ webhookUrl: `${hook}?hmac=${secret}&ignorar=` }, { chave: bank.pixKey });
    assert.match((await failure(register("guess"))).message, /403/);
    await register("s3cret");
    const { txid } = await client.cob.create(bank.charge("25.00"));
    const endToEndId = bank.pay(txid);
    const pix = await arrived;
    assert.deepEqual([pix.txid, pix.endToEndId, String(pix.amount)], [txid, endToEndId, "25.00"]);
    receiver.closeAllConnections();
    await new Promise((closed) => receiver.close(closed));
  }));

const blocks = [...README.matchAll(/```js\n([^]*?)```/g)].map((match) => match[1]);
test("the README has its programs", () => assert.ok(blocks.length > 5));
for (const [at, block] of blocks.entries()) {
  test(`the README's program ${at + 1} runs: ${block.split("\n").find((line) => !line.startsWith("import") && line)}`, () =>
    withBank(async (bank) => {
      const file = path.join(folder, `readme-${at}.mjs`);
      fs.writeFileSync(file, block);
      const { code, stderr, stdout } = await run(file, { bank, cwd: folder });
      assert.deepEqual({ code, stderr }, { code: 0, stderr: "" }, stdout);
    }));
}

test("the README's tables have the errors, options and channels that there are", () => {
  const errors = [...README.matchAll(/^\| `(\w+Error)` \|/gm)].map((row) => row[1]);
  const known = Object.keys(gnpix).filter(
    (name) => name.endsWith("Error") && !["GnpixError", "isGnpixError"].includes(name),
  );
  assert.deepEqual(errors.sort(), known.sort());
  const section = README.split("## Options")[1].split("\n## ")[0];
  const listed = [...section.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap((row) => row[1].match(/\w+/g));
  assert.deepEqual(listed.sort(), Object.keys(require("../lib/options.js").OPTIONS).sort());
  for (const name of ["request", "response", "renewal", "log"]) assert.ok(README.includes(`\`gnpix:${name}\``));
});
