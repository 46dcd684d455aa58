/// <reference types="node" />
/**
 * A bank on loopback for the tests of your own programs.
 *
 * ```ts
 * import { Sandbox } from "gnpix/testing";
 *
 * await using bank = await Sandbox.start();
 * await using client = bank.client();
 * const { txid } = await client.cob.create(bank.charge("25.00"));
 * bank.pay(txid);
 * ```
 *
 * It speaks what the bank speaks: mutual TLS, OAuth, charges, payments, webhooks; and it fails on demand. It listens on
 * loopback only, on a free port, and nothing it does leaves the machine.
 *
 * @packageDocumentation
 */

import { Client, ClientOptions, CobSolicitada, Headers, Textual } from "./index.js";

/** The options of a {@link Sandbox}. */
export interface SandboxOptions {
  /** `"homologation"` (default), where charges up to 10.00 are paid at once, or `"production"`, where nothing is. */
  environment?: "homologation" | "production" | undefined;
  /** The application's Client_Id; made up unless given, with `clientSecret`. */
  clientId?: string | undefined;
  /** The application's Client_Secret. */
  clientSecret?: string | undefined;
  /** The application's scopes; all of them unless given. */
  scopes?: string | Iterable<string> | undefined;
  /** The certificate's key: `"p256"` (default), made in no time, or `"rsa2048"`, as the bank issues. */
  keyType?: "p256" | "rsa2048" | undefined;
  /** How long tokens live, in milliseconds; an hour by default. */
  tokenTtl?: number | undefined;
  /** What the account holds at the start, in cents; 100,000 by default. */
  balanceCents?: number | undefined;
  /** Whether to offer HTTP/2; `true` by default. */
  http2?: boolean | undefined;
  /** A port on 127.0.0.1; a free one unless given. */
  port?: number | undefined;
  /** How long a connection may be idle before the bank closes it, in milliseconds; 75,000 by default. */
  idleTimeout?: number | undefined;
  /**
   * What a client without a good certificate gets: `"tls"` (default), an alert; `"html400"`, as nginx answers;
   * `"forbidden"`, as the bank's gateway does; `"drop"`, nothing.
   */
  certificateRefusal?: "tls" | "html400" | "forbidden" | "drop" | undefined;
  /** Authorities of webhook receivers to trust beside the bank's own, PEM. */
  webhookCaPem?: string | undefined;
  /** How long one of the bank's minutes lasts between two tries of a callback, in milliseconds; 100 by default. */
  webhookMinute?: number | undefined;
  /** How long a receiver may take, in milliseconds; 60,000 by default. */
  webhookTimeout?: number | undefined;
  /** Whether a Pix can be sent only from a key that has a webhook, as the bank has it; `false` by default. */
  webhookRequiredToSend?: boolean | undefined;
}

/** A payment that somebody makes: of a `charge`, or of an `amount` to a `key` of the account. */
export interface Paying {
  /** The txid of a charge (cob, cobv or cobr), paid in full: for a cobv, what it costs on the day. */
  charge?: Textual | undefined;
  /** A key of the account, paid without a charge. */
  key?: Textual | undefined;
  /** The amount, such as `"10.00"`. */
  amount?: Textual | undefined;
  /** The txid in the static QR code that is paid: 1 to 25 letters and digits. Of a charge it changes nothing. */
  txid?: Textual | undefined;
  /** The day, such as `"2026-12-31"`, in Brasília; today by default. */
  on?: string | undefined;
  /** Who pays, with CPF or CNPJ: the charge's debtor unless given, or a stranger. */
  by?: { name: string; document: Textual } | undefined;
}

/** What a certificate to be issued is like: a good one, unless said otherwise. */
export interface IssueOptions {
  /** The subject's common name. */
  commonName?: string | undefined;
  /** The password of its PKCS#12 forms; empty by default. */
  password?: string | undefined;
  /** The key's type. */
  keyType?: "p256" | "rsa2048" | undefined;
  /** The environment it is of; the sandbox's own by default. */
  environment?: "homologation" | "production" | undefined;
  /** Days until it expires. */
  daysLeft?: number | undefined;
  /** Whether it has expired. */
  expired?: boolean | undefined;
  /** Whether it is valid only later. */
  notYetValid?: boolean | undefined;
  /** Whether it is of an authority that isn't the bank's. */
  foreign?: boolean | undefined;
}

/** A client certificate with its key, in every form that the bank or another tool hands out. Printed, it shows no key. */
export declare class IssuedCertificate {
  private constructor();
  /** PKCS#12 in the bank's old encoding, which OpenSSL 3 refuses without `-legacy`. */
  readonly p12: Buffer;
  /** PKCS#12 with AES-256. */
  readonly p12Aes: Buffer;
  /** Certificate and key in one PEM text. */
  readonly pem: string;
  /** The certificate alone, PEM. */
  readonly certificatePem: string;
  /** The key alone, PKCS#8 PEM. */
  readonly keyPem: string;
  /** SHA-256 of the certificate, in lower-case hexadecimal. */
  readonly fingerprint: string;
}

/** A request as the bank received it, with secrets blotted out. */
export declare class RecordedRequest {
  private constructor();
  /** Counts from 1, in the order that requests were read. */
  readonly number: number;
  /** The connection it came on, counted from 1. */
  readonly connection: number;
  /** The method. */
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  /** The target without the query. */
  get path(): string;
  /** The protocol. */
  readonly version: "HTTP/1.1" | "HTTP/2.0";
  /** The headers; of `Authorization` only the scheme. */
  readonly headers: Headers;
  /** The body's first 16 KiB, without the Client_Secret. */
  readonly body: Buffer;
  /** The whole body's size, in bytes. */
  readonly bodySize: number;
  /** The token it came with, counted from 1 in the order of issue; absent without a known one. */
  readonly token?: number;
  /** The status answered; absent while unanswered, or if the connection was cut. */
  readonly status?: number;
  /** The body, read as JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json(): any;
}

/** What the bank counted since it started. */
export interface SandboxStats {
  /** TCP connections accepted. */
  connections: number;
  /** Those that are closed again. */
  connectionsClosed: number;
  /** TLS handshakes with a full exchange of certificates. */
  handshakesFull: number;
  /** TLS handshakes that resumed a session. */
  handshakesResumed: number;
  /** TLS handshakes that failed, refused certificates included. */
  handshakesFailed: number;
  /** Requests whose head was read. */
  requests: number;
  /** Tokens issued. */
  tokenExchanges: number;
  /** Webhook callbacks answered with 2xx. */
  callbacksSent: number;
  /** Tries to call a webhook that failed. */
  callbacksFailed: number;
  /** Requests by operation, such as `"cob.create_with_txid"`. */
  routes: Record<string, number>;
}

/** A bank on loopback, on threads of its own inside this process; it runs until it is closed. */
export declare class Sandbox {
  private constructor();
  /** Starts a bank, and resolves once it can be called. */
  static start(options?: SandboxOptions): Promise<Sandbox>;

  /** `"https://localhost:PORT"`. */
  readonly baseUrl: string;
  /** The authority of the bank's own certificate, PEM: what a client must trust. */
  readonly caPem: string;
  /** The authority of the certificate that the bank calls webhooks with, PEM: what a receiver must trust. */
  readonly webhookCaPem: string;
  /** The application's Client_Id. */
  readonly clientId: string;
  /** The application's Client_Secret. */
  readonly clientSecret: string;
  /** The application's scopes. */
  readonly scopes: string[];
  /** A Pix key of the account; any other that is well formed is taken too. */
  readonly pixKey: string;
  /** The account's certificate. */
  readonly certificate: IssuedCertificate;

  /** The options of a client of this bank, with `changes` over them. Only the bank's authority is trusted. */
  clientOptions(changes?: ClientOptions): ClientOptions;
  /** A client of this bank, with `changes` over {@link Sandbox.clientOptions}. */
  client(changes?: ClientOptions): Client;
  /** The `GNPIX_*` variables of this bank, as `Client.fromEnv` reads them. They hold the Client_Secret. */
  variables(): Record<string, string>;
  /** The body of a charge over `amount` to this account's key, with `more` members. */
  charge(amount?: string, more?: Record<string, unknown>): CobSolicitada & Record<string, unknown>;

  /** {@link Sandbox.caPem} as a file. All files are in a folder of the owner's, which goes when the bank is closed. */
  get caFile(): string;
  /** The certificate as the bank hands it out: PKCS#12 in the old encoding, with an empty password. */
  get p12File(): string;
  /** The certificate as PKCS#12 with AES-256, with an empty password. */
  get p12AesFile(): string;
  /** Certificate and key as one PEM file. */
  get pemFile(): string;
  /**
   * What a webhook receiver at `https://localhost` needs, PEM: the authority of the certificate that the bank calls
   * with, and the receiver's own certificate with its key, which the bank trusts.
   */
  receiver(): Promise<{ ca: string; certificate: string }>;
  /** Issues another client certificate. */
  issue(options?: IssueOptions): Promise<IssuedCertificate>;

  /**
   * Makes things go wrong from now on: each rule is `name=value` parts with `;` between, such as
   * `"status=503; times=1; path=/v2/*"`.
   *
   * What: `status=CODE` (with `retry_after=SECONDS`), `latency=MS`, `hang`, `expire_token`, `close=before_handshake` or
   * `before_request`, `before_response`, `after_processing`, `in_headers`, `in_body`, `after_response`; `body=TEXT`,
   * `header.NAME=TEXT`, `html=CODE`, `bad_json`, `empty`, `gzip`, `no_content_type`, `huge=BYTES`, `trickle=BYTES/MS`;
   * `token.MEMBER=JSON` or `missing`, `token_ttl=SECONDS`.
   *
   * Which requests: `path=/v2/cob*`, `method=GET`, `times=N`, `skip=N`, `every=N`; `after` performs the operation
   * first. The first rule that fits a request is taken.
   *
   * @throws RangeError for a rule that can't be read, and then takes none of them
   */
  fault(...rules: string[]): void;
  /** Takes all rules back. */
  clearFaults(): void;
  /** How many rules may still strike: those with `times` count until they are used up. */
  get faultsLeft(): number;
  /**
   * Somebody pays a charge in full, and its key's webhook is called soon after. Returns the payment's endToEndId.
   * @throws RangeError when there is no such charge, or none to be paid
   */
  pay(txid: Textual): string;
  /**
   * Somebody pays, as described. Returns the payment's endToEndId.
   * @throws RangeError when the charge isn't there or can't be paid on that day, or the account's settings refuse the Pix
   */
  payWith(paying: Paying): string;
  /**
   * What a charge (cob or cobv) costs on a day such as `"2026-12-31"`: the original with fine, interest, rebate and
   * discount, such as `"102.30"`.
   * @throws RangeError when there is no such charge
   */
  amountDue(txid: Textual, day: string): string;
  /**
   * The payer reads the recurrence's QR code and agrees; an immediate charge that it names is paid at the same time.
   * As all that payers do, it calls the webhook of recurrences or of recurring charges.
   * @throws RangeError when there is no such recurrence, or it isn't in a state for that
   */
  approveRecurrence(idRec: Textual): void;
  /** The payer reads the recurrence's QR code and says no. */
  rejectRecurrence(idRec: Textual): void;
  /** The payer ends a recurrence that was approved; its open charges are cancelled. */
  cancelRecurrence(idRec: Textual): void;
  /** Nobody confirms the recurrence in time. */
  expireRecurrence(idRec: Textual): void;
  /** The payer accepts a request for confirmation (solicrec) in the app of its bank. */
  acceptRequest(idSolicRec: Textual): void;
  /** The payer rejects a request for confirmation. */
  rejectRequest(idSolicRec: Textual): void;
  /** The scheduled try of a recurring charge is paid. Returns the payment's endToEndId. */
  collect(txid: Textual): string;
  /**
   * The scheduled try of a recurring charge fails with a code such as `"AM02"` (above the limit: may be tried again) or
   * `"AC05"` (account closed: the charge is rejected).
   */
  failCollection(txid: Textual, code: string): void;
  /** The payer calls a recurring charge off. */
  cancelCollection(txid: Textual): void;
  /**
   * The payer of a Pix says that it was fraud. Returns the infraction's id. In homologation the first one reported
   * switches infractions on.
   * @throws RangeError when there is no such Pix, or it has an open infraction
   */
  reportInfraction(endToEndId: Textual): string;
  /** The bank judges an infraction; one that is accepted gives the payer the money back. */
  judgeInfraction(id: Textual, accepted: boolean): void;
  /** Moves the bank's clock forward: tokens and charges age by that. No client's clock moves. */
  advance(milliseconds: number): void;
  /** Makes every token issued so far worthless, as the bank does now and then. */
  revokeTokens(): void;
  /** What the bank counted since it started. */
  stats(): SandboxStats;
  /** The last 1,024 requests, oldest first, token requests included; only those with this method and path, if given. */
  requests(method?: string, path?: string): RecordedRequest[];
  /** Whether the bank was stopped. */
  get closed(): boolean;
  /** Stops the bank: drops its connections, frees its port, removes its files. Closing again does nothing. */
  close(): Promise<void>;
  /** {@link Sandbox.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
