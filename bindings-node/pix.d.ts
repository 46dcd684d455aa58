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

export * from "./types/pix/ids.js";
export * from "./types/pix/amount.js";
export * from "./types/pix/key.js";
export * from "./types/pix/brcode.js";
export * from "./types/pix/qr.js";
export * from "./types/pix/webhook.js";
