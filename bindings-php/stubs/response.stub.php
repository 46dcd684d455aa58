<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * The bank's answer: always a 2xx, except where it comes from Exception::response().
 *
 *     $charge = $client->get('/v2/cob/:txid', ['params' => ['txid' => $txid]])->json();
 *     echo $charge['status'];
 *
 * @strict-properties
 * @not-serializable
 */
final class Response
{
    /** Responses come from Client::request() and Exception::response(). */
    private function __construct() {}

    /** The HTTP status, such as 200 or 201. */
    public function status(): int {}

    /**
     * All headers, by their name in lower case, in the order they came.
     *
     * @return array<string, list<string>>
     */
    public function headers(): array {}

    /** The first header of this name, in any case; null when there is none. */
    public function header(string $name): ?string {}

    /** The body as it came, after gzip was undone. Empty after a 204. */
    public function body(): string {}

    /**
     * The body read as JSON: objects become arrays, or stdClass when $associative is false. Whole numbers beyond PHP's
     * range become strings rather than lose digits.
     *
     * @throws ResponseException when the body is not JSON. The call itself succeeded: body() has what came.
     */
    public function json(bool $associative = true): mixed {}

    /** How many times the request was tried: 1 unless it was repeated. */
    public function attempts(): int {}

    /**
     * Whether this is what an earlier, unanswered try of the operation made, fetched after a later one was refused as a
     * duplicate; status and body are the fetching's. Only calls by name are recovered.
     */
    public function recovered(): bool {}
}
