"use strict";

const { inspect } = require("node:util");

/** An answer's headers: the reading half of the interface that fetch's have. */
class Headers {
  #pairs;

  constructor(init = []) {
    this.#pairs = pairsOf(init).map(([name, value]) => [String(name).toLowerCase(), String(value)]);
  }

  get(name) {
    const values = this.getAll(name);
    return values.length > 0 ? values.join(", ") : null;
  }

  getAll(name) {
    const wanted = String(name).toLowerCase();
    return this.#pairs.filter(([known]) => known === wanted).map(([, value]) => value);
  }

  getSetCookie() {
    return this.getAll("set-cookie");
  }

  has(name) {
    return this.getAll(name).length > 0;
  }

  *entries() {
    for (const name of this.keys()) yield [name, this.get(name)];
  }

  keys() {
    return new Set(this.#pairs.map(([name]) => name)).values();
  }

  *values() {
    for (const name of this.keys()) yield this.get(name);
  }

  forEach(callback, thisArg) {
    for (const [name, value] of this) callback.call(thisArg, value, name, this);
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  // Names only: a value may be a secret.
  [inspect.custom]() {
    return `Headers { ${[...this.keys()].join(", ")} }`;
  }

  toJSON() {
    return [...this.keys()];
  }
}

/** Names and values of an object, or of what gives pairs; a list stands for several values. */
function pairsOf(init) {
  if (typeof init === "string") return linesOf(init);
  const given = typeof init[Symbol.iterator] === "function" ? [...init] : Object.entries(init);
  return given.flatMap(([name, value]) => (Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]]));
}

/** What the compiled half gives: names and values, each on a line of its own. */
function linesOf(text) {
  const lines = text.split("\n");
  const pairs = [];
  for (let at = 0; at + 1 < lines.length; at += 2) pairs.push([lines[at], lines[at + 1]]);
  return pairs;
}

module.exports = { Headers, pairsOf };
