"use strict";
// Callbacks of the bank: what they say, whether they were seen before, and whether the bank made them.

const { isUint8Array } = require("node:util/types");
const native = require("../native.js");
const { told } = require("../errors.js");
const { Amount } = require("./amount.js");
const { mistyped, textOf } = require("./text.js");

function parseCallback(body) {
  const { kind, notices } = told(() => native.callbackParse(content("body", body)), parseCallback);
  return { kind, notices: notices.map(noticeOf) };
}

function noticeOf({ json, refunds, ...notice }) {
  const found = withAmount(notice);
  found.refunds = refunds.map(withAmount);
  // Kept as text for who wants to keep it; printed, it would double the rest.
  Object.defineProperty(found, "json", { value: json });
  return found;
}

function withAmount(item) {
  return item.amount === undefined ? item : { ...item, amount: Amount.parse(item.amount) };
}

function isHmacRight(target, secret) {
  return native.isHmacRight(textOf("target", target), textOf("secret", secret));
}

function isBankAddress(address) {
  // A socket that is closed has none.
  return address === undefined ? false : native.isBankAddress(textOf("address", address));
}

const NATIVE = Symbol("native");

/** The authority that signs the certificate of the bank's callbacks. */
class CallbackAuthority {
  #authority;

  constructor(made, authority) {
    if (made !== NATIVE) throw new TypeError("a CallbackAuthority comes from CallbackAuthority.fromPem()");
    this.#authority = authority;
  }

  static fromPem(pem) {
    const authority = told(() => native.Authority.fromPem(content("pem", pem)), CallbackAuthority.fromPem);
    return new CallbackAuthority(NATIVE, authority);
  }

  check(presented, moment = new Date()) {
    const time = moment instanceof Date ? moment.getTime() : NaN;
    if (Number.isNaN(time)) mistyped("moment", "a valid Date", moment);
    told(() => this.#authority.check(chain(presented), time / 1000), this.check);
  }
}

/** The certificates as DER: of a list, or of what `socket.getPeerCertificate(true)` gives. */
function chain(presented) {
  if (isUint8Array(presented)) return [buffer(presented)];
  if (Array.isArray(presented)) return presented.map((one) => content("presented", one, "a list of bytes"));
  if (typeof presented !== "object" || presented === null) {
    mistyped("presented", "a list of certificates, or what socket.getPeerCertificate(true) gives", presented);
  }
  const found = [];
  // The last one is its own issuer. Nothing was presented: an object without members.
  for (let one = presented; isUint8Array(one?.raw) && found.length < 16; one = one.issuerCertificate) {
    found.push(buffer(one.raw));
    if (one.issuerCertificate === one) break;
  }
  return found;
}

function content(name, value, wanted = "a text or bytes") {
  if (isUint8Array(value)) return buffer(value);
  return typeof value === "string" && wanted === "a text or bytes" ? value : mistyped(name, wanted, value);
}

function buffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

module.exports = { CallbackAuthority, isBankAddress, isHmacRight, parseCallback };
