<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix\Pix;

/**
 * A Pix key as a person types it, in the form that the DICT has (Manual de Padrões para Iniciação do Pix).
 *
 *     echo PixKey::parse('(61) 91234-5678'); // +5561912345678
 *
 * @strict-properties
 * @not-serializable
 */
final class PixKey implements \Stringable, \JsonSerializable
{
    /**
     * "cpf", "cnpj", "phone", "email" or "evp".
     *
     * @phpstan-var 'cpf'|'cnpj'|'phone'|'email'|'evp'
     */
    public readonly string $kind;

    /** The key as the DICT has it. */
    public readonly string $text;

    /** Made by parse() and readings(). */
    private function __construct() {}

    /**
     * Recognises and normalises a key. Eleven bare digits may be a CPF or a mobile number; the likelier is taken unless
     * `kind` is given. Where money follows, ask the person: see readings().
     *
     * @param string|null $kind the kind that the person chose
     * @phpstan-param 'cpf'|'cnpj'|'phone'|'email'|'evp'|null $kind
     * @throws \Gnpix\InvalidArgumentException whose errorName() is key_invalid or document_invalid; it doesn't repeat the key
     */
    public static function parse(#[\SensitiveParameter] string $typed, ?string $kind = null): PixKey {}

    /**
     * What it may be, the likeliest first: one, or two for eleven digits that may be a CPF or a mobile number.
     *
     * @return list<PixKey>
     * @throws \Gnpix\InvalidArgumentException as parse()
     */
    public static function readings(#[\SensitiveParameter] string $typed): array {}

    /** The key as the DICT has it. */
    public function __toString(): string {}

    /** The same, for json_encode(). */
    public function jsonSerialize(): string {}
}
