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
