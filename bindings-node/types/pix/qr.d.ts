/// <reference types="node" />
import { PixText } from "./ids.js";

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
