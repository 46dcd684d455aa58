/**
 * Values of Pix: what goes into calls and comes out of answers, checked. No traffic, no file is read.
 *
 * ```ts
 * import { Amount, BrCode, PixKey, QrCode, Txid } from "gnpix/pix";
 *
 * const key = PixKey.parse("(61) 91234-5678");
 * const code = BrCode.build({ key, name: "Loja", city: "Brasília", amount: Amount.fromCents(2500) });
 * const png = QrCode.encode(String(code)).png();
 * ```
 *
 * What is refused is an `InvalidArgumentError` whose `violations` name the field and the rule; people's keys and documents
 * are never repeated in it. What has the wrong type altogether is a `TypeError`. Values are immutable, are written as JSON
 * as their texts, and may stand wherever an operation takes a text.
 *
 * @packageDocumentation
 */

/// <reference types="node" />
import { PeerCertificate } from "node:tls";
import { Violation } from "./index.js";

/** What the values that are texts have in common. */
export declare abstract class PixText {
  #private;
  /** The text as the API spells it. */
  toString(): string;
  /** The text, for `JSON.stringify`. */
  toJSON(): string;
  /** Whether the other is of the same class, with the same text. */
  equals(other: unknown): boolean;
}

/**
 * The identifier of a charge (cob, cobv, cobr): 26 to 35 letters and digits, never used before by the same receiver.
 *
 * Only for what is sent: a payment by a static QR code has a shorter txid, so keep those of answers as text. Source:
 * schema `TxId` of the central bank's Pix API.
 */
export declare class Txid extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): Txid;
  /** A new one of 32 random characters, from the operating system. */
  static generate(): Txid;
}

/** The identifier in a static BR Code: 1 to 25 letters and digits (Manual de Padrões para Iniciação do Pix §2.6.2). */
export declare class StaticTxid extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): StaticTxid;
  /** A new one of 25 random characters, from the operating system. */
  static generate(): StaticTxid;
}

/** The identifier of a sent Pix: 1 to 35 letters and digits. The bank pays once for each, so repeating is safe. */
export declare class IdEnvio extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): IdEnvio;
  /** A new one of 32 random characters, from the operating system. */
  static generate(): IdEnvio;
}

/** The identifier of a refund: 1 to 35 letters and digits, never used before for the same Pix (schema `DevolucaoId`). */
export declare class DevolucaoId extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): DevolucaoId;
  /** A new one of 32 random characters, from the operating system. */
  static generate(): DevolucaoId;
}

/** What an {@link EndToEndId} or {@link RtrId} is made of. */
export interface TransferIdParts {
  /** `E` of a payment, `D` of a return. */
  letter: "E" | "D";
  /** Who made it: the ISPB of a participant. */
  ispb: string;
  /** When, to the minute. */
  moment: Date;
  /** 11 letters and digits. */
  suffix: string;
}

/** What an {@link IdRec} or {@link IdSolicRec} is made of. */
export interface RecurrenceIdParts {
  /** `RR` where charges may be tried again after they are due, `RN` where they may not, `SC` of a request. */
  prefix: "RR" | "RN" | "SC";
  /** Who made it: the ISPB of a participant, or the start of an initiator's CNPJ. */
  ispb: string;
  /** The day it was made: `"2026-11-24"`. */
  date: string;
  /** 11 letters and digits. */
  suffix: string;
}

/** The identifier of a payment, end to end: 32 letters and digits (schema `EndToEndId`). */
export declare class EndToEndId extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): EndToEndId;
  /** Its parts; `undefined` when it isn't made as the spec says. */
  parts(): TransferIdParts | undefined;
}

/** The identifier of a return: 32 letters and digits (`rtrId` of schema `Devolucao`). */
export declare class RtrId extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): RtrId;
  /** Its parts; `undefined` when it isn't made as the spec says. */
  parts(): TransferIdParts | undefined;
}

/** The identifier of a recurrence (Pix Automático): 29 letters and digits (schema `RecId`). */
export declare class IdRec extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): IdRec;
  /** Its parts; `undefined` when it isn't made as the spec says. */
  parts(): RecurrenceIdParts | undefined;
}

/** The identifier of a request to confirm a recurrence: 29 letters and digits (schema `SolicRecId`). */
export declare class IdSolicRec extends PixText {
  #private;
  private constructor();
  /** Checks a text. @throws InvalidArgumentError `id_invalid`, naming the rule */
  static parse(text: string | PixText): IdSolicRec;
  /** Its parts; `undefined` when it isn't made as the spec says. */
  parts(): RecurrenceIdParts | undefined;
}

/** A person's number: 11 digits, of which the last two are check digits. */
export declare class Cpf extends PixText {
  #private;
  private constructor();
  /** Reads `123.456.789-09` or `12345678909`. @throws InvalidArgumentError `document_invalid`, naming the rule */
  static parse(typed: string | PixText): Cpf;
  /** `123.456.789-09`. */
  formatted(): string;
}

/** A company's number: 12 digits or capital letters, and two check digits. */
export declare class Cnpj extends PixText {
  #private;
  private constructor();
  /** Reads `12.ABC.345/01DE-35` or `12ABC34501DE35`. @throws InvalidArgumentError `document_invalid`, naming the rule */
  static parse(typed: string | PixText): Cnpj;
  /** `12.ABC.345/01DE-35`. */
  formatted(): string;
}

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

/** The five kinds of Pix keys. */
export type PixKeyKind = "cpf" | "cnpj" | "phone" | "email" | "evp";

/** A Pix key in the form that the DICT has (Manual de Padrões para Iniciação do Pix §2.5.1). */
export declare class PixKey extends PixText {
  #private;
  private constructor();
  /**
   * Recognises and normalises what a person typed. Eleven bare digits may be a CPF or a telephone number: where money
   * follows, ask, with {@link PixKey.readings}.
   * @throws InvalidArgumentError `key_invalid`, naming the rule
   */
  static parse(typed: string | PixText): PixKey;
  /** Normalises a key whose kind is known. @throws InvalidArgumentError `key_invalid` or `document_invalid` */
  static parseAs(kind: PixKeyKind, typed: string | PixText): PixKey;
  /** Everything that the text may be, the likeliest first: two for an ambiguous one, none for no key. */
  static readings(typed: string | PixText): PixKey[];
  /** Which of the five. */
  get kind(): PixKeyKind;
}

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

/** How large a picture of a QR code is drawn: at most 8,192 pixels wide. */
export interface QrPicture {
  /** The side of one square in pixels, 1 to 100; 8 by default. */
  module?: number | undefined;
  /** The light border in squares, 0 to 100; 4 by default, as the standard asks. */
  quietZone?: number | undefined;
}

/** A QR code (ISO/IEC 18004) of any text, such as that of a {@link BrCode}. */
export declare class QrCode {
  #private;
  private constructor();
  /**
   * The code of a text. `correction` is how much may be lost and it still be read: `"L"` 7 %, `"M"` 15 % (default), `"Q"`
   * 25 %, `"H"` 30 %.
   * @throws InvalidArgumentError `qr_invalid` when the text is longer than a code holds
   */
  static encode(text: string | PixText, options?: { correction?: "L" | "M" | "Q" | "H" | undefined }): QrCode;
  /** How many squares a side has: 21 to 177. */
  get width(): number;
  /** Whether a square is dark, from the upper left; light outside of the code. */
  isDark(x: number, y: number): boolean;
  /** A picture that stays sharp at any size, for web pages: SVG, black on white. */
  svg(picture?: QrPicture): string;
  /** A picture of one bit a pixel: PNG, black on white. */
  png(picture?: QrPicture): Buffer;
  /** Lines of half blocks, for a terminal; `onDark` draws the light squares, for a dark one. */
  terminal(options?: { onDark?: boolean | undefined }): string;
}

/** One callback of the bank: several items at once, as it sends them. */
export interface Callback {
  /**
   * What it is about. `"test"` is the trial call that registers a webhook, `"unknown"` nothing that this version knows:
   * answer both with 200.
   */
  kind: "pix" | "rec" | "cobr" | "test" | "unknown";
  /** Its items, in the order of the body. */
  notices: Notice[];
}

/** One item of a callback. Texts are as they came: what the bank sends isn't checked. */
export interface Notice {
  /** What it says. */
  kind: "received" | "refunded" | "sent" | "recurrence" | "recurring_charge" | "unknown";
  /**
   * The same for every delivery of the same news, and another when a refund, payment or charge moves on. The bank repeats
   * callbacks: keep it with what you did, in one transaction, and pass over what is known.
   */
  key: string;
  /** `endToEndId`: look the payment up with it. */
  endToEndId?: string;
  /** `txid` of the charge. */
  txid?: string;
  /** `chave`: the receiver's Pix key. Not yours? Then it isn't for you. */
  pixKey?: string;
  /** `valor`. */
  amount?: Amount;
  /** `horario`, RFC 3339. */
  time?: string;
  /** `infoPagador`: the payer's words. */
  payerInfo?: string;
  /** `status` of a sent Pix, a recurrence or a recurring charge. */
  status?: string;
  /** `gnExtras.idEnvio` of a sent Pix. */
  idEnvio?: string;
  /** `gnExtras.erro.codigo` of a sent Pix that failed, such as `AC03`. */
  errorCode?: string;
  /** `gnExtras.erro.motivo` of a sent Pix that failed. */
  errorReason?: string;
  /** `idRec` of a recurrence. */
  idRec?: string;
  /** `devolucoes`. */
  refunds: RefundNotice[];
  /** The item as it came, with every field. Not enumerable. */
  readonly json: string;
}

/** A refund in a {@link Notice}. */
export interface RefundNotice {
  /** `id`. */
  id?: string;
  /** `rtrId`. */
  rtrId?: string;
  /** `valor`. */
  amount?: Amount;
  /** `status`. */
  status?: string;
  /** `motivo`: why it failed. */
  reason?: string;
}

/**
 * Reads the body of a callback. Lenient: an unknown field is kept in the item's `json`, and one of another type counts as
 * absent.
 * @throws InvalidArgumentError `webhook_invalid` for what isn't JSON, larger than 1 MiB, or of more than 10,000 items
 */
export declare function parseCallback(body: string | Uint8Array): Callback;

/**
 * Whether a request's target (`request.url`) has one `hmac` value, and it is `secret`: despite its name a secret that you
 * put into the URL, and no signature. Takes the same time whatever the value. An empty secret is never right.
 */
export declare function isHmacRight(target: string, secret: string): boolean;

/**
 * Whether an address is the bank's, for webhooks registered with `skipMtlsChecking`. It must be the connection's own
 * (`request.socket.remoteAddress`), or one that a proxy of your own reports. Weak alone: check the `hmac` too.
 */
export declare function isBankAddress(address: string | undefined): boolean;

/** The authority that signs the certificate of the bank's callbacks. Make one and keep it. */
export declare class CallbackAuthority {
  #private;
  private constructor();
  /**
   * Reads the chain that the bank publishes for the environment: PEM.
   * @throws InvalidArgumentError `webhook_untrusted` when there is no certificate in it that can be trusted
   */
  static fromPem(pem: string | Uint8Array): CallbackAuthority;
  /**
   * Whether the certificates that a caller presented lead to the authority at that moment, now by default. They are DER,
   * the caller's own first, or what `socket.getPeerCertificate(true)` gives. The TLS server must have asked for them
   * (`requestCert`).
   * @throws InvalidArgumentError `webhook_untrusted`, saying why; also when none was presented
   */
  check(presented: Uint8Array | readonly Uint8Array[] | PeerCertificate | object, moment?: Date): void;
}
