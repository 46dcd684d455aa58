"use strict";
// What a call was given, as the compiled half takes it.

const { isUint8Array, isArrayBuffer } = require("node:util/types");
const { InvalidArgumentError } = require("./errors.js");
const { pairsOf } = require("./headers.js");
const { suggestion } = require("./options.js");

const KNOWN = { params: 1, query: 1, json: 1, body: 1, headers: 1, timeout: 1, scope: 1, signal: 1 };
const NONE = {};

/** A call: method and path, what goes with them, and the signal that may end it. */
class Call {
  constructor(method, path, options = NONE) {
    if (options === null || typeof options !== "object") refuse("a call's options are an object");
    for (const name in options) {
      if (!Object.hasOwn(KNOWN, name)) {
        const message = `a call has no option ${JSON.stringify(name)}${suggestion(name, KNOWN)}`;
        throw new InvalidArgumentError(message, { type: "option_unknown" });
      }
    }
    const { params, query, json, body, headers, timeout, scope, signal } = options;
    this.method = typeof method === "string" ? method.toUpperCase() : refuse("the method is a text");
    this.path = typeof path === "string" ? path : refuse("the path is a text", "path_invalid");
    this.params = params == null ? undefined : flat(params, "params");
    this.query = query == null ? undefined : flat(query, "query");
    this.body = undefined;
    this.contentType = undefined;
    if (json !== undefined) {
      if (body != null) refuse("both json and body were given");
      this.body = written(json);
      this.contentType = "application/json";
    } else if (body != null) {
      this.body = typeof body === "string" ? body : bytes(body);
      this.contentType = typeof body === "string" ? "text/plain; charset=utf-8" : "application/octet-stream";
    }
    this.headers = headers == null ? undefined : flat(headers, "headers");
    if (timeout != null && typeof timeout !== "number") refuse("the timeout is a number of milliseconds");
    this.timeout = timeout ?? undefined;
    if (scope != null && typeof scope !== "string") refuse("the scope is a text");
    this.scope = scope ?? undefined;
    if (signal != null && typeof signal.addEventListener !== "function") refuse("the signal is no AbortSignal");
    this.signal = signal ?? undefined;
  }
}

/** Names and values in turn: what is null or undefined is left out, and each item of a list stands by itself. */
function flat(values, what) {
  if (typeof values !== "object") refuse(`${what} are an object, or pairs of names and values`);
  const found = [];
  for (const [name, value] of pairsOf(values)) {
    if (value !== null && value !== undefined) found.push(String(name), text(value, what));
  }
  return found;
}

/** A value as the bank writes it in a path or a query. */
function text(value, what) {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  // A Date, or a value of Pix.
  const shown = typeof value?.toJSON === "function" ? value.toJSON() : undefined;
  if (typeof shown === "string") return shown;
  return refuse(`a value of type ${typeof value} has no place in ${what}`);
}

function bytes(body) {
  if (isUint8Array(body)) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return isArrayBuffer(body) ? Buffer.from(body) : refuse("the body is a text or bytes; an object goes as json");
}

function written(json) {
  let body;
  try {
    body = JSON.stringify(json);
  } catch (cause) {
    throw new InvalidArgumentError("the body can't be written as JSON", { type: "request_invalid", cause });
  }
  return body ?? refuse(`a value of type ${typeof json} can't be written as JSON`);
}

function refuse(message, type = "request_invalid") {
  throw new InvalidArgumentError(message, { type });
}

module.exports = { Call, flat, written };
