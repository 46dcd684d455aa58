"use strict";

const { inspect } = require("node:util");
const { Headers } = require("./headers.js");
const { ResponseError } = require("./errors.js");

/** One answer, whole. The body is kept as it came from the compiled half: text, or bytes. */
class Response {
  #headers;
  #body;

  constructor(body = "", { status = 200, headers = [], attempts = 1, recovered = false } = {}) {
    this.status = status;
    this.attempts = attempts;
    this.recovered = recovered;
    this.#headers = headers;
    this.#body = body;
  }

  get headers() {
    if (!(this.#headers instanceof Headers)) this.#headers = new Headers(this.#headers);
    return this.#headers;
  }

  json() {
    try {
      return JSON.parse(this.text());
    } catch {
      // The parser's own message shows a piece of the body.
      const { status, attempts } = this;
      const fields = { type: "json_invalid", status, attempts, response: this };
      throw new ResponseError("the bank's answer isn't JSON", fields);
    }
  }

  text() {
    const text = typeof this.#body === "string" ? this.#body : this.buffer().toString("utf8");
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  buffer() {
    if (typeof this.#body === "string") return Buffer.from(this.#body, "utf8");
    const { buffer, byteOffset, byteLength } = this.#body;
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  [inspect.custom]() {
    return `Response { status: ${this.status}, attempts: ${this.attempts}, ${this.buffer().length} bytes }`;
  }

  toJSON() {
    return { status: this.status, attempts: this.attempts, recovered: this.recovered };
  }
}

module.exports = { Response };
