<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix\Pix;

/**
 * An amount in reais, in whole cents from 0.00 to 9999999999.99: there is no way from or to a float, for 0.1 + 0.2 isn't
 * 0.3 there.
 *
 *     $total = Amount::parse('19.90')->times(3)->plus(Amount::fromCents(550));
 *     echo $total; // 65.20
 *
 * @strict-properties
 * @not-serializable
 */
final class Amount implements \Stringable, \JsonSerializable
{
    /** In cents. */
    public readonly int $cents;

    /** As the API writes it: "10.50". */
    public readonly string $text;

    /** Made by parse() and fromCents(). */
    private function __construct() {}

    /**
     * Reads the API's form and no other: "10.00", not "10" or "10,00".
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is amount_invalid
     */
    public static function parse(string $text): Amount {}

    /**
     * 1050 is "10.50".
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is amount_invalid, for less than 0 and too much
     */
    public static function fromCents(int $cents): Amount {}

    /**
     * The sum.
     *
     * @throws \Gnpix\InvalidArgumentException when the API can't write it
     */
    public function plus(Amount $other): Amount {}

    /**
     * The difference.
     *
     * @throws \Gnpix\InvalidArgumentException when it is below zero
     */
    public function minus(Amount $other): Amount {}

    /**
     * So many times this.
     *
     * @throws \Gnpix\InvalidArgumentException when the API can't write it
     */
    public function times(int $count): Amount {}

    /** As the API writes it: "10.50". */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * A person's number (Receita Federal). Its check digits are right: answers may have numbers whose aren't, so keep those as text.
 *
 * @strict-properties
 * @not-serializable
 */
final class Cpf implements \Stringable, \JsonSerializable
{
    /** Without marks: "12345678909". */
    public readonly string $text;

    /** With marks: "123.456.789-09". */
    public readonly string $formatted;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Reads one with marks or without.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is document_invalid; it doesn't repeat the number
     */
    public static function parse(#[\SensitiveParameter] string $typed): Cpf {}

    /** Without marks, as the API takes it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * A company's number, which may have letters since July 2026 (Receita Federal). Its check digits are right: answers may have numbers whose aren't, so keep those as text.
 *
 * @strict-properties
 * @not-serializable
 */
final class Cnpj implements \Stringable, \JsonSerializable
{
    /** Without marks: "12ABC34501DE35". */
    public readonly string $text;

    /** With marks: "12.ABC.345/01DE-35". */
    public readonly string $formatted;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Reads one with marks or without.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is document_invalid; it doesn't repeat the number
     */
    public static function parse(#[\SensitiveParameter] string $typed): Cnpj {}

    /** Without marks, as the API takes it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}
