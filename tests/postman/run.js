// The whole collection against the sandbox: node tests/postman/run.js target/debug/gnpix
"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const readline = require("node:readline");
const newman = require("newman");

const FOLDER = path.join(__dirname, "../../postman");
// What payers and the judge of infractions do in between: chapter, operation before which, request, body.
const OTHERS = [
  ["Reports and infractions", "infraction.list", "infractions/{{e2eid}}", ""],
  ["Divided payments", "cob.get", "pay/{{txid}}", ""],
  ["Pix Automático", "cobr.create", "rec/{{idRec}}/approve", ""],
  ["Pix Automático", "cobr.retry", "cobr/{{txidCobr}}/fail", '{"code": "AM02"}'],
];

const read = (name) => JSON.parse(fs.readFileSync(path.join(FOLDER, name), "utf8"));

function withOthers(collection) {
  for (const [chapter, operation, target, body] of OTHERS) {
    const items = collection.item.find((item) => item.name === chapter).item;
    const place = items.findIndex((item) => item.name === operation);
    assert.notStrictEqual(place, -1, `${chapter} has no ${operation}`);
    items.splice(place, 0, {
      name: `sandbox/${target}`,
      request: {
        method: "POST",
        auth: { type: "noauth" },
        header: [{ key: "Content-Type", value: "application/json" }],
        url: `{{gn-api-pix}}/sandbox/${target}`,
        body: { mode: "raw", raw: body },
      },
    });
  }
  return collection;
}

// The homologation environment, filled in as a user does it.
function environment(bank) {
  const variables = Object.fromEntries(
    fs
      .readFileSync(bank.env, "utf8")
      .split("\n")
      .map((line) => line.match(/^(\w+)='(.*)'$/))
      .filter(Boolean)
      .map(([, name, value]) => [name, value]),
  );
  const filled = {
    "gn-api-pix": bank.base_url,
    client_id: variables.GNPIX_CLIENT_ID,
    client_secret: variables.GNPIX_CLIENT_SECRET,
    chave: bank.pix_key,
    chaveFavorecido: "fulano@example.com",
    webhookUrl: "https://localhost:9/hook?hmac=s3cret&ignorar=",
  };
  const environment = read("homologation.postman_environment.json");
  assert.deepStrictEqual(environment.values.map((value) => value.key).sort(), Object.keys(filled).sort());
  for (const value of environment.values) {
    value.value = filled[value.key];
  }
  return environment;
}

function run(bank, collection, environment) {
  const options = {
    collection,
    environment,
    sslClientCert: bank.pem,
    sslClientKey: bank.pem,
    sslExtraCaCerts: bank.ca,
    timeout: 120000,
    timeoutRequest: 20000,
    color: "off",
  };
  return new Promise((resolve, reject) => {
    newman.run(options, (error, summary) => (error ? reject(error) : resolve(summary)));
  });
}

function told(summary) {
  return summary.run.failures.map((one) => `${one.source?.name}: ${one.error.message}`).join("\n");
}

async function everyRequestIsAnswered(bank) {
  const collection = withOthers(read("gnpix.postman_collection.json"));
  const summary = await run(bank, collection, environment(bank));
  const executions = summary.run.executions;
  for (const { item, request, response } of executions) {
    const body = response?.stream?.toString().slice(0, 500);
    assert.ok(!String(request?.url).includes("{{"), `${item.name}: ${request?.url}`);
    assert.ok(response?.code >= 200 && response.code < 300, `${item.name}: ${response?.code} ${body}`);
  }
  assert.strictEqual(summary.run.failures.length, 0, told(summary));
  const names = collection.item.flatMap((item) => item.item ?? [item]).map((item) => item.name);
  assert.deepStrictEqual(
    executions.map(({ item }) => item.name),
    names,
  );
  return names.length;
}

async function aWrongSecretFails(bank) {
  const collection = read("gnpix.postman_collection.json");
  collection.item = collection.item.slice(0, 1);
  const wrong = environment(bank);
  wrong.values.find((value) => value.key === "client_secret").value = "wrong";
  const summary = await run(bank, collection, wrong);
  assert.strictEqual(summary.run.failures.length, 1, told(summary));
}

async function theBankSaysWhyNot(bank) {
  const collection = read("gnpix.postman_collection.json");
  const chapter = collection.item.find((item) => item.name === "Immediate charges");
  chapter.item = chapter.item.filter((item) => item.name === "cob.update");
  collection.item = [collection.item[0], chapter];
  const documented = await run(bank, collection, environment(bank));
  assert.strictEqual(documented.run.failures.length, 0, told(documented));
  assert.strictEqual(documented.run.executions[1].response.code >= 400, true);
  const header = chapter.item[0].request.header;
  header.push({ key: "X-Sandbox-Fault", value: "html=502" });
  const odd = await run(bank, collection, environment(bank));
  assert.strictEqual(odd.run.failures.length, 1, "a page of a proxy is no documented problem");
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gnpix-postman-"));
  const words = ["sandbox", "--json", "--dir", path.join(folder, "bank")];
  const sandbox = spawn(process.argv[2], words, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const lines = readline.createInterface({ input: sandbox.stdout });
    const bank = await new Promise((resolve, reject) => {
      lines.once("line", (line) => resolve(JSON.parse(line)));
      sandbox.once("error", reject);
      sandbox.once("exit", (code) => reject(new Error(`the sandbox ended with ${code}`)));
    });
    const count = await everyRequestIsAnswered(bank);
    await aWrongSecretFails(bank);
    await theBankSaysWhyNot(bank);
    console.log(`postman: ${count} requests, all as expected`);
  } finally {
    sandbox.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
