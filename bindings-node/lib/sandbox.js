"use strict";
// The bank of `gnpix/testing`.

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { inspect } = require("node:util");
const native = require("./native.js");
const { Client, asyncDispose } = require("./client.js");
const { systemError } = require("./errors.js");
const { Headers } = require("./headers.js");
const { checked, flag, number, text } = require("./options.js");

const list = (name, value) =>
  Array.from(typeof value === "string" ? value.split(/\s+/) : value, (one) => text(name, one));

const OPTIONS = {
  environment: text,
  clientId: text,
  clientSecret: text,
  scopes: list,
  keyType: text,
  tokenTtl: number,
  balanceCents: number,
  http2: flag,
  port: number,
  idleTimeout: number,
  certificateRefusal: text,
  webhookCaPem: text,
  webhookMinute: number,
  webhookTimeout: number,
  webhookRequiredToSend: flag,
};

const ISSUE = {
  commonName: text,
  password: text,
  keyType: text,
  environment: text,
  daysLeft: number,
  expired: flag,
  notYetValid: flag,
  foreign: flag,
};

const PAYING = { charge: id, key: id, amount: id, txid: id, on: id, by: (name, value) => value };
const PAYER = { name: id, document: id };

/** A bank on loopback, on threads of its own inside this process. */
class Sandbox {
  #bank;
  #folder;

  constructor(bank) {
    if (!(bank instanceof native.Bank)) throw new TypeError("a sandbox comes from Sandbox.start()");
    this.#bank = bank;
    Object.assign(this, bank.about());
    this.certificate = new IssuedCertificate(bank.certificate());
    // What a printed sandbox need not show.
    for (const name of ["clientSecret", "caPem", "webhookCaPem", "scopes"]) {
      Object.defineProperty(this, name, { enumerable: false });
    }
  }

  static async start(options) {
    const given = checked(options, "a sandbox", OPTIONS, refuse);
    return new this(await tried(() => native.startBank(given)));
  }

  clientOptions(changes) {
    const { clientId, clientSecret, certificate, baseUrl, caPem } = this;
    return { clientId, clientSecret, certificate: certificate.p12, baseUrl, caPem, platformRoots: false, ...changes };
  }

  client(changes) {
    return new Client(this.clientOptions(changes));
  }

  variables() {
    return {
      GNPIX_BASE_URL: this.baseUrl,
      GNPIX_CA_FILE: this.caFile,
      GNPIX_CERTIFICATE: this.p12File,
      GNPIX_CLIENT_ID: this.clientId,
      GNPIX_CLIENT_SECRET: this.clientSecret,
    };
  }

  charge(amount = "10.00", more = {}) {
    return { calendario: { expiracao: 3600 }, valor: { original: amount }, chave: this.pixKey, ...more };
  }

  get caFile() {
    return this.#file("ca.pem", this.caPem);
  }

  get p12File() {
    return this.#file("client.p12", this.certificate.p12);
  }

  get p12AesFile() {
    return this.#file("client-aes.p12", this.certificate.p12Aes);
  }

  get pemFile() {
    return this.#file("client.pem", this.certificate.pem);
  }

  async receiver() {
    const { pem: certificate } = await tried(() => this.#bank.issue());
    return { ca: this.webhookCaPem, certificate };
  }

  async issue(options) {
    const given = checked(options, "a certificate", ISSUE, refuse);
    return new IssuedCertificate(await tried(() => this.#bank.issue(given)));
  }

  fault(...rules) {
    steered(() => this.#bank.fault(rules.map((rule) => text("rule", rule))));
  }

  clearFaults() {
    steered(() => this.#bank.clearFaults());
  }

  get faultsLeft() {
    return steered(() => this.#bank.faultsLeft());
  }

  pay(txid) {
    return steered(() => this.#bank.pay(id("txid", txid)));
  }

  payWith(paying) {
    const { by, ...rest } = checked(paying, "a payment", PAYING, refuse);
    const payer = checked(by, "a payer", PAYER, refuse);
    return steered(() => this.#bank.payWith({ ...rest, ...payer }));
  }

  amountDue(txid, day) {
    return steered(() => this.#bank.amountDue(id("txid", txid), id("day", day)));
  }

  approveRecurrence(idRec) {
    this.#act("approveRecurrence", id("idRec", idRec));
  }

  rejectRecurrence(idRec) {
    this.#act("rejectRecurrence", id("idRec", idRec));
  }

  cancelRecurrence(idRec) {
    this.#act("cancelRecurrence", id("idRec", idRec));
  }

  expireRecurrence(idRec) {
    this.#act("expireRecurrence", id("idRec", idRec));
  }

  acceptRequest(idSolicRec) {
    this.#act("acceptRequest", id("idSolicRec", idSolicRec));
  }

  rejectRequest(idSolicRec) {
    this.#act("rejectRequest", id("idSolicRec", idSolicRec));
  }

  collect(txid) {
    return this.#act("collect", id("txid", txid));
  }

  failCollection(txid, code) {
    this.#act("failCollection", id("txid", txid), id("code", code));
  }

  cancelCollection(txid) {
    this.#act("cancelCollection", id("txid", txid));
  }

  reportInfraction(endToEndId) {
    return this.#act("reportInfraction", id("endToEndId", endToEndId));
  }

  judgeInfraction(infraction, accepted) {
    if (typeof accepted !== "boolean") refuse("accepted must be true or false");
    this.#act(accepted ? "acceptInfraction" : "rejectInfraction", id("id", infraction));
  }

  #act(what, thing, more) {
    return steered(() => this.#bank.act(what, thing, more)) ?? undefined;
  }

  advance(milliseconds) {
    steered(() => this.#bank.advance(milliseconds));
  }

  revokeTokens() {
    steered(() => this.#bank.revokeTokens());
  }

  stats() {
    return steered(() => this.#bank.stats());
  }

  requests(method, route) {
    const seen = steered(() => this.#bank.requests()).map((one) => new RecordedRequest(one));
    return seen.filter((one) => (method ?? one.method) === one.method && (route ?? one.path) === one.path);
  }

  get closed() {
    return this.#bank.closed;
  }

  async close() {
    await this.#bank.close();
    if (this.#folder !== undefined) remove(this.#folder);
    this.#folder = undefined;
  }

  async [asyncDispose]() {
    await this.close();
  }

  [inspect.custom]() {
    return `Sandbox { ${this.closed ? "closed" : this.baseUrl} }`;
  }

  #file(name, content) {
    if (this.closed) throw new Error("the sandbox is closed");
    // Readable by its owner only, as mkdtemp makes it.
    this.#folder ??= kept(fs.mkdtempSync(path.join(os.tmpdir(), "gnpix-sandbox-")));
    const file = path.join(this.#folder, name);
    if (!fs.existsSync(file)) fs.writeFileSync(file, content, { mode: 0o600 });
    return file;
  }
}

/** A client certificate with its key, in every form. Printed, it shows no key. */
class IssuedCertificate {
  constructor(forms) {
    for (const [name, value] of Object.entries(forms)) {
      Object.defineProperty(this, name, { value, enumerable: name === "fingerprint" });
    }
  }
}

/** A request as the bank received it, with secrets blotted out. */
class RecordedRequest {
  constructor({ headers, ...rest }) {
    Object.assign(this, rest);
    const pairs = [];
    for (let at = 0; at < headers.length; at += 2) pairs.push([headers[at], headers[at + 1]]);
    this.headers = new Headers(pairs);
  }

  get path() {
    return this.target.split("?", 1)[0];
  }

  json() {
    return JSON.parse(this.body.toString("utf8"));
  }
}

/** Folders of sandboxes that were never closed go with the process. */
const folders = new Set();

function kept(folder) {
  if (folders.size === 0) process.once("exit", () => folders.forEach(remove));
  folders.add(folder);
  return folder;
}

function remove(folder) {
  folders.delete(folder);
  fs.rmSync(folder, { recursive: true, force: true });
}

function steered(work) {
  try {
    return work();
  } catch (thrown) {
    throw understood(thrown);
  }
}

async function tried(work) {
  try {
    return await work();
  } catch (thrown) {
    throw understood(thrown);
  }
}

/** What was asked for wrongly is a RangeError, what the system refuses has its code. */
function understood(thrown) {
  const failure = thrown?.failure;
  if (failure === undefined) return thrown;
  if (failure.trouble === "argument") return new RangeError(failure.text);
  return Object.assign(new Error(failure.text), failure.errno === undefined ? {} : systemError(failure.errno));
}

/** A text, or a value that is written as one. */
function id(name, value) {
  const found = typeof value?.toJSON === "function" ? value.toJSON() : value;
  return typeof found === "string" ? found : refuse(`${name} must be a text, and is of type ${typeof value}`);
}

function refuse(message) {
  throw new TypeError(message);
}

module.exports = { IssuedCertificate, RecordedRequest, Sandbox };
