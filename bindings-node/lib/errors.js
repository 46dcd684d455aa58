"use strict";
// Every way a call can fail: one class for each kind of core's table.

const { getSystemErrorName } = require("node:util");

const BRAND = Symbol.for("gnpix.error");

class GnpixError extends Error {
  constructor(message = "", fields = {}) {
    super(message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.code = this.kind && `GNPIX_ERROR_${this.kind.toUpperCase()}`;
    for (const name of FIELDS) {
      // Only what there is to say, so that a printed error is short.
      if (fields[name] !== undefined && fields[name] !== DEFAULTS[name]) this[name] = fields[name];
    }
  }

  toJSON() {
    const { name, kind, code, message } = this;
    const told = { name, kind, code, message };
    for (const field of FIELDS) if (field !== "response") told[field] = this[field];
    return told;
  }
}

const DEFAULTS = {
  status: undefined,
  type: undefined,
  title: undefined,
  detail: undefined,
  help: undefined,
  violations: Object.freeze([]),
  retryAfter: undefined,
  retryable: false,
  maybeSent: false,
  remembered: false,
  attempts: 0,
  response: undefined,
};
const FIELDS = Object.keys(DEFAULTS);

hide(GnpixError.prototype, { ...DEFAULTS, name: "GnpixError", kind: "", [BRAND]: true });

function hide(target, values) {
  for (const name of Reflect.ownKeys(values)) {
    Object.defineProperty(target, name, { value: values[name], writable: true, configurable: true });
  }
}

/** A class of its kind; `shown` is its name where that isn't the class's own. */
function define(Kind, kind, shown = Kind.name) {
  hide(Kind.prototype, { name: shown, kind });
  return Kind;
}

class CertificateError extends GnpixError {}

/** By number: core's table from 1 on. */
const KINDS = [
  define(class InvalidArgumentError extends GnpixError {}, "invalid_argument"),
  define(class ConfigError extends GnpixError {}, "config"),
  define(CertificateError, "certificate"),
  define(class CertificatePasswordError extends CertificateError {}, "certificate_password"),
  define(class CertificateValidityError extends CertificateError {}, "certificate_validity"),
  define(class EnvironmentMismatchError extends GnpixError {}, "environment_mismatch"),
  define(class CertificateRefusedError extends GnpixError {}, "certificate_refused"),
  define(class AuthorizationError extends GnpixError {}, "authorization"),
  define(class ScopeError extends GnpixError {}, "scope"),
  define(class ApiError extends GnpixError {}, "api"),
  define(class RateLimitError extends GnpixError {}, "rate_limit"),
  define(class ServerError extends GnpixError {}, "server"),
  define(class ConnectError extends GnpixError {}, "connect"),
  define(class TlsError extends GnpixError {}, "tls"),
  define(class ConnectionLostError extends GnpixError {}, "connection_lost"),
  define(class TimeoutError extends GnpixError {}, "timeout"),
  define(class ResponseError extends GnpixError {}, "response"),
  // As Node names what an AbortSignal ended.
  define(class CancelledError extends GnpixError {}, "cancelled", "AbortError"),
  define(class InternalError extends GnpixError {}, "internal"),
];

/** The error for a failure that the compiled half tells. */
function build(failure) {
  // Loaded late: answers know errors too.
  const { Response } = require("./response.js");
  const { kind, text, causes, response, violations, ...fields } = failure;
  if (response) {
    const { status, attempts, headers, body } = response;
    fields.response = new Response(body, { status, attempts, headers });
  }
  fields.violations = violations.length > 0 ? Object.freeze(violations) : undefined;
  fields.cause = chain(causes);
  return new (KINDS[kind - 1] ?? GnpixError)(text, fields);
}

/** `error`, whose stack begins with who called `above`. */
function from(error, above) {
  Error.captureStackTrace(error, above);
  return error;
}

function chain(causes) {
  return causes.reduceRight((below, { text, errno }) => {
    const cause = new Error(text, below === undefined ? undefined : { cause: below });
    // What lies below has no place in JavaScript.
    cause.stack = `Error: ${text}`;
    return errno === undefined ? cause : Object.assign(cause, systemError(errno));
  }, undefined);
}

/** What Node's own system errors have: `errno` and `code`. */
function systemError(number) {
  const errno = process.platform === "win32" ? number : -number;
  try {
    return { errno, code: getSystemErrorName(errno) };
  } catch {
    return { errno };
  }
}

/** What `work` returns; what the compiled half throws becomes an error, whose stack begins above `caller`. */
function told(work, caller = told) {
  try {
    return work();
  } catch (thrown) {
    throw from(understood(thrown), caller);
  }
}

/** The error for what the compiled half threw. */
function understood(thrown) {
  return thrown?.failure === undefined ? thrown : build(thrown.failure);
}

function isGnpixError(value) {
  return value instanceof GnpixError || (typeof value === "object" && value !== null && value[BRAND] === true);
}

const classes = Object.fromEntries(KINDS.map((Kind) => [Kind.name, Kind]));

module.exports = { GnpixError, ...classes, KINDS, build, from, isGnpixError, systemError, told, understood };
