"use strict";

const native = require("../native.js");
const { told } = require("../errors.js");
const { mistyped, textOf } = require("./text.js");

const NATIVE = Symbol("native");
const number = (name, value) => (typeof value === "number" ? value : mistyped(name, "a number", value));

/** A QR code of any text, such as that of a BR Code. */
class QrCode {
  #qr;

  constructor(made, qr) {
    if (made !== NATIVE) throw new TypeError("a QrCode comes from QrCode.encode()");
    this.#qr = qr;
  }

  static encode(text, { correction = "M" } = {}) {
    const qr = told(() => native.Qr.encode(textOf("text", text), textOf("correction", correction)), QrCode.encode);
    return new QrCode(NATIVE, qr);
  }

  get width() {
    return this.#qr.width;
  }

  isDark(x, y) {
    const inside = (at) => Number.isInteger(at) && at >= 0 && at < this.width;
    return inside(number("x", x)) && inside(number("y", y)) && this.#qr.isDark(x, y);
  }

  svg({ module = 8, quietZone = 4 } = {}) {
    return told(() => this.#qr.svg(number("module", module), number("quietZone", quietZone)), this.svg);
  }

  png({ module = 8, quietZone = 4 } = {}) {
    return told(() => this.#qr.png(number("module", module), number("quietZone", quietZone)), this.png);
  }

  terminal({ onDark = false } = {}) {
    return this.#qr.terminal(typeof onDark === "boolean" ? onDark : mistyped("onDark", "true or false", onDark));
  }
}

module.exports = { QrCode };
