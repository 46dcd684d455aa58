"use strict";
// What the values of Pix have in common: a text as the API spells it.

const { inspect } = require("node:util");

/** Makes a value without checking: its text came from the compiled half. */
const MADE = Symbol("made");

/** A checked text. Written as JSON it is its text. */
class PixText {
  #text;

  constructor(made, text) {
    if (made !== MADE) throw new TypeError(`a ${new.target.name} comes from ${new.target.name}.parse()`);
    this.#text = text;
  }

  toString() {
    return this.#text;
  }

  toJSON() {
    return this.#text;
  }

  equals(other) {
    return other?.constructor === this.constructor && other.#text === this.#text;
  }

  [inspect.custom](depth, options) {
    return `${this.constructor.name} ${inspect(this.#text, options)}`;
  }
}

/** A text: one, or a value that has one. */
function textOf(name, value) {
  if (typeof value === "string") return value;
  if (value instanceof PixText) return value.toString();
  return mistyped(name, "a text", value);
}

// The value isn't shown: a key names a person.
function mistyped(name, wanted, value) {
  throw new TypeError(`${name} must be ${wanted}, and is ${value === null ? "null" : `of type ${typeof value}`}`);
}

module.exports = { MADE, PixText, mistyped, textOf };
