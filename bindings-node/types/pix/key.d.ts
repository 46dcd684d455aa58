import { PixText } from "./ids.js";

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
