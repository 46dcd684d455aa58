"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { test } = require("node:test");
const { inspect } = require("node:util");
const { failure, gnpix, run, withBank } = require("./harness.js");

const { Client, Certificate, ConfigError } = gnpix;

test("a client takes its certificate as path, URL, bytes or Certificate, with its key beside it or not", () =>
  withBank(async (bank) => {
    const { certificatePem, keyPem, p12Aes } = bank.certificate;
    const bytes = (text) => new TextEncoder().encode(text);
    const folder = path.dirname(bank.caFile);
    const [certificateFile, keyFile] = ["only.crt", "only.key"].map((name) => path.join(folder, name));
    fs.writeFileSync(certificateFile, certificatePem);
    fs.writeFileSync(keyFile, keyPem);
    for (const given of [
      { certificate: bank.p12File },
      { certificate: pathToFileURL(bank.p12AesFile) },
      { certificate: p12Aes },
      { certificate: bytes(bank.certificate.pem).buffer },
      { certificate: Certificate.load(bank.pemFile) },
      { certificate: await Certificate.loadAsync(p12Aes) },
      { certificate: certificateFile, certificateKey: keyFile },
      { certificate: bytes(certificatePem), certificateKey: bytes(keyPem) },
    ]) {
      const client = bank.client(given);
      assert.equal(client.certificate.inspect().sha256, bank.certificate.fingerprint);
      await client.warmUp();
      await client.close();
    }
    const issued = await bank.issue({ password: "s3cret" });
    await bank.client({ certificate: issued.p12, certificatePassword: "s3cret" }).close();
    assert.throws(() => bank.client({ certificate: issued.p12 }), gnpix.CertificatePasswordError);
    assert.throws(() => bank.client({ certificate: null, certificateKey: keyFile }), { type: "certificate_missing" });
    assert.throws(() => bank.client({ certificateKey: keyFile }), { type: "option_invalid" });
  }));

test("every option does what it says", () =>
  withBank(async (bank) => {
    const client = bank.client({
      baseUrl: new URL(bank.baseUrl),
      caPem: Buffer.from(bank.caPem),
      scope: ["cob.read", "cob.write"],
      tokenPath: "/oauth/token",
      tokenBody: "form",
      userAgent: "loja/1.4",
      maxAttempts: 1,
      maxBody: 1000,
      connectTimeout: 5000,
      readTimeout: 5000,
      idleTimeout: 5000,
      http2: false,
      environment: undefined,
      proxy: null,
      allowEnvironmentMismatch: true,
    });
    await client.post("/v2/cob", { json: bank.charge() });
    const [token, call] = bank.requests();
    assert.match(token.body.toString(), /grant_type=client_credentials/);
    assert.match(call.headers.get("user-agent"), /^loja\/1\.4 gnpix\//);
    assert.equal(call.version, "HTTP/1.1");
    bank.fault("huge=2000; path=/v2/cob", "status=503; path=/v2/gn/saldo");
    assert.equal((await failure(client.get("/v2/cob"))).type, "body_too_large");
    assert.equal((await failure(client.get("/v2/gn/saldo"))).attempts, 1);
    await client.close();
  }));

const REFUSED = [
  [{ client_id: "x" }, "option_unknown", /"client_id"; it has clientId/],
  [{ certificat: "x" }, "option_unknown", /"certificat"/],
  [{ clientId: 7 }, "option_invalid", /clientId is a text, not of type number/],
  [{ timeout: "7" }, "option_invalid", /timeout is a number/],
  [{ timeout: 0 }, "timeout_invalid", /timeout is 0 ms/],
  [{ connectTimeout: -1 }, "timeout_invalid", /connectTimeout is -1 ms/],
  [{ readTimeout: NaN }, "timeout_invalid", /readTimeout is NaN ms/],
  [{ idleTimeout: Infinity }, "timeout_invalid", /idleTimeout/],
  [{ maxAttempts: 1.5 }, "option_invalid", /maxAttempts can't be 1.5/],
  [{ maxBody: -1 }, "option_invalid", /maxBody can't be -1/],
  [{ http2: "yes" }, "option_invalid", /http2 is true or false/],
  [{ scope: 7 }, "option_invalid", /scope/],
  [{ scope: [7] }, "option_invalid", /scope/],
  [{ caFile: Buffer.from("x") }, "option_invalid", /caFile is a path/],
  [{ certificate: {} }, "option_invalid", /certificate is a path/],
  [{ certificate: new URL("https://example.com/a.p12") }, "option_invalid", /file: URL/],
  [{ environment: "prod" }, "environment_unknown", /prod/],
  [{ environment: undefined }, "environment_missing", /environment/],
  [{ clientSecret: undefined }, "credentials_missing", /Client_Secret/],
  [{ tokenBody: "xml" }, "token_body_unknown", /xml/],
  [{ baseUrl: "http://localhost" }, "base_url_invalid", /https/],
];
for (const [options, type, message] of REFUSED) {
  test(`${inspect(options, { breakLength: Infinity })} is refused by name`, () => {
    const rest = { clientId: "a", clientSecret: "b", environment: "homologation", certificate: Buffer.from("x") };
    assert.throws(
      () => new Client({ ...rest, ...options }),
      (error) => {
        assert.ok(error instanceof ConfigError, error);
        assert.equal(error.type, type);
        assert.match(error.message, message);
        return true;
      },
    );
  });
}

const REFUSED_CALLS = [
  [["GET", "/v2/cob", { timout: 1 }], "option_unknown", /"timout"/],
  [["GET", "/v2/cob", "json"], "request_invalid", /options are an object/],
  [["GET", 7], "path_invalid", /path is a text/],
  [["GET", "v2/cob"], "path_invalid", /v2\/cob/],
  [[7, "/v2/cob"], "request_invalid", /method is a text/],
  [["BREW", "/v2/cob"], "method_unknown", /BREW/],
  [["GET", "/v2/cob/:txid"], "path_invalid", /txid/],
  [["GET", "/v2/cob", { params: "x" }], "request_invalid", /params are an object/],
  [["GET", "/v2/cob", { query: { a: {} } }], "request_invalid", /no place in query/],
  [["GET", "/v2/cob", { query: { a: NaN } }], "request_invalid", /no place in query/],
  [["GET", "/v2/cob", { headers: { Authorization: "x" } }], "request_invalid", /authorization/i],
  [["GET", "/v2/cob", { headers: { a: "b\r\nc: d" } }], "request_invalid", /header/],
  [["POST", "/v2/cob", { json: {}, body: "x" }], "request_invalid", /both json and body/],
  [["POST", "/v2/cob", { json: 1n }], "request_invalid", /can't be written as JSON/],
  [["POST", "/v2/cob", { json: () => 1 }], "request_invalid", /can't be written as JSON/],
  [["POST", "/v2/cob", { body: { a: 1 } }], "request_invalid", /goes as json/],
  [["GET", "/v2/cob", { timeout: 0 }], "request_invalid", /timeout of 0 ms/],
  [["GET", "/v2/cob", { timeout: "1" }], "request_invalid", /number of milliseconds/],
  [["GET", "/v2/cob", { scope: 7 }], "request_invalid", /scope is a text/],
  [["GET", "/v2/cob", { signal: {} }], "request_invalid", /no AbortSignal/],
];
test("a call that can't be made rejects before any traffic, and names the piece", () =>
  withBank(async (bank, client) => {
    for (const [args, type, message] of REFUSED_CALLS) {
      const error = await failure(client.request(...args));
      assert.ok(error instanceof gnpix.InvalidArgumentError, inspect(args));
      assert.equal(error.type, type, inspect(args));
      assert.match(error.message, message);
      assert.equal(error.maybeSent, false);
    }
    assert.equal(bank.requests("GET").length, 0);
  }));

test("a scope that the token lacks is told before anything is sent", () =>
  withBank(
    async (bank, client) => {
      const error = await failure(client.post("/v2/cob", { json: {}, scope: gnpix.Scope.COB_WRITE }));
      assert.ok(error instanceof gnpix.ScopeError);
      assert.equal(bank.requests("POST", "/v2/cob").length, 0);
    },
    { scopes: "cob.read pix.read" },
  ));

test("Scope has the scopes that core knows", () => {
  const values = Object.values(gnpix.Scope);
  assert.deepEqual([...values].sort(), [...require("../lib/native.js").scopes()].sort());
  for (const [name, value] of Object.entries(gnpix.Scope)) assert.equal(name, value.toUpperCase().replaceAll(".", "_"));
});

test("fromEnv reads the variables, and options go over them", () =>
  withBank(async (bank) => {
    const { code, stdout, stderr } = await run("from_env.js", { bank });
    assert.equal(stderr, "");
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), { baseUrl: `${bank.baseUrl}/`, status: 201, over: "https://example.com/" });
  }));

test("fromProfile reads a file of profiles", () =>
  withBank(async (bank) => {
    const file = path.join(path.dirname(bank.caFile), "config.toml");
    const profile = `client_id = "${bank.clientId}"\nclient_secret = "${bank.clientSecret}"\ncertificate = "client.p12"`;
    fs.writeFileSync(file, `[profiles.shop]\n${profile}\nbase_url = "${bank.baseUrl}"\n`, { mode: 0o600 });
    assert.ok(bank.p12File);
    const client = Client.fromProfile("shop", { path: file, caPem: bank.caPem, platformRoots: false });
    await client.warmUp();
    await client.close();
    assert.throws(() => Client.fromProfile("other", { path: file }), { type: "profile_invalid" });
  }));

test("nothing that is printed shows a secret", () =>
  withBank(async (bank, client) => {
    const token = await client.token();
    const pem = client.certificate.toPem();
    const key = pem.key.split("\n")[1];
    const secrets = [token.accessToken, bank.clientSecret, key];
    const answer = await client.get("/v2/gn/saldo");
    const things = [
      client,
      token,
      client.certificate,
      pem,
      bank,
      bank.certificate,
      answer,
      answer.headers,
      bank.requests(),
    ];
    for (const thing of things) {
      const told = `${inspect(thing, { depth: 9 })} ${JSON.stringify(thing)} ${String(thing)}`;
      for (const secret of secrets) assert.ok(!told.includes(secret), told.slice(0, 80));
    }
    assert.match(inspect(client), /baseUrl/);
    assert.ok(pem.combined.includes(key) && pem.certificate.includes("BEGIN CERTIFICATE"));
  }));
