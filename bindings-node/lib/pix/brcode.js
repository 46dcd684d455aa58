"use strict";

const native = require("../native.js");
const { InvalidArgumentError, told } = require("../errors.js");
const { suggestion } = require("../options.js");
const { Amount } = require("./amount.js");
const { MADE, PixText, mistyped, textOf } = require("./text.js");

const flag = (name, value) => (typeof value === "boolean" ? value : mistyped(name, "true or false", value));

const PARTS = {
  key: textOf,
  location: textOf,
  recurrence: textOf,
  amount: textOf,
  name: textOf,
  city: textOf,
  postalCode: textOf,
  txid: textOf,
  info: textOf,
  withdrawalIspb: textOf,
  oneUse: flag,
};

/** A BR Code whose checksum is right, with every field it has, known or not. */
class BrCode extends PixText {
  #code;

  constructor(made, code) {
    super(made, code?.text);
    this.#code = code;
  }

  static build(data) {
    const given = partsOf(data);
    return new BrCode(
      MADE,
      told(() => native.codeBuild(given), BrCode.build),
    );
  }

  static parse(text) {
    return new BrCode(
      MADE,
      told(() => native.codeParse(textOf("text", text)), BrCode.parse),
    );
  }

  get kind() {
    return this.#code.kind;
  }

  get key() {
    return this.#code.data.key;
  }

  get location() {
    return this.#code.data.location;
  }

  get recurrence() {
    return this.#code.data.recurrence;
  }

  get amount() {
    const { amount } = this.#code.data;
    return amount === undefined ? undefined : Amount.parse(amount);
  }

  get name() {
    return this.#code.data.name;
  }

  get city() {
    return this.#code.data.city;
  }

  get postalCode() {
    return this.#code.data.postalCode;
  }

  get txid() {
    return this.#code.data.txid;
  }

  get info() {
    return this.#code.data.info;
  }

  get withdrawalIspb() {
    return this.#code.data.withdrawalIspb;
  }

  get oneUse() {
    return this.#code.data.oneUse;
  }

  get fields() {
    return this.#code.fields;
  }

  get problems() {
    return this.#code.problems;
  }

  data() {
    return { ...this.#code.data };
  }
}

/** The parts that are given, each of its type. What they must be, core knows. */
function partsOf(data) {
  if (typeof data !== "object" || data === null) return mistyped("data", "an object", data);
  const parts = {};
  for (const name of Object.keys(data)) {
    if (!Object.hasOwn(PARTS, name)) {
      const message = `a BR Code has no part ${JSON.stringify(name)}${suggestion(name, PARTS)}`;
      throw new InvalidArgumentError(message, { type: "option_unknown" });
    }
    const value = data[name];
    if (value !== undefined && value !== null) parts[name] = PARTS[name](name, value);
  }
  return parts;
}

module.exports = { BrCode };
