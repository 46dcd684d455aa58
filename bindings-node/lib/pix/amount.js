"use strict";

const native = require("../native.js");
const { told } = require("../errors.js");
const { MADE, PixText, mistyped, textOf } = require("./text.js");

/** An amount in reais: whole cents, which a number holds exactly. There is no way from or to a fraction. */
class Amount extends PixText {
  #cents;

  constructor(made, cents) {
    super(made, made === MADE ? native.amountText(cents) : undefined);
    this.#cents = cents;
  }

  static parse(text) {
    const cents = told(() => native.amountParse(textOf("text", text)), Amount.parse);
    return new Amount(MADE, cents);
  }

  static fromCents(cents) {
    const counted = told(() => native.amountFromCents(whole("cents", cents)), Amount.fromCents);
    return new Amount(MADE, counted);
  }

  get cents() {
    return this.#cents;
  }

  plus(other) {
    const sum = told(() => native.amountSum(this.#cents, centsOf("other", other), false), this.plus);
    return new Amount(MADE, sum);
  }

  minus(other) {
    const left = told(() => native.amountSum(this.#cents, centsOf("other", other), true), this.minus);
    return new Amount(MADE, left);
  }

  times(count) {
    const product = told(() => native.amountTimes(this.#cents, whole("count", count)), this.times);
    return new Amount(MADE, product);
  }

  compareTo(other) {
    return Math.sign(this.#cents - centsOf("other", other));
  }

  // "10.00" + 1 or a comparison by < would go wrong silently.
  [Symbol.toPrimitive](hint) {
    if (hint === "number") throw new TypeError("an Amount is no number: use cents, plus, minus, times or compareTo");
    return this.toString();
  }
}

function whole(name, number) {
  if (typeof number === "bigint") return String(number);
  if (typeof number !== "number") mistyped(name, "a whole number, as number or bigint", number);
  // Beyond this a number may not be the one that was meant; no amount is so large.
  return Number.isSafeInteger(number) || !Number.isInteger(number) ? String(number) : String(BigInt(number));
}

function centsOf(name, amount) {
  return amount instanceof Amount ? amount.cents : mistyped(name, "an Amount", amount);
}

module.exports = { Amount };
