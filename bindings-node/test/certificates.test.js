"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { failure, gnpix, withBank } = require("./harness.js");

const { Certificate } = gnpix;

test("a certificate is read in every form, and says what it is", () =>
  withBank(async (bank) => {
    const loaded = [
      Certificate.load(bank.p12File),
      Certificate.load(bank.certificate.p12Aes),
      Certificate.load(Buffer.from(bank.certificate.certificatePem), "", { key: Buffer.from(bank.certificate.keyPem) }),
      await Certificate.loadAsync(bank.pemFile),
      Certificate.load(Buffer.from(bank.certificate.p12.toString("base64"))),
    ];
    for (const certificate of loaded) {
      const about = certificate.inspect();
      assert.equal(about.sha256, bank.certificate.fingerprint);
      assert.equal(about.environment, "homologation");
      assert.equal(about.status, "valid");
      assert.equal(about.keyType, "EC P-256");
      assert.ok(about.notBefore < new Date() && about.notAfter > new Date());
      assert.ok(about.daysLeft > 1000);
      assert.equal(about.chain[0].subject, about.subject);
    }
  }));

test("a certificate is written as PEM and PKCS#12", () =>
  withBank(async (bank) => {
    const certificate = Certificate.load(bank.p12File);
    const again = Certificate.load(certificate.toPkcs12("s3cret"), "s3cret");
    assert.equal(again.inspect().sha256, bank.certificate.fingerprint);
    const file = path.join(path.dirname(bank.p12File), "out.pem");
    certificate.writePem(file);
    assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    assert.equal(fs.readFileSync(file, "utf8"), certificate.toPem().combined);
    assert.throws(() => certificate.writePem(file), { type: "certificate_file_exists" });
    certificate.writePem(file, { overwrite: true });
  }));

test("a file that can't be used is told apart, on the loop and off it", () =>
  withBank(async (bank) => {
    const { p12 } = await bank.issue({ password: "s3cret" });
    for (const [args, name, type] of [
      [["/no/such/file.p12"], "CertificateError", "certificate_file_unreadable"],
      [[Buffer.from("what?")], "CertificateError", "certificate_format_unknown"],
      [[p12], "CertificatePasswordError", "certificate_password_needed"],
      [[p12, "guess"], "CertificatePasswordError", "certificate_password_wrong"],
      [[Buffer.from(bank.certificate.certificatePem)], "CertificateError", "certificate_no_key"],
      [[bank.p12File, "", { key: Buffer.from("x") }], "ConfigError", "option_invalid"],
      [[bank.p12File, 7], "ConfigError", "option_invalid"],
      [[bank.p12File, "", { clef: 1 }], "ConfigError", "option_unknown"],
      [[7], "ConfigError", "option_invalid"],
    ]) {
      assert.throws(() => Certificate.load(...args), { name, type });
      const error = await failure(Certificate.loadAsync(...args));
      assert.equal(error.name, name);
      assert.equal(error.type, type);
      assert.ok(error instanceof gnpix[name]);
    }
    assert.throws(() => new Certificate({}), { type: "option_invalid" });
  }));

test("an expired certificate, and one of the other environment, make no client", () =>
  withBank(async (bank) => {
    const expired = await bank.issue({ expired: true });
    assert.throws(() => bank.client({ certificate: expired.p12 }), gnpix.CertificateValidityError);
    const production = await bank.issue({ environment: "production" });
    const options = { certificate: production.p12, baseUrl: undefined, environment: "homologation" };
    assert.throws(() => bank.client(options), gnpix.EnvironmentMismatchError);
  }));
