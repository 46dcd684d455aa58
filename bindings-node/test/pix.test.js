"use strict";

const assert = require("node:assert/strict");
const { once } = require("node:events");
const fs = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { test } = require("node:test");
const { inspect } = require("node:util");
const pix = require("gnpix/pix");
const { gnpix, withBank } = require("./harness.js");

const fixtures = path.join(__dirname, "../../core/tests/fixtures");
const { Amount, BrCode, CallbackAuthority, PixKey, QrCode } = pix;

/** What is refused, with the code, the field and a part of the rule. */
function refused(work, type, property, rule) {
  assert.throws(work, (error) => {
    assert.ok(error instanceof gnpix.InvalidArgumentError, error);
    assert.equal(error.type, type);
    const found = error.violations.find((one) => one.property === property);
    assert.ok(found, `${property}: ${inspect(error.violations)}`);
    assert.match(found.reason, rule);
    assert.match(error.stack, /pix\.test\.js/);
    return true;
  });
}

test("identifiers are checked, made, compared and written", () => {
  for (const [name, length] of Object.entries({ Txid: 32, StaticTxid: 25, IdEnvio: 32, DevolucaoId: 32 })) {
    const Class = pix[name];
    const made = Class.generate();
    assert.equal(made.toString().length, length);
    assert.match(`${made}`, /^[0-9A-Za-z]+$/);
    assert.ok(made instanceof Class && made instanceof pix.PixText);
    assert.equal(JSON.stringify({ made }), `{"made":"${made}"}`);
    assert.ok(made.equals(Class.parse(`${made}`)) && made.equals(Class.parse(made)));
    assert.ok(!made.equals(Class.generate()) && !made.equals(`${made}`) && !made.equals(undefined));
    assert.equal(inspect(made), `${name} '${made}'`);
    assert.throws(() => new Class(`${made}`), { name: "TypeError" });
    assert.throws(() => Class.parse(7), { name: "TypeError", message: "text must be a text, and is of type number" });
  }
  refused(() => pix.Txid.parse("short"), "id_invalid", "txid", /26/);
  refused(() => pix.IdEnvio.parse(""), "id_invalid", "idEnvio", /1/);
  refused(() => pix.StaticTxid.parse("with space"), "id_invalid", "txid", /./);
  assert.ok(!pix.Txid.parse("a".repeat(32)).equals(pix.IdEnvio.parse("a".repeat(32))));
});

test("identifiers of the payment system have parts", () => {
  const id = pix.EndToEndId.parse("E12345678202009091221kkkkkkkkkkk");
  const moment = new Date("2020-09-09T12:21:00Z");
  assert.deepEqual(id.parts(), { letter: "E", ispb: "12345678", moment, suffix: "kkkkkkkkkkk" });
  assert.equal(pix.RtrId.parse("D12345678202009091221abcdf098765").parts().letter, "D");
  const rec = pix.IdRec.parse("RR123456782024061999000566354");
  assert.deepEqual(rec.parts(), { prefix: "RR", ispb: "12345678", date: "2024-06-19", suffix: "99000566354" });
  assert.equal(pix.IdSolicRec.parse("SC876456782024021577825445312").parts().prefix, "SC");
  assert.equal(pix.EndToEndId.parse("x".repeat(32)).parts(), undefined);
  refused(() => pix.IdRec.parse("RR"), "id_invalid", "idRec", /29/);
});

test("amounts are exact, and no numbers", () => {
  const one = Amount.parse("10.00");
  assert.equal(one.cents, 1000);
  assert.equal(`${Amount.fromCents(10n).plus(Amount.fromCents(20))}`, "0.30");
  assert.equal(`${one.minus(Amount.parse("0.01"))}`, "9.99");
  assert.equal(`${one.times(3).times(2n)}`, "60.00");
  assert.equal(Amount.fromCents(999_999_999_999).toString(), "9999999999.99");
  const sorted = ["2.00", "10.00", "1.00"].map((text) => Amount.parse(text)).sort((a, b) => a.compareTo(b));
  assert.deepEqual(sorted.map(String), ["1.00", "2.00", "10.00"]);
  assert.ok(one.equals(Amount.fromCents(1000)) && one.compareTo(Amount.fromCents(1000)) === 0);
  assert.throws(() => +one, { name: "TypeError", message: /no number/ });
  assert.throws(() => one < Amount.parse("1.00"), TypeError);
  refused(() => Amount.parse("10,00"), "amount_invalid", "valor", /comma/);
  refused(() => Amount.fromCents(0.1), "amount_invalid", "valor", /whole number/);
  refused(() => Amount.fromCents(NaN), "amount_invalid", "valor", /whole number/);
  refused(() => Amount.fromCents(-1), "amount_invalid", "valor", /below zero/);
  for (const huge of [1e12, 1e300, 10n ** 40n]) {
    refused(() => Amount.fromCents(huge), "amount_invalid", "valor", /at most 999999999999/);
  }
  refused(() => one.minus(Amount.parse("10.01")), "amount_invalid", "valor", /less than/);
  refused(() => one.times(-1), "amount_invalid", "count", /whole number/);
  refused(() => Amount.fromCents(999_999_999_999).plus(one), "amount_invalid", "valor", /at most/);
  for (const wrong of [
    () => Amount.parse(10),
    () => Amount.fromCents("10"),
    () => one.plus(10),
    () => one.times("2"),
  ]) {
    assert.throws(wrong, { name: "TypeError" });
  }
});

test("documents and keys are read as people type them, and never repeated", () => {
  assert.equal(pix.Cpf.parse("123.456.789-09").toString(), "12345678909");
  assert.equal(pix.Cpf.parse("12345678909").formatted(), "123.456.789-09");
  assert.equal(pix.Cnpj.parse("12abc34501de35").formatted(), "12.ABC.345/01DE-35");
  refused(() => pix.Cpf.parse("12345678900"), "document_invalid", "cpf", /check digits/);
  const typed = {
    "123.456.789-09": ["cpf", "12345678909"],
    "12.abc.345/01de-35": ["cnpj", "12ABC34501DE35"],
    "(61) 91234-5678": ["phone", "+5561912345678"],
    "Fulano@Example.com ": ["email", "fulano@example.com"],
    "123E4567E12B12D1A456426655440000": ["evp", "123e4567-e12b-12d1-a456-426655440000"],
  };
  for (const [text, [kind, key]] of Object.entries(typed)) {
    const found = PixKey.parse(text);
    assert.deepEqual([found.kind, `${found}`], [kind, key]);
    assert.ok(PixKey.parseAs(kind, text).equals(found));
  }
  assert.deepEqual(PixKey.readings("nobody's"), []);
  const ambiguous = Array.from({ length: 100 }, (_, at) => `119${String(87654300 + at)}`).map(PixKey.readings);
  assert.ok(ambiguous.some((readings) => readings.map((key) => key.kind).join() === "cpf,phone"));
  refused(() => PixKey.parse("+55 61 1234"), "key_invalid", "chave", /telephone/);
  refused(() => PixKey.parseAs("dog", "x"), "key_invalid", "kind", /one of cpf/);
  assert.throws(
    () => PixKey.parse("somebody@secret"),
    (error) => !inspect(error).includes("somebody"),
  );
});

const samples = fs
  .readFileSync(path.join(fixtures, "brcode.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

test("every sample of the central bank is read, and built again letter by letter", () => {
  assert.equal(samples.length, 9);
  for (const [name, kind, text] of samples) {
    const code = BrCode.parse(text);
    assert.deepEqual([code.kind, `${code}`], [kind, text], name);
    if (kind === "foreign" || name === "manual-brcode-2.2") continue;
    assert.deepEqual(code.problems, [], name);
    assert.equal(`${BrCode.build(code.data())}`, text, name);
  }
});

test("a BR Code is built of values, and says what it holds", () => {
  const code = BrCode.build({
    key: PixKey.parse("loja@example.com"),
    amount: Amount.fromCents(1050),
    name: "João",
    city: "São Paulo",
    txid: pix.StaticTxid.parse("CAIXA1"),
    info: "mesa 4",
    postalCode: "01310-100",
    oneUse: true,
    location: null,
  });
  assert.deepEqual(
    [code.kind, code.key, code.name, code.city, code.txid, code.info, code.postalCode, code.oneUse],
    ["static", "loja@example.com", "Joao", "Sao Paulo", "CAIXA1", "mesa 4", "01310100", true],
  );
  assert.ok(code.amount.equals(Amount.parse("10.50")));
  assert.deepEqual([code.location, code.recurrence, code.withdrawalIspb], [undefined, undefined, undefined]);
  const account = code.fields.find((field) => field.id === 26);
  assert.deepEqual(account.fields[1], { id: 1, value: "loja@example.com", fields: [] });
  assert.ok(BrCode.parse(`${code}`).equals(code));
});

test("what is wrong with a BR Code is told at once, by its names here", () => {
  const wrong = () => BrCode.build({ key: "x", name: "", city: "y".repeat(16), postalCode: "1" });
  refused(wrong, "brcode_invalid", "postalCode", /eight digits/);
  refused(wrong, "brcode_invalid", "key", /./);
  refused(wrong, "brcode_invalid", "name", /empty/);
  refused(wrong, "brcode_invalid", "city", /16 characters/);
  refused(() => BrCode.build({ key: "a@b.com" }), "brcode_invalid", "name", /empty/);
  const damaged = samples[0][2].replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  refused(() => BrCode.parse(damaged), "brcode_damaged", "63", /the text gives/);
  assert.throws(() => BrCode.build({ postal_code: "1" }), { type: "option_unknown", message: /it has postalCode/ });
  assert.throws(() => BrCode.build({ name: 1 }), { name: "TypeError", message: /^name must be a text/ });
  assert.throws(() => BrCode.build({ oneUse: 1 }), { name: "TypeError", message: /^oneUse must be/ });
  assert.throws(() => BrCode.build(), { name: "TypeError" });
});

test("QR codes are drawn as SVG, PNG and letters", () => {
  const code = QrCode.encode(BrCode.parse(samples[0][2]));
  assert.ok(code.width >= 21 && code.isDark(0, 0) && !code.isDark(-1, 0) && !code.isDark(code.width, 0));
  assert.match(code.svg({ quietZone: 0 }), /^<svg /);
  const png = code.png({ module: 2, quietZone: 4 });
  assert.ok(Buffer.isBuffer(png));
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.equal(png.readUInt32BE(16), (code.width + 8) * 2);
  assert.notEqual(code.terminal(), code.terminal({ onDark: true }));
  assert.ok(QrCode.encode("x", { correction: "L" }).width <= QrCode.encode("x".repeat(20), { correction: "H" }).width);
  refused(() => QrCode.encode("x".repeat(3000)), "qr_invalid", "text", /don't fit/);
  refused(() => QrCode.encode("x", { correction: "Z" }), "qr_invalid", "correction", /L, M, Q or H/);
  refused(() => code.svg({ module: 0 }), "qr_invalid", "module", /1 to 100/);
  refused(() => code.png({ quietZone: 1.5 }), "qr_invalid", "quietZone", /whole number/);
  assert.throws(() => code.svg({ module: "8" }), { name: "TypeError" });
});

test("callbacks are read, and known again by their keys", () => {
  const body = fs.readFileSync(path.join(fixtures, "callbacks/pix.json"));
  const { kind, notices } = pix.parseCallback(body);
  assert.equal(kind, "pix");
  const [refunded, received] = notices;
  assert.deepEqual([refunded.kind, received.kind], ["refunded", "received"]);
  assert.ok(received.amount.equals(Amount.parse("110.00")));
  assert.equal(refunded.refunds[0].rtrId, "D12345678202009091221abcdf098765");
  assert.equal(JSON.parse(received.json).endToEndId, received.endToEndId);
  const again = pix.parseCallback(body.toString()).notices;
  assert.deepEqual(
    again.map(({ key }) => key),
    notices.map(({ key }) => key),
  );
  assert.equal(pix.parseCallback('{"evento":"teste_webhook"}').kind, "test");
  assert.deepEqual(pix.parseCallback("[]"), { kind: "unknown", notices: [] });
  for (const name of ["rec", "cobr", "sent", "refunded"]) {
    assert.ok(pix.parseCallback(fs.readFileSync(path.join(fixtures, `callbacks/${name}.json`))).notices.length > 0);
  }
  refused(() => pix.parseCallback("nothing"), "webhook_invalid", "body", /JSON/);
  assert.throws(() => pix.parseCallback({}), { name: "TypeError" });
});

test("who calls is told by secret, address or certificate", () =>
  withBank(async (bank) => {
    assert.ok(pix.isHmacRight("/hook?hmac=s3cret&ignorar=/pix", "s3cret"));
    assert.ok(!pix.isHmacRight("/hook?hmac=guess", "s3cret") && !pix.isHmacRight("/hook?hmac=", ""));
    assert.ok(pix.isBankAddress("::ffff:34.193.116.226") && !pix.isBankAddress("127.0.0.1"));
    assert.equal(pix.isBankAddress(undefined), false);
    const authority = CallbackAuthority.fromPem(bank.caPem);
    const own = Buffer.from(bank.certificate.certificatePem.replace(/-----[^-]*-----|\s/g, ""), "base64");
    const untrusted = (presented, rule) =>
      refused(() => authority.check(presented), "webhook_untrusted", "certificate", rule);
    untrusted([own], /isn't the bank's/);
    untrusted({}, /none was presented/);
    untrusted({ raw: own }, /isn't the bank's/);
    untrusted([], /none was presented/);
    refused(() => CallbackAuthority.fromPem("x"), "webhook_untrusted", "certificate", /no certificate/);
    assert.throws(() => authority.check("pem"), { name: "TypeError" });
    assert.throws(() => authority.check([own], new Date("x")), { name: "TypeError" });
  }));

test("the bank's own certificate leads to its authority, as a server of Node's sees it", () =>
  withBank(async (bank, client) => {
    const { ca, certificate } = await bank.receiver();
    const authority = CallbackAuthority.fromPem(ca);
    const outcomes = [];
    const tls = { cert: certificate, key: certificate, ca, requestCert: true, rejectUnauthorized: false };
    const server = https.createServer(tls, (request, response) => {
      const presented = request.socket.getPeerCertificate(true);
      try {
        authority.check(presented);
        outcomes.push("the bank");
        assert.throws(() => authority.check(presented, new Date(0)), { type: "webhook_untrusted" });
        response.writeHead(200).end();
      } catch (error) {
        outcomes.push(error.type);
        response.writeHead(403).end();
      }
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const webhookUrl = `https://localhost:${server.address().port}/hook`;
    await client.webhook.configure({ webhookUrl }, { chave: bank.pixKey });
    assert.ok(outcomes.includes("the bank"), outcomes.join());
    assert.deepEqual(new Set(outcomes), new Set(["webhook_untrusted", "the bank"]));
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }));

test("values stand wherever an operation takes a text", () =>
  withBank(async (bank, client) => {
    const txid = pix.Txid.generate();
    const calendario = { expiracao: 3600 };
    const body = { calendario, chave: PixKey.parse(bank.pixKey), valor: { original: Amount.parse("25.00") } };
    const charge = await client.cob.create(body, { txid });
    assert.equal(charge.txid, `${txid}`);
    assert.equal((await client.cob.get(txid)).valor.original, "25.00");
    assert.equal((await client.get("/v2/cob/:txid", { params: { txid } })).json().txid, `${txid}`);
    assert.equal(BrCode.parse(charge.pixCopiaECola).kind, "dynamic");
  }));
