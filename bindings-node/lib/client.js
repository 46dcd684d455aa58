"use strict";

const { inspect } = require("node:util");
const native = require("./native.js");
const { Call } = require("./call.js");
const { Certificate, nativeOf } = require("./certificate.js");
const { begin, end, watched } = require("./diagnostics.js");
const { told, understood } = require("./errors.js");
const { mailbox, outcome } = require("./mailbox.js");
const { OperationCall } = require("./operation.js");
const { Operations, SEND } = require("./operations.js");
const { OPTIONS, checked, pathOf, text } = require("./options.js");
const { Token } = require("./token.js");

const asyncDispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");
/** How a client that isn't made of options alone is made. */
const FROM = Symbol("from");

/** Options of a client, where its certificate may be a `Certificate`. */
const KNOWN = {
  ...OPTIONS,
  certificate: (name, value) => (nativeOf(value) === undefined ? OPTIONS.certificate(name, value) : value),
};

class Client extends Operations {
  #core;
  #generation = 0;
  #token;

  constructor(options, source) {
    super();
    const { certificate, ...rest } = checked(options, "a client", KNOWN);
    const loaded = nativeOf(certificate);
    if (loaded === undefined) rest.certificate = certificate;
    const from = source?.[FROM] ?? { from: "code" };
    this.#core = told(() => new native.Core(mailbox(), from, rest, loaded), Client);
  }

  static fromEnv(options) {
    return new this(options, { [FROM]: { from: "env" } });
  }

  static fromProfile(name, { path, ...options } = {}) {
    const from = { from: "profile" };
    if (name != null) from.name = text("name", name);
    if (path != null) from.path = pathOf("path", path);
    return new this(options, { [FROM]: from });
  }

  token(options) {
    let fresh;
    try {
      fresh = this.#core.fresh();
    } catch (thrown) {
      return Promise.reject(understood(thrown));
    }
    if (fresh !== 0 && fresh === this.#generation && options === undefined) return this.#token;
    return this.#fetchToken(options);
  }

  async #fetchToken({ signal } = {}) {
    const cached = signal?.aborted ? undefined : told(() => this.#core.cached());
    const granted =
      cached ?? (await outcome(signal, this.token, (box, number, may) => this.#core.token(box, number, may)));
    const token = new Token(granted);
    this.#generation = granted.generation;
    this.#token = Promise.resolve(token);
    return token;
  }

  request(method, path, options) {
    return this.#call(method, path, options, this.request);
  }

  get(path, options) {
    return this.#call("GET", path, options, this.get);
  }

  post(path, options) {
    return this.#call("POST", path, options, this.post);
  }

  put(path, options) {
    return this.#call("PUT", path, options, this.put);
  }

  patch(path, options) {
    return this.#call("PATCH", path, options, this.patch);
  }

  delete(path, options) {
    return this.#call("DELETE", path, options, this.delete);
  }

  call(operation, options) {
    let call;
    try {
      call = OperationCall.given(operation, options);
    } catch (error) {
      return Promise.reject(error);
    }
    return this[SEND](call, this.call);
  }

  #call(method, path, options, above) {
    let call;
    try {
      call = new Call(method, path, options);
    } catch (error) {
      return Promise.reject(error);
    }
    return this[SEND](call, above);
  }

  [SEND](call, above) {
    return watched() ? this.#watched(call, above) : this.#send(call, above);
  }

  async #watched(call, above) {
    const event = begin(this, call);
    try {
      const response = await this.#send(call, above);
      end(event, { response });
      return response;
    } catch (error) {
      end(event, { error });
      throw error;
    }
  }

  #send(call, above) {
    const core = this.#core;
    return outcome(call.signal, above, (box, number, mayBeGivenUp) => {
      if (call instanceof OperationCall) return call.start(core, box, number, mayBeGivenUp);
      const { method, path, params, query, body, contentType, headers, timeout, scope } = call;
      core.send(box, number, mayBeGivenUp, method, path, params, query, body, contentType, headers, timeout, scope);
    });
  }

  async warmUp() {
    await this.token();
  }

  invalidate() {
    told(() => this.#core.invalidate(), this.invalidate);
  }

  stats() {
    return told(() => this.#core.stats(), this.stats);
  }

  get certificate() {
    return new Certificate(told(() => this.#core.certificate()));
  }

  get baseUrl() {
    return told(() => this.#core.baseUrl());
  }

  get closed() {
    return this.#core.closed;
  }

  async close() {
    this.#core.close();
  }

  async [asyncDispose]() {
    await this.close();
  }

  toJSON() {
    return this.closed ? { closed: true } : { baseUrl: this.baseUrl };
  }

  [inspect.custom](depth, options) {
    return `Client ${inspect(this.toJSON(), options)}`;
  }
}

module.exports = { Client, asyncDispose };
