<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * A client certificate with its key, from the bank's .p12 or from PEM; what a file is, is told by its content.
 *
 * Loading checks that key and certificate belong together, not the dates: see checkValidity(). Paths are taken as PHP's
 * own functions take them (relative to the working directory, within open_basedir); stream wrappers are not.
 *
 *     $certificate = Certificate::load('homologacao.p12');
 *     echo $certificate->inspect()['days_left'];
 *     $client = new Client(['certificate' => $certificate, …]);
 *
 * @strict-properties
 * @not-serializable
 */
final class Certificate
{
    /** Certificates come from load(), parse() and Client::certificate(). */
    private function __construct() {}

    /**
     * Reads a file: .p12 or PEM with certificate and key, or one of them with the other's path as $key, in either order.
     *
     * @param string $password the file's, or the key's; the bank's files have an empty one
     * @throws CertificateException the file is missing, damaged, unsupported, or without key or certificate
     * @throws CertificatePasswordException the password is wrong, or one is needed
     */
    public static function load(string $path, #[\SensitiveParameter] string $password = '', ?string $key = null): Certificate {}

    /**
     * The same from a string: .p12 (raw or base64), PEM, or half of a pair with the other half as $key.
     *
     * @throws CertificateException
     * @throws CertificatePasswordException
     */
    public static function parse(#[\SensitiveParameter] string $bytes, #[\SensitiveParameter] string $password = '', #[\SensitiveParameter] ?string $key = null): Certificate {}

    /**
     * What the certificate says about itself. Nothing in it is secret.
     *
     * environment is "production", "homologation", or null for an issuer that isn't the bank's. status is "valid",
     * "expiring" (30 days or fewer are left), "expired" or "not yet valid". days_left is negative once it has expired.
     * chain goes from the certificate up; unrelated are certificates of the file that are no part of it.
     *
     * @return array{
     *     subject: string, issuer: string, environment: ?string, serial: string,
     *     not_before: \DateTimeImmutable, not_after: \DateTimeImmutable, days_left: int, status: string,
     *     key_type: string, sha256: string,
     *     chain: list<array{subject: string, issuer: string, sha256: string, not_after: \DateTimeImmutable}>,
     *     unrelated: list<array{subject: string, issuer: string, sha256: string, not_after: \DateTimeImmutable}>
     * }
     * @throws CertificateException
     */
    public function inspect(): array {}

    /**
     * Nothing if it may be used today. A Client checks this by itself.
     *
     * @throws CertificateValidityException with the date, when it has expired or isn't valid yet
     */
    public function checkValidity(): void {}

    /**
     * Certificate chain and key as PEM, for other tools. The key is not encrypted: keep it secret.
     *
     * @return array{certificate: string, key: string}
     * @throws CertificateException
     */
    public function toPem(): array {}

    /**
     * A .p12 in today's encoding (AES-256), which OpenSSL 3 reads without -legacy.
     *
     * @throws CertificateException
     */
    public function toPkcs12(#[\SensitiveParameter] string $password = ''): string {}

    /**
     * Writes certificate chain and key into one PEM file, readable by its owner alone (0600), whole or not at all.
     *
     * @param bool $overwrite whether a file that is there already is replaced
     * @throws CertificateException when it can't be written, or is there already
     */
    public function writePem(string $path, bool $overwrite = false): void {}

    /**
     * The same as a .p12 in today's encoding.
     *
     * @throws CertificateException when it can't be written, or is there already
     */
    public function writePkcs12(string $path, #[\SensitiveParameter] string $password = '', bool $overwrite = false): void {}
}
