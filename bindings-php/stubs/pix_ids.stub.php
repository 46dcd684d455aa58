<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix\Pix;

/**
 * The txid of a charge: 26 to 35 letters and digits (schema TxId).
 *
 * @strict-properties
 * @not-serializable
 */
final class Txid implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** Made by parse() and generate(). */
    private function __construct() {}

    /**
     * Checks one of yours.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): Txid {}

    /**
     * Makes 32 random letters and digits, of the operating system's.
     *
     * @throws \Gnpix\InternalException if the machine gives no random bytes
     */
    public static function generate(): Txid {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The txid in a static BR Code: 1 to 25 letters and digits (Manual de Padrões para Iniciação do Pix).
 *
 * @strict-properties
 * @not-serializable
 */
final class StaticTxid implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** Made by parse() and generate(). */
    private function __construct() {}

    /**
     * Checks one of yours.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): StaticTxid {}

    /**
     * Makes 25 random letters and digits, of the operating system's.
     *
     * @throws \Gnpix\InternalException if the machine gives no random bytes
     */
    public static function generate(): StaticTxid {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The idEnvio of a sent Pix: 1 to 35 letters and digits (the bank's documentation). The bank pays once for each.
 *
 * @strict-properties
 * @not-serializable
 */
final class IdEnvio implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** Made by parse() and generate(). */
    private function __construct() {}

    /**
     * Checks one of yours.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): IdEnvio {}

    /**
     * Makes 32 random letters and digits, of the operating system's.
     *
     * @throws \Gnpix\InternalException if the machine gives no random bytes
     */
    public static function generate(): IdEnvio {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The id of a refund: 1 to 35 letters and digits (schema DevolucaoId).
 *
 * @strict-properties
 * @not-serializable
 */
final class DevolucaoId implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** Made by parse() and generate(). */
    private function __construct() {}

    /**
     * Checks one of yours.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): DevolucaoId {}

    /**
     * Makes 32 random letters and digits, of the operating system's.
     *
     * @throws \Gnpix\InternalException if the machine gives no random bytes
     */
    public static function generate(): DevolucaoId {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The endToEndId of a payment: 32 letters and digits (schema EndToEndId). The payment system makes it.
 * Its parts are null when it isn't made as the central bank says. Answers may have identifiers that break the rule: keep
 * those as text.
 *
 * @strict-properties
 * @not-serializable
 */
final class EndToEndId implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** What it begins with: "E". */
    public readonly ?string $prefix;

    /** The ISPB of who made it: eight capital letters and digits. */
    public readonly ?string $ispb;

    /** When it was made, to the minute: "2026-11-24T12:21:00Z". */
    public readonly ?string $time;

    /** The rest: eleven letters and digits. */
    public readonly ?string $suffix;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Checks its length and letters.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): EndToEndId {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The rtrId of a return: 32 letters and digits (schema Devolucao). The payment system makes it.
 * Its parts are null when it isn't made as the central bank says. Answers may have identifiers that break the rule: keep
 * those as text.
 *
 * @strict-properties
 * @not-serializable
 */
final class RtrId implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** What it begins with: "D". */
    public readonly ?string $prefix;

    /** The ISPB of who made it: eight capital letters and digits. */
    public readonly ?string $ispb;

    /** When it was made, to the minute: "2026-11-24T12:21:00Z". */
    public readonly ?string $time;

    /** The rest: eleven letters and digits. */
    public readonly ?string $suffix;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Checks its length and letters.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): RtrId {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The idRec of a recurrence: 29 letters and digits (schema RecId). The bank makes it.
 * Its parts are null when it isn't made as the central bank says. Answers may have identifiers that break the rule: keep
 * those as text.
 *
 * @strict-properties
 * @not-serializable
 */
final class IdRec implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** What it begins with: "RR" when its charges may be tried again after they are due, "RN" when not. */
    public readonly ?string $prefix;

    /** The ISPB of who made it: eight capital letters and digits. */
    public readonly ?string $ispb;

    /** The day it was made: "2026-11-24". */
    public readonly ?string $time;

    /** The rest: eleven letters and digits. */
    public readonly ?string $suffix;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Checks its length and letters.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): IdRec {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}

/**
 * The idSolicRec of a request to confirm a recurrence: 29 letters and digits (schema SolicRecId). The bank makes it.
 * Its parts are null when it isn't made as the central bank says. Answers may have identifiers that break the rule: keep
 * those as text.
 *
 * @strict-properties
 * @not-serializable
 */
final class IdSolicRec implements \Stringable, \JsonSerializable
{
    /** All of it. */
    public readonly string $text;

    /** What it begins with: "SC". */
    public readonly ?string $prefix;

    /** The ISPB of who made it: eight capital letters and digits. */
    public readonly ?string $ispb;

    /** The day it was made: "2026-11-24". */
    public readonly ?string $time;

    /** The rest: eleven letters and digits. */
    public readonly ?string $suffix;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Checks its length and letters.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is id_invalid
     */
    public static function parse(string $text): IdSolicRec {}

    /** All of it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}
