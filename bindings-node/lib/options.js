"use strict";
// A client's options: their names, and which values each may have. What they mean, core knows.

const { isUint8Array } = require("node:util/types");
const { ConfigError } = require("./errors.js");

const fine = (is, what) => (name, value) => (is(value) ? value : refuse(name, value, what));
const text = fine((value) => typeof value === "string", "a text");
const flag = fine((value) => typeof value === "boolean", "true or false");
const number = fine((value) => typeof value === "number", "a number");

/** A file's path, from a text or a URL. */
function pathOf(name, value) {
  if (typeof value === "string") return value;
  if (value instanceof URL || Object.prototype.toString.call(value) === "[object URL]") {
    try {
      return require("node:url").fileURLToPath(value);
    } catch {
      return refuse(name, value, "a path or a file: URL");
    }
  }
  return refuse(name, value, "a path");
}

/** A file's path, or its content as bytes. */
function content(name, value) {
  return bytes(value) ?? pathOf(name, value);
}

function pem(name, value) {
  return bytes(value) ?? text(name, value);
}

function bytes(value) {
  if (isUint8Array(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Object.prototype.toString.call(value) === "[object ArrayBuffer]") return Buffer.from(value);
  return undefined;
}

/** Scopes: a text with blanks between, or a list. */
function scope(name, value) {
  const list = typeof value === "string" ? [value] : value;
  if (typeof list?.[Symbol.iterator] !== "function") return refuse(name, value, "a text or a list of texts");
  return Array.from(list, (one) => text(name, one)).join(" ");
}

const OPTIONS = {
  clientId: text,
  clientSecret: text,
  certificate: content,
  certificateKey: content,
  certificatePassword: text,
  environment: text,
  baseUrl: (name, value) => (typeof value === "string" ? value : text(name, value?.href)),
  caFile: pathOf,
  caPem: pem,
  platformRoots: flag,
  tokenPath: text,
  tokenBody: text,
  scope,
  connectTimeout: number,
  readTimeout: number,
  timeout: number,
  idleTimeout: number,
  maxAttempts: number,
  maxBody: number,
  proxy: text,
  http2: flag,
  userAgent: text,
  allowEnvironmentMismatch: flag,
};

/** The options that are given, each of its type; what is undefined or null counts as not given. */
function checked(given, what = "a client", known = OPTIONS, complain = refuseOption) {
  if (given === undefined || given === null) return {};
  if (typeof given !== "object") complain(`${what}'s options are an object`, "option_invalid");
  const options = {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) {
      complain(`${what} has no option ${JSON.stringify(name)}${suggestion(name, known)}`, "option_unknown");
    }
    const value = given[name];
    if (value !== undefined && value !== null) options[name] = known[name](name, value);
  }
  return options;
}

/** The option that a name may have been meant to be, such as clientId for client_id. */
function suggestion(name, known) {
  const plain = (text) => text.replaceAll(/[_-]/g, "").toLowerCase();
  const meant = Object.keys(known).find((other) => plain(other) === plain(name));
  return meant === undefined ? "" : `; it has ${meant}`;
}

// A value is never shown: it may be a secret.
function refuse(name, value, what) {
  const kind = value === null ? "null" : typeof value;
  return refuseOption(`the option ${name} is ${what}, not of type ${kind}`, "option_invalid");
}

function refuseOption(message, type) {
  throw new ConfigError(message, { type });
}

module.exports = { OPTIONS, checked, content, flag, number, pathOf, scope, suggestion, text };
