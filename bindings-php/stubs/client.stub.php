<?php

/**
 * @generate-class-entries
 * @generate-legacy-arginfo 80100
 */

namespace Gnpix;

/**
 * Authorized calls to the bank's Pix API: mutual TLS, token, retries and errors are taken care of.
 *
 * Making a client opens no connection. It can't be cloned or serialized, and no dump of it shows a secret.
 *
 *     $client = Client::persistent('loja', [
 *         'client_id' => getenv('PIX_CLIENT_ID'),
 *         'client_secret' => getenv('PIX_CLIENT_SECRET'),
 *         'certificate' => '/etc/loja/homologacao.p12',
 *         'environment' => 'homologation',
 *     ]);
 *     $charge = $client->put('/v2/cob/:txid', [
 *         'params' => ['txid' => $txid],
 *         'json' => ['valor' => ['original' => '4.50'], 'chave' => $key, 'calendario' => ['expiracao' => 3600]],
 *         'scope' => Scope::COB_WRITE,
 *     ])->json();
 *
 * Options of a client. null stands for "not given" everywhere; times are seconds, and fractions count. Numbers may be
 * numeric strings, as they come from variables.
 *
 * - client_id, client_secret: string. The application's pair.
 * - certificate: a path (.p12 or PEM) or a Gnpix\Certificate.
 * - certificate_key: the path of the key, when it has a file of its own beside certificate's.
 * - certificate_bytes: the file's content instead: .p12 (raw or base64) or PEM.
 * - certificate_password: string; empty by default, as the bank hands it out.
 * - environment: "production", "homologation"; the old hosts as "production-gerencianet", "homologation-gerencianet".
 *   There is no default: production is real money.
 * - allow_environment_mismatch: bool. Lets a certificate of one environment be used with the other's base route.
 * - base_url: an https URL instead of the environment's.
 * - ca_file, ca_pem: certificate authorities to trust beside the platform's: a path, or the PEM itself.
 * - platform_roots: bool; whether to trust the platform's authorities. true by default.
 * - token_path, token_body: the token endpoint's path ("/oauth/token"), and "json" (default) or "form".
 * - scope: string or list of strings; by default all scopes the application has.
 * - connect_timeout (10), read_timeout (30), timeout (60, the whole call), idle_timeout (30, unused connections).
 * - max_attempts: tries where repeating is safe, the first included (3).
 * - max_body: the largest answer in bytes (16 MiB).
 * - proxy: an http:// or https:// URL; the system's proxy variables are not read.
 * - http2: bool; whether HTTP/2 may be used. true by default.
 * - user_agent: a product to name before gnpix, such as "loja/1.4".
 *
 * client_id, certificate, environment, base_url, ca_file and timeout have ini settings (gnpix.client_id…) that stand in
 * when an option isn't given.
 *
 * Options of a request:
 *
 * - params: array of name => value for the route's :names. Values are encoded whole: a "/" in one can't change the route.
 * - query: array of name => value. A list repeats the name; bools become "true" and "false"; null leaves the name out;
 *   a DateTimeInterface becomes "2026-11-24T12:00:00Z".
 * - json: any value json_encode() takes; sets the content type. For an empty JSON object give new \stdClass.
 * - body: string, sent as it is, with content_type ("application/octet-stream" by default). Not together with json.
 * - headers: array of name => value. Authorization, Host and the like are set by gnpix alone.
 * - timeout: seconds for this whole call.
 * - scope: the scope the call needs; when the token is known to lack it, the call fails before it is sent.
 *
 * @strict-properties
 * @not-serializable
 */
final class Client
{
    /**
     * @param mixed[] $options see above
     * @throws ConfigException an unknown option, a value of the wrong type, or something is missing
     * @throws CertificateException
     * @throws CertificatePasswordException
     * @throws CertificateValidityException the certificate has expired or isn't valid yet
     * @throws EnvironmentMismatchException certificate and environment don't belong together
     */
    public function __construct(#[\SensitiveParameter] array $options = []) {}

    /**
     * A client of the variables GNPIX_CLIENT_ID, GNPIX_CLIENT_SECRET and so on, as the gnpix command takes them. Options
     * win over variables; ini settings are not read.
     *
     * @param mixed[] $options
     * @throws Exception as the constructor does
     */
    public static function fromEnv(#[\SensitiveParameter] array $options = []): Client {}

    /**
     * A client that this worker process keeps for its next requests, with its connection and token.
     *
     * The same name with the same options gives the same client. With other options, or when a file it was made of
     * (certificate, key, CA file) has changed, a new one takes its place. The options are remembered as a salted hash
     * alone. A worker keeps the 64 clients used last.
     *
     * @param string $name yours to choose, such as the shop's: not empty
     * @param mixed[] $options
     * @throws Exception as the constructor does
     */
    public static function persistent(string $name, #[\SensitiveParameter] array $options = []): Client {}

    /**
     * The token in use, fetched if there is none.
     *
     * @throws Exception
     */
    public function token(): Token {}

    /**
     * Makes a call and returns the bank's answer, a 2xx.
     *
     * @param string $method such as "PUT"
     * @param string $route such as "/v2/cob/:txid"
     * @param mixed[] $options see above
     * @throws Exception when anything else came, or nothing did: one class for each kind of failure. Ask maybeSent()
     *     before you repeat what moves money.
     */
    public function request(string $method, string $route, #[\SensitiveParameter] array $options = []): Response {}

    /**
     * request('GET', …)
     *
     * @param mixed[] $options
     * @throws Exception
     */
    public function get(string $route, #[\SensitiveParameter] array $options = []): Response {}

    /**
     * request('POST', …). Never repeated once it may have left.
     *
     * @param mixed[] $options
     * @throws Exception
     */
    public function post(string $route, #[\SensitiveParameter] array $options = []): Response {}

    /**
     * request('PUT', …)
     *
     * @param mixed[] $options
     * @throws Exception
     */
    public function put(string $route, #[\SensitiveParameter] array $options = []): Response {}

    /**
     * request('PATCH', …). Never repeated once it may have left.
     *
     * @param mixed[] $options
     * @throws Exception
     */
    public function patch(string $route, #[\SensitiveParameter] array $options = []): Response {}

    /**
     * request('DELETE', …)
     *
     * @param mixed[] $options
     * @throws Exception
     */
    public function delete(string $route, #[\SensitiveParameter] array $options = []): Response {}

    /**
     * Makes a call of an operation by its name, such as "cob.create": what cob()->create() does, with the whole response.
     *
     * All of it is checked before anything is sent.
     *
     * @param string $operation see Operation::all()
     * @param mixed[] $parameters the operation's, by their names in the API; of "paginacao.paginaAtual" the last part will
     *     do. null leaves one out; a DateTimeInterface becomes "2026-11-24T12:00:00Z".
     * @phpstan-param array<string, scalar|\Stringable|\DateTimeInterface|null> $parameters
     * @param mixed $body what the operation sends, for json_encode(); null for none, and an empty array is an empty object
     * @param mixed[] $options timeout and headers, as above
     * @phpstan-param array{
     *     timeout?: float|int|string|null, headers?: array<string, string|int|float|\Stringable>|null
     * } $options
     * @throws InvalidArgumentException whose violations() name each parameter and member that is wrong, and its rule
     * @throws Exception as request() does
     */
    public function call(
        string $operation,
        #[\SensitiveParameter] array $parameters = [],
        #[\SensitiveParameter] mixed $body = null,
        #[\SensitiveParameter] array $options = [],
    ): Response {}

    /** Immediate charges. */
    public function cob(): Api\Cob {}

    /** Charges with a due date. */
    public function cobv(): Api\Cobv {}

    /** Batches of charges with a due date. */
    public function lotecobv(): Api\Lotecobv {}

    /** Locations of charges' payloads. */
    public function loc(): Api\Loc {}

    /** Pix received and sent, and refunds. */
    public function pix(): Api\Pix {}

    /** Others' QR codes. */
    public function qrcode(): Api\Qrcode {}

    /** Receipts. */
    public function receipt(): Api\Receipt {}

    /** Where Pix are reported. */
    public function webhook(): Api\Webhook {}

    /** Where recurrences are reported. */
    public function webhookrec(): Api\Webhookrec {}

    /** Where recurring charges are reported. */
    public function webhookcobr(): Api\Webhookcobr {}

    /** Random keys. */
    public function evp(): Api\Evp {}

    /** The account's balance. */
    public function balance(): Api\Balance {}

    /** The account's settings. */
    public function settings(): Api\Settings {}

    /** Reconciliation extracts. */
    public function report(): Api\Report {}

    /** Infractions (MED). */
    public function infraction(): Api\Infraction {}

    /** Look-ups of keys. */
    public function keys(): Api\Keys {}

    /** Payments divided among accounts. */
    public function split(): Api\Split {}

    /** Recurrences (Pix Automático). */
    public function rec(): Api\Rec {}

    /** Requests to confirm a recurrence. */
    public function solicrec(): Api\Solicrec {}

    /** Locations of recurrences' payloads. */
    public function locrec(): Api\Locrec {}

    /** Recurring charges. */
    public function cobr(): Api\Cobr {}

    /**
     * Connects and gets a token ahead of the first call.
     *
     * @throws Exception
     */
    public function warmUp(): void {}

    /** Drops the token, so that the next call gets a new one: after the application's scopes were changed, say. */
    public function invalidate(): void {}

    /**
     * What this client has done so far in this process.
     *
     * @return array{
     *     requests: int, retries: int, renewals: int, connections: int, handshakes_full: int, handshakes_resumed: int,
     *     token_hits: int, token_exchanges: int, token_failures: int, token_background_renewals: int, token_waits: int,
     *     token_invalidations: int
     * }
     */
    public function stats(): array {}

    /** The certificate in use. */
    public function certificate(): Certificate {}

    /** The base URL in use. */
    public function baseUrl(): string {}
}
