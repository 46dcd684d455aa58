<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * An operation of the Pix API, as libgnpix knows it: what Client::call() takes the name of.
 *
 *     foreach (Operation::all() as $operation) {
 *         echo "{$operation->name()}: {$operation->summary()}\n";
 *     }
 *
 * @strict-properties
 * @not-serializable
 */
final class Operation
{
    /** Operations come from all() and find(). */
    private function __construct() {}

    /**
     * Every operation that this version knows.
     *
     * @return list<Operation>
     */
    public static function all(): array {}

    /** The operation of this name, such as "cob.create"; null when there is none. */
    public static function find(string $name): ?Operation {}

    /** Its name: "cob.create". */
    public function name(): string {}

    /** What it does, in one English sentence. */
    public function summary(): string {}

    /** The HTTP method: "POST". */
    public function method(): string {}

    /** The route, its path parameters as ":name". */
    public function route(): string {}

    /** The scope that the token needs, if it needs one. */
    public function scope(): ?string {}

    /** Whether that scope is certain. One that isn't never keeps a call from being made. */
    public function isScopeConfirmed(): bool {}

    /** The name of its body's schema, which Gnpix\Api\Types has; null when it takes none. */
    public function body(): ?string {}

    /** The name of its answer's schema; null when it gives nothing, or a file. */
    public function answer(): ?string {}

    /** Of a list in pages, the answer's member that has the items: "cobs". */
    public function pages(): ?string {}

    /** The version of gnpix that had it first. */
    public function since(): string {}

    /**
     * Its parameters beside the body, those of the path first.
     *
     * @return list<array{name: string, place: 'path'|'query'|'header', required: bool, rule: string, about: string}>
     *     rule: what its values must be, to follow "must be"
     */
    public function parameters(): array {}

    /** Whether it moves money, or changes what money will be asked for. */
    public function isMoney(): bool {}

    /** Whether it only consults. */
    public function isReading(): bool {}

    /** Whether a repetition leaves the bank as the first one did. */
    public function isIdempotent(): bool {}

    /** Whether, after a lost answer, what the first try made can be fetched; gnpix then does. */
    public function isRecovered(): bool {}

    /** Whether the central bank's API Pix has it; the others are the bank's own. */
    public function isOfCentralBank(): bool {}
}
