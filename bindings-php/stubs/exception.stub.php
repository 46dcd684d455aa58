<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * Every failure, in one final class for each kind. getMessage() says everything in one line, getCode() is the kind's
 * number, the same in every language gnpix speaks. Neither shows a token, a secret, a header or a body.
 *
 *     try {
 *         $client->post('/v2/cob', ['json' => $charge]);
 *     } catch (RateLimitException $e) {
 *         sleep((int) ceil($e->retryAfter() ?? 1));
 *     } catch (Exception $e) {
 *         if ($e->maybeSent()) {
 *             // Look the charge up before you create it again.
 *         }
 *     }
 *
 * The classes may be instantiated like any exception, for tests of your own.
 *
 * @not-serializable
 */
class Exception extends \RuntimeException
{
    private ?string $kind = null;
    private ?int $httpStatus = null;
    private ?string $errorName = null;
    private ?string $title = null;
    private ?string $detail = null;
    private ?string $help = null;
    private array $violations = [];
    private bool $retryable = false;
    private bool $maybeSent = false;
    private bool $remembered = false;
    private int $attempts = 0;
    private ?float $retryAfter = null;
    private ?Response $response = null;
    private ?string $cause = null;

    /** The kind's name, such as "api" or "timeout"; "unknown" for an exception that isn't of a kind. */
    public function kind(): string {}

    /** The answer's HTTP status; null when no answer came. */
    public function httpStatus(): ?int {}

    /** The bank's own name for the error, such as "valor_invalido", or gnpix's own code, such as "dns_failed". */
    public function errorName(): ?string {}

    /** The bank's title for the error. */
    public function title(): ?string {}

    /** The bank's explanation. */
    public function detail(): ?string {}

    /** What to do next, in a sentence. */
    public function help(): ?string {}

    /**
     * What the bank found wrong, piece by piece; empty unless it said.
     *
     * @return list<array{reason: ?string, property: ?string, value: ?string}>
     */
    public function violations(): array {}

    /** Whether the same call may succeed later with nothing changed. It does not say that repeating is safe. */
    public function isRetryable(): bool {}

    /** Whether the bank may have acted on the request although no answer was understood, or it was a 5xx. */
    public function maybeSent(): bool {}

    /** Whether no traffic was made, because a token exchange failed a moment ago and its error is given again. */
    public function isRemembered(): bool {}

    /** How many times the request was tried; 0 when nothing was ever sent. */
    public function attempts(): int {}

    /** How long the bank asks to wait, in seconds; null when it named no time. */
    public function retryAfter(): ?float {}

    /** The bank's answer as it came; null when none did. */
    public function response(): ?Response {}

    /** The technical causes, "a: b: c". */
    public function cause(): ?string {}
}

/**
 * Kind 1, invalid_argument. The request can't be sent as it was built; the message names the piece.
 *
 * @not-serializable
 */
final class InvalidArgumentException extends Exception
{
}

/**
 * Kind 2, config. A client can't be made of these options; the message names the one to mend.
 *
 * @not-serializable
 */
final class ConfigException extends Exception
{
}

/**
 * Kind 3, certificate. The certificate's file is missing, damaged, unsupported, without a key, or with another certificate's.
 *
 * @not-serializable
 */
final class CertificateException extends Exception
{
}

/**
 * Kind 4, certificate_password. The certificate file's password is wrong, or one is needed.
 *
 * @not-serializable
 */
final class CertificatePasswordException extends Exception
{
}

/**
 * Kind 5, certificate_validity. The certificate has expired or isn't valid yet.
 *
 * @not-serializable
 */
final class CertificateValidityException extends Exception
{
}

/**
 * Kind 6, environment_mismatch. The certificate is of one environment and the base route of the other; told before any traffic.
 *
 * @not-serializable
 */
final class EnvironmentMismatchException extends Exception
{
}

/**
 * Kind 7, certificate_refused. The bank refused the certificate, or saw none.
 *
 * @not-serializable
 */
final class CertificateRefusedException extends Exception
{
}

/**
 * Kind 8, authorization. The bank refused the Client_Id/Client_Secret pair, or the token twice.
 *
 * @not-serializable
 */
final class AuthorizationException extends Exception
{
}

/**
 * Kind 9, scope. The token lacks the scope that the call needs.
 *
 * @not-serializable
 */
final class ScopeException extends Exception
{
}

/**
 * Kind 10, api. The bank answered 4xx to the call itself: see errorName(), detail() and violations().
 *
 * @not-serializable
 */
final class ApiException extends Exception
{
}

/**
 * Kind 11, rate_limit. The bank answered 429: wait for retryAfter(), or a second.
 *
 * @not-serializable
 */
final class RateLimitException extends Exception
{
}

/**
 * Kind 12, server. The bank, or something in front of it, answered 5xx. maybeSent() is true: look the charge up first.
 *
 * @not-serializable
 */
final class ServerException extends Exception
{
}

/**
 * Kind 13, connect. No connection: name, refusal, network.
 *
 * @not-serializable
 */
final class ConnectException extends Exception
{
}

/**
 * Kind 14, tls. The bank's certificate isn't trusted, or TLS failed.
 *
 * @not-serializable
 */
final class TlsException extends Exception
{
}

/**
 * Kind 15, connection_lost. The connection was lost before the whole answer came. Look the charge up if maybeSent().
 *
 * @not-serializable
 */
final class ConnectionLostException extends Exception
{
}

/**
 * Kind 16, timeout. A deadline passed. Look the charge up if maybeSent().
 *
 * @not-serializable
 */
final class TimeoutException extends Exception
{
}

/**
 * Kind 17, response. The answer can't be understood, is too large, or is a redirect.
 *
 * @not-serializable
 */
final class ResponseException extends Exception
{
}

/**
 * Kind 18, cancelled. The call was cancelled. Not raised in PHP, where nobody could; kept so that the list of kinds is whole.
 *
 * @not-serializable
 */
final class CancelledException extends Exception
{
}

/**
 * Kind 19, internal. A defect of gnpix: please report it.
 *
 * @not-serializable
 */
final class InternalException extends Exception
{
}
