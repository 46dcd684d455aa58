<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix\Pix;

/**
 * A callback of the bank's that was read. What it says isn't checked: look each payment up before acting on it.
 *
 *     if (!Webhook::isHmacRight($_SERVER['REQUEST_URI'], $secret)) {
 *         http_response_code(403);
 *         exit;
 *     }
 *     foreach (Webhook::parse(file_get_contents('php://input'))->notices as $notice) {
 *         // …
 *     }
 *
 * @strict-properties
 * @not-serializable
 */
final class Webhook
{
    /**
     * "pix" (payments and refunds), "rec" (recurrences), "cobr" (recurring charges), "test" (the trial call that registers
     * a webhook) or "unknown". Later versions may add some; answer all of them with 200.
     */
    public readonly string $kind;

    /**
     * In the order of the body; none of a trial call.
     *
     * @phpstan-var list<Notice>
     */
    public readonly array $notices;

    /** Made by parse(). */
    private function __construct() {}

    /**
     * Reads a body of at most 1 MiB and 10,000 notices.
     *
     * @throws \Gnpix\InvalidArgumentException whose errorName() is webhook_invalid, for what isn't JSON or is larger
     */
    public static function parse(#[\SensitiveParameter] string $body): Webhook {}

    /**
     * Whether a request's target ("/hook?hmac=…") or query has one `hmac` value, and it is the secret that you put into the
     * registered URL: despite its name no signature. It takes the same time whatever the value, and understands what the
     * bank puts behind the URL. False for an empty secret.
     */
    public static function isHmacRight(#[\SensitiveParameter] string $target, #[\SensitiveParameter] string $secret): bool {}

    /**
     * Whether an address is the one that the bank calls from, for webhooks registered without mutual TLS. It must be that of
     * the connection itself, or one that a proxy of your own reports.
     */
    public static function isBankAddress(string $address): bool {}
}

/**
 * One piece of news in a callback, as it came.
 *
 * @strict-properties
 * @not-serializable
 */
final class Notice
{
    /**
     * What it says: "received", "refunded" (a refund was asked for, made or failed), "sent" (a sent Pix arrived or
     * failed), "recurrence", "recurring_charge" or "unknown". Later versions may add some.
     */
    public readonly string $kind;

    /**
     * By which a repeated delivery is known: the same for the same news. At most 96 letters, digits, ":" and "_". Keep it
     * with what you did, in one transaction.
     */
    public readonly string $key;

    /** The notice as it came, with every field. */
    public readonly string $json;

    /** endToEndId: look the payment up with it before acting. */
    public readonly ?string $endToEndId;

    /** txid of the charge. */
    public readonly ?string $txid;

    /** chave: the receiver's Pix key. Not yours? Then it isn't for you. */
    public readonly ?string $pixKey;

    /** valor: "10.00". */
    public readonly ?string $amount;

    /** valor in cents; null when there is none that can be read. */
    public readonly ?int $cents;

    /** horario (RFC 3339). */
    public readonly ?string $time;

    /** infoPagador: the payer's words. */
    public readonly ?string $payerInfo;

    /** status of a sent Pix, a recurrence or a recurring charge. */
    public readonly ?string $status;

    /** idEnvio of a sent Pix. */
    public readonly ?string $idEnvio;

    /** The code of a sent Pix that failed, such as "AC03". */
    public readonly ?string $errorCode;

    /** Why a sent Pix failed. */
    public readonly ?string $errorReason;

    /** idRec of a recurrence. */
    public readonly ?string $idRec;

    /**
     * The refunds of a received Pix.
     *
     * @phpstan-var list<array{
     *     id: string|null, rtr_id: string|null, amount: string|null, status: string|null, reason: string|null
     * }>
     */
    public readonly array $refunds;

    /** Made by Webhook::parse(). */
    private function __construct() {}
}

/**
 * The authority that signs the certificate of the bank's callbacks.
 *
 * @strict-properties
 * @not-serializable
 */
final class WebhookAuthority
{
    /**
     * @param string $pem the chain that the bank publishes for the environment (certificate-chain-prod.crt or
     *     certificate-chain-homolog.crt)
     * @throws \Gnpix\InvalidArgumentException whose errorName() is webhook_untrusted, when none of it can be trusted
     */
    public function __construct(string $pem) {}

    /**
     * Checks that the certificates that a caller presented lead to the authority. Whoever ended TLS must have asked for them
     * and checked the handshake: nginx passes them on as $ssl_client_escaped_cert, to be undone by rawurldecode(). It says
     * that the bank calls, not that a payment is yours.
     *
     * @param string $presented PEM, the caller's own first
     * @param int|null $now in seconds since 1970; the clock's if left out
     * @throws \Gnpix\InvalidArgumentException whose errorName() is webhook_untrusted: refuse the call
     */
    public function check(string $presented, ?int $now = null): void {}
}
