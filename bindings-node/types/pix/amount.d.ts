import { PixText } from "./ids.js";

/**
 * An amount in reais, from 0.00 to 9999999999.99: whole cents. There is no way from or to a fraction, and an amount is no
 * number: `+amount` and `amount < other` throw a `TypeError`.
 */
export declare class Amount extends PixText {
  #private;
  private constructor();
  /** Reads the API's form and no other: `"10.00"`. @throws InvalidArgumentError `amount_invalid`, naming what is wrong */
  static parse(text: string | PixText): Amount;
  /** The amount of so many cents. @throws InvalidArgumentError `amount_invalid`: negative, a fraction, or too large */
  static fromCents(cents: number | bigint): Amount;
  /** The whole amount in cents: a number holds it exactly. */
  get cents(): number;
  /** The sum. @throws InvalidArgumentError `amount_invalid` above the largest amount */
  plus(other: Amount): Amount;
  /** The difference. @throws InvalidArgumentError `amount_invalid` below zero */
  minus(other: Amount): Amount;
  /** So many times the amount. @throws InvalidArgumentError `amount_invalid` above the largest amount */
  times(count: number | bigint): Amount;
  /** Below zero when this one is less, above when it is more, 0 when both are the same: for `sort`. */
  compareTo(other: Amount): number;
}
