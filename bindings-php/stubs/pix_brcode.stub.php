<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix\Pix;

/**
 * A BR Code: the text of a Pix QR code, "Pix copia e cola" (Manual do BR Code).
 *
 *     $code = BrCode::build(name: 'Café São João', city: 'Brasília', key: 'pix@example.com', amount: Amount::parse('4.50'));
 *     file_put_contents('pix.png', (new QrCode($code->text))->png());
 *
 * @strict-properties
 * @not-serializable
 */
final class BrCode implements \Stringable, \JsonSerializable
{
    /** The whole text. */
    public readonly string $text;

    /**
     * What it asks for: "static", "dynamic", "composite" (a recurrence, with a payment or without) or "foreign" (nothing
     * of Pix).
     */
    public readonly string $kind;

    /** The receiver's name (59). */
    public readonly ?string $name;

    /** The receiver's city (60). */
    public readonly ?string $city;

    /** The receiver's Pix key (26-01). */
    public readonly ?string $key;

    /** Where the charge is, without "https://" (26-25). */
    public readonly ?string $location;

    /** Where the recurrence is, without "https://" (80-25). */
    public readonly ?string $recurrence;

    /** The identifier (62-05); null for "***". */
    public readonly ?string $txid;

    /** A text for the payer (26-02). */
    public readonly ?string $info;

    /** The receiver's CEP (61). */
    public readonly ?string $postalCode;

    /** The ISPB of who hands out the money of a Pix Saque (26-03). */
    public readonly ?string $withdrawalIspb;

    /** The amount as it stands there (54); without one the payer chooses, or the charge says it. */
    public readonly ?string $amount;

    /** That in cents; null when there is none, or none that can be read. */
    public readonly ?int $cents;

    /** Whether it may be paid once (01); null when it doesn't say. */
    public readonly ?bool $oneUse;

    /**
     * The rules of Pix that it breaks. A payer's bank may refuse any.
     *
     * @phpstan-var list<array{reason: string|null, property: string|null, value: string|null}>
     */
    public readonly array $problems;

    /**
     * Every field but the checksum, known or not, in the order of the text.
     *
     * @phpstan-var list<array{id: int, value: string, fields?: list<array{id: int, value: string}>}>
     */
    public readonly array $fields;

    /** Made by parse() and build(). */
    private function __construct() {}

    /**
     * Reads one: its checksum must be right and its fields whole. Rules of content aren't asserted: see problems.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is brcode_damaged when the checksum doesn't fit, or
     *     brcode_invalid
     */
    public static function parse(string $copied): BrCode {}

    /**
     * Builds one. A key makes it static, a location dynamic; a recurrence makes either composite, or stands alone. Names,
     * cities and texts lose their accents.
     *
     * @param string|\Stringable $name of the receiver: 1 to 25 characters
     * @param string|\Stringable $city of the receiver: 1 to 15 characters
     * @param string|\Stringable|null $key as a person types it
     * @param string|\Stringable|null $location where the charge is, without "https://"
     * @param string|\Stringable|null $recurrence where the recurrence is, without "https://"
     * @param string|\Stringable|null $txid 1 to 25 letters and digits; static only
     * @param string|\Stringable|null $info a text for the payer, which shares 73 characters with the key; static only
     * @param string|\Stringable|null $postalCode eight digits
     * @param string|\Stringable|null $withdrawalIspb of who hands out the money of a Pix Saque; static only
     * @param string|\Stringable|null $amount "10.00"; static only
     * @param bool|null $oneUse whether it may be paid once
     * @throws \Gnpix\InvalidArgumentException whose errorName() is brcode_invalid, and whose violations() name every part
     *     that breaks a rule
     */
    public static function build(
        string|\Stringable $name,
        string|\Stringable $city,
        string|\Stringable|null $key = null,
        string|\Stringable|null $location = null,
        string|\Stringable|null $recurrence = null,
        string|\Stringable|null $txid = null,
        string|\Stringable|null $info = null,
        string|\Stringable|null $postalCode = null,
        string|\Stringable|null $withdrawalIspb = null,
        string|\Stringable|null $amount = null,
        ?bool $oneUse = null,
    ): BrCode {}

    /** The whole text. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}
