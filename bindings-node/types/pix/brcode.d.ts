import { Violation } from "../errors.js";
import { Amount } from "./amount.js";
import { PixText } from "./ids.js";

/** What a BR Code is built from: a `key` makes a static one, a `location` a dynamic one, `recurrence` a composite one. */
export interface BrCodeData {
  /** The receiver's Pix key, as a person types it or as the DICT has it (26-01). */
  key?: string | PixText | null | undefined;
  /** Where the charge is, without `https://`: `location` of a charge (26-25). At most 77 characters. */
  location?: string | null | undefined;
  /** Where the recurrence is, without `https://` (80-25): at the same host as `location`. */
  recurrence?: string | null | undefined;
  /** The amount; the payer chooses when it is absent (54). Static only. */
  amount?: string | Amount | null | undefined;
  /** The receiver's name, 1 to 25 characters (59). Accents are left away. */
  name: string;
  /** The receiver's city, 1 to 15 characters (60). Accents are left away. */
  city: string;
  /** The receiver's CEP, eight digits (61). */
  postalCode?: string | null | undefined;
  /** An identifier of 1 to 25 letters and digits (62-05). Static only. */
  txid?: string | PixText | null | undefined;
  /** A text for the payer (26-02): it shares 73 characters with the key. Static only. */
  info?: string | null | undefined;
  /** The ISPB of who hands out the money (26-03): makes it a Pix Saque. Static only. */
  withdrawalIspb?: string | null | undefined;
  /** `true` for one payment, `false` for many (01); not written when absent. */
  oneUse?: boolean | null | undefined;
}

/** A field of a BR Code as it was read. */
export interface BrCodeField {
  /** The id, 0 to 99. */
  id: number;
  /** The value, whole. */
  value: string;
  /** The fields within, when the value is a template's. */
  fields: BrCodeField[];
}

/** A BR Code, the text of "Pix copia e cola", whose checksum is right, with every field it has. */
export declare class BrCode extends PixText {
  #private;
  private constructor();
  /** Builds one. @throws InvalidArgumentError `brcode_invalid`, whose violations name every part that breaks a rule */
  static build(data: BrCodeData): BrCode;
  /**
   * Reads one. Lenient as a reader has to be: {@link BrCode.problems} lists the rules of content that are broken.
   * @throws InvalidArgumentError `brcode_damaged` for a wrong checksum, `brcode_invalid` for what isn't made of fields
   */
  static parse(text: string | PixText): BrCode;
  /** What it asks for; `"foreign"` is nothing of Pix. */
  get kind(): "static" | "dynamic" | "composite" | "foreign";
  /** The receiver's Pix key (26-01). */
  get key(): string | undefined;
  /** Where the charge is, without scheme (26-25): its amount and txid rule those in the text. */
  get location(): string | undefined;
  /** Where the recurrence is, without scheme (80-25). */
  get recurrence(): string | undefined;
  /** The amount (54), when there is one that can be read. */
  get amount(): Amount | undefined;
  /** The receiver's name (59); the payer's bank shows the one in the DICT. */
  get name(): string | undefined;
  /** The receiver's city (60). */
  get city(): string | undefined;
  /** The receiver's CEP (61). */
  get postalCode(): string | undefined;
  /** The identifier (62-05); `undefined` for `***`, which means that there is none. */
  get txid(): string | undefined;
  /** A text for the payer (26-02). */
  get info(): string | undefined;
  /** The ISPB of who hands out the money of a Pix Saque (26-03). */
  get withdrawalIspb(): string | undefined;
  /** Whether it may be paid once (`true`) or again and again (`false`); `undefined` when it doesn't say (01). */
  get oneUse(): boolean | undefined;
  /** Every field but the checksum, in the order of the text. */
  get fields(): readonly BrCodeField[];
  /** The rules of Pix that the text breaks, by the fields' ids; empty for one that is right. */
  get problems(): readonly Violation[];
  /** What the text says, to build it from again. Fields that Pix doesn't know are not in it. */
  data(): BrCodeData;
}
