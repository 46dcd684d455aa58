"use strict";

const native = require("../native.js");
const { told } = require("../errors.js");
const { MADE, PixText, textOf } = require("./text.js");

/** A Pix key in the form that the DICT has. */
class PixKey extends PixText {
  #kind;

  constructor(made, { text, kind } = {}) {
    super(made, text);
    this.#kind = kind;
  }

  static parse(typed) {
    return new PixKey(
      MADE,
      told(() => native.keyParse(textOf("typed", typed)), PixKey.parse),
    );
  }

  static parseAs(kind, typed) {
    const found = told(() => native.keyParse(textOf("typed", typed), textOf("kind", kind)), PixKey.parseAs);
    return new PixKey(MADE, found);
  }

  static readings(typed) {
    return native.keyReadings(textOf("typed", typed)).map((found) => new PixKey(MADE, found));
  }

  get kind() {
    return this.#kind;
  }
}

module.exports = { PixKey };
