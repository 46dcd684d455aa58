"use strict";
// What a call of an operation was given, as the compiled half takes it. What the values must be, core knows.

const native = require("./native.js");
const { flat, written } = require("./call.js");
const { InvalidArgumentError } = require("./errors.js");
const { suggestion } = require("./options.js");

const KNOWN = { params: 1, json: 1, headers: 1, timeout: 1, signal: 1 };

/** A call of an operation of the catalogue. */
class OperationCall {
  constructor(operation, params, body, { headers, timeout, signal }) {
    this.operation = operation;
    this.params = params;
    this.body = body;
    this.headers = headers == null ? undefined : flat(headers, "headers");
    if (timeout != null && typeof timeout !== "number") mistyped("timeout", "a number of milliseconds", timeout);
    this.timeout = timeout ?? undefined;
    if (signal != null && typeof signal.addEventListener !== "function") mistyped("signal", "an AbortSignal", signal);
    this.signal = signal ?? undefined;
  }

  /** The call that `client.call(operation, options)` stands for. */
  static given(operation, options) {
    if (typeof operation !== "string") mistyped("operation", "a text", operation);
    const { params, json, ...rest } = objectOf("options", options);
    for (const name of Object.keys(options ?? {})) {
      if (Object.hasOwn(KNOWN, name)) continue;
      const message = `a call of an operation has no option ${JSON.stringify(name)}${suggestion(name, KNOWN)}`;
      throw new InvalidArgumentError(message, { type: "option_unknown" });
    }
    return new this(operation, pairs(objectOf("params", params)), bodyOf("json", json), rest);
  }

  get method() {
    return native.operationRoute(this.operation, this.params)[0];
  }

  get path() {
    return native.operationRoute(this.operation, this.params)[1];
  }

  start(core, box, number, mayBeGivenUp) {
    const { operation, params, body, headers, timeout } = this;
    core.operate(box, number, mayBeGivenUp, operation, params, body, headers, timeout);
  }
}

/** An object of names and values; none where nothing is given. */
function objectOf(name, given) {
  if (given === undefined || given === null) return {};
  return typeof given === "object" && !Array.isArray(given) ? given : mistyped(name, "an object", given);
}

/** A body as JSON. Whether one is needed, and what must be in it, core tells. */
function bodyOf(name, body) {
  if (body === undefined || body === null) return undefined;
  return typeof body === "object" ? written(body) : mistyped(name, "an object", body);
}

/** Names and values in turn, each name as `renamed` has it; what is null or undefined is left out. */
function pairs(params, renamed = {}) {
  const found = [];
  for (const name of Object.keys(params)) {
    const value = params[name];
    if (value === undefined || value === null) continue;
    found.push(Object.hasOwn(renamed, name) ? renamed[name] : name, textOf(name, value));
  }
  return found;
}

/** A value as the bank writes it in a path or a query. */
function textOf(name, value) {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint" || typeof value === "number") return String(value);
  const shown = typeof value?.toJSON === "function" ? value.toJSON() : undefined;
  return typeof shown === "string" ? shown : mistyped(name, "a text, number, boolean, Date or value of Pix", value);
}

// The value isn't shown: a key names a person.
function mistyped(name, wanted, value) {
  const kind = value === null ? "null" : Array.isArray(value) ? "a list" : `of type ${typeof value}`;
  const what = Number.isNaN(value?.getTime?.()) ? "an invalid Date" : kind;
  throw new TypeError(`${name} must be ${wanted}, and is ${what}`);
}

module.exports = { OperationCall, bodyOf, mistyped, objectOf, pairs, textOf };
