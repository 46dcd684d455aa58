<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * An access token. Client::request() gets and renews it by itself; one is seldom needed in hand.
 *
 * Nothing but accessToken() ever shows the secret: not var_dump(), a cast, json_encode() or a stack trace. A token can't
 * be cloned or serialized.
 *
 *     $token = $client->token();
 *     printf("%s, %d s left\n", $token->tokenType(), $token->expiresAt()->getTimestamp() - time());
 *
 * @strict-properties
 * @not-serializable
 */
final class Token
{
    /** Tokens come from Client::token(). */
    private function __construct() {}

    /** The secret itself, as it stands in the header Authorization. */
    public function accessToken(): string {}

    /** The token's type: "Bearer". */
    public function tokenType(): string {}

    /** The life the bank gave it, in seconds, counted from when it was issued. */
    public function expiresIn(): int {}

    /** When it ends, in UTC. gnpix renews it well before that. */
    public function expiresAt(): \DateTimeImmutable {}

    /** The scopes as the bank listed them, separated by spaces; null when the bank did not say. */
    public function scope(): ?string {}

    /**
     * The scopes one by one; null when the bank did not say.
     *
     * @return list<string>|null
     */
    public function scopes(): ?array {}

    /** Whether the token holds the scope; null when the bank did not say. */
    public function hasScope(string $scope): ?bool {}
}
