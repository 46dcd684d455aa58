"use strict";

const { inspect } = require("node:util");
const native = require("./native.js");
const { ConfigError, told, understood } = require("./errors.js");
const { content, pathOf } = require("./options.js");

/** A certificate with its chain and its private key, which match. */
class Certificate {
  #native;

  constructor(loaded) {
    if (!(loaded instanceof native.Certificate)) {
      throw new ConfigError("a certificate comes from Certificate.load", { type: "option_invalid" });
    }
    this.#native = loaded;
  }

  static load(source, password, options) {
    const given = loading(source, password, options);
    return new Certificate(told(() => native.Certificate.load(...given), Certificate.load));
  }

  static async loadAsync(source, password, options) {
    const given = loading(source, password, options);
    try {
      return new Certificate(await native.loadCertificate(...given));
    } catch (thrown) {
      throw understood(thrown);
    }
  }

  inspect() {
    const { notBefore, notAfter, chain, unrelated, ...about } = this.#native.inspect();
    const entries = (list) => list.map((entry) => ({ ...entry, notAfter: new Date(entry.notAfter) }));
    return {
      ...about,
      notBefore: new Date(notBefore),
      notAfter: new Date(notAfter),
      chain: entries(chain),
      unrelated: entries(unrelated),
    };
  }

  toPem() {
    return new Pem(told(() => this.#native.toPem()));
  }

  toPkcs12(password = "") {
    return told(() => this.#native.toPkcs12(password));
  }

  writePem(path, { overwrite = false } = {}) {
    told(() => this.#native.writePem(pathOf("path", path), overwrite));
  }

  toJSON() {
    const { subject, environment, status } = this.inspect();
    return { subject, environment, status };
  }

  [inspect.custom](depth, options) {
    return `Certificate ${inspect(this.toJSON(), options)}`;
  }

  /** What the compiled half knows; undefined for what is no certificate. */
  static nativeOf(value) {
    return value !== null && typeof value === "object" && #native in value ? value.#native : undefined;
  }
}

/** A certificate and its key as PEM text, shown only when asked for. */
class Pem {
  #key;
  #combined;

  constructor({ certificate, key, combined }) {
    this.certificate = certificate;
    this.#key = key;
    this.#combined = combined;
  }

  get key() {
    return this.#key;
  }

  get combined() {
    return this.#combined;
  }

  toJSON() {
    return { certificate: this.certificate };
  }

  [inspect.custom]() {
    return "Pem {}";
  }
}

function loading(source, password = "", { key, ...unknown } = {}) {
  for (const name in unknown) {
    throw new ConfigError(`a certificate has no option ${JSON.stringify(name)}`, { type: "option_unknown" });
  }
  if (typeof password !== "string") {
    throw new ConfigError("the certificate's password is no text", { type: "option_invalid" });
  }
  return [content("certificate", source), password, key === undefined ? undefined : content("key", key)];
}

const { nativeOf } = Certificate;
delete Certificate.nativeOf;

module.exports = { Certificate, Pem, nativeOf };
