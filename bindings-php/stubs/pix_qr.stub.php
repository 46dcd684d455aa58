<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix\Pix;

/**
 * A QR code (ISO/IEC 18004).
 *
 *     header('Content-Type: image/svg+xml');
 *     echo (new QrCode($charge['pixCopiaECola']))->svg();
 *
 * @strict-properties
 * @not-serializable
 */
final class QrCode
{
    /**
     * @param string $content such as a BR Code: at most 2953 bytes with L, 1273 with H
     * @param string $correction how much may be lost and it still be read: L 7 %, M 15 %, Q 25 %, H 30 %
     * @phpstan-param 'L'|'M'|'Q'|'H' $correction
     * @throws \Gnpix\InvalidArgumentException whose errorName() is qr_invalid, for a longer content
     */
    public function __construct(string $content, string $correction = 'M') {}

    /** How many squares a side has, 21 to 177, without the border. */
    public function width(): int {}

    /** Whether the square at this column and row, from 0 at the upper left, is dark; false outside. */
    public function isDark(int $x, int $y): bool {}

    /**
     * A picture that stays sharp at any size, black on white.
     *
     * @param int $module the side of a square in pixels, 1 to 100
     * @param int $quietZone the width of the light border in squares, 0 to 100: the standard asks for 4
     * @throws \Gnpix\InvalidArgumentException whose errorName() is qr_invalid; also for more than 8192 pixels in all
     */
    public function svg(int $module = 8, int $quietZone = 4): string {}

    /**
     * A picture of one bit a pixel, black on white: the bytes of a PNG.
     *
     * @param int $module as in svg()
     * @param int $quietZone as in svg()
     * @throws \Gnpix\InvalidArgumentException as svg()
     */
    public function png(int $module = 8, int $quietZone = 4): string {}

    /**
     * Lines of half blocks for a terminal, in a border of four squares.
     *
     * @param bool $onDark for one with light letters on dark ground
     */
    public function terminal(bool $onDark = false): string {}
}
