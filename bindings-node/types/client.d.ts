/// <reference types="node" />
import { Response, Token } from "./answer.js";
import { Certificate } from "./certificate.js";
import { CertificateError, ConfigError, EnvironmentMismatchError, GnpixError } from "./errors.js";
import { BodyOptions, CallOptions, ClientOptions, OperationCallOptions, Path } from "./options.js";
import { OperationName, Operations, Resources } from "./resources.js";

/**
 * An authorized client of the Pix API: holds certificate and pair, keeps a token fresh, makes calls.
 *
 * Make one and keep it: it holds connections and the token. Any number of calls may be under way at once. They run on
 * a thread of gnpix's own; the event loop only starts them and takes their answers. An idle client doesn't keep the
 * process alive, a call under way does.
 */
export declare class Client {
  /**
   * Makes a client. Reads the certificate and CA files; makes no traffic. A certificate whose key derivation takes long
   * is read without holding the event loop by {@link Certificate.loadAsync}.
   *
   * @throws {@link ConfigError}, {@link CertificateError} or one of its kinds, or {@link EnvironmentMismatchError}.
   */
  constructor(options: ClientOptions);

  /** A client of the `GNPIX_*` variables, with `options` over them. */
  static fromEnv(options?: ClientOptions): Client;

  /**
   * A client of a profile, with `options` over it. Without a name, the file's `default` or only one; without `path`, the
   * file in the user's folder of configurations.
   */
  static fromProfile(name?: string | null, options?: ClientOptions & { path?: Path | null | undefined }): Client;

  /** The access token: the cached one while it is good, else a new one. Calls need no token from you. */
  token(options?: { signal?: AbortSignal | null | undefined }): Promise<Token>;

  /**
   * Makes an authorized call.
   *
   * Every answer but 2xx rejects with a {@link GnpixError}, which keeps the answer. When its `maybeSent` is set, the
   * bank may have acted on the request: look it up before you repeat a call that moves money.
   *
   * @param method - such as `"GET"`, in any case
   * @param path - such as `"/v2/cob/:txid"`; each `:name` is filled from `options.params`
   */
  request(method: string, path: string, options?: BodyOptions): Promise<Response>;

  /**
   * Makes a call of an operation by its name, such as `"cob.create"`: what `client.cob.create()` does, with the whole
   * answer, whose `recovered` says whether it is what an earlier, unanswered try of this call made.
   *
   * Parameters and body are checked before anything is sent: an `InvalidArgumentError`, whose `violations` name each
   * member and its rule. What has the wrong type altogether is a `TypeError`.
   */
  call<Name extends OperationName>(
    operation: Name,
    options?: OperationCallOptions<Operations[Name]["body"]>,
  ): Promise<Response<Operations[Name]["answer"]>>;

  /** Makes a call with `GET`: see {@link Client.request}. */
  get(path: string, options?: CallOptions): Promise<Response>;
  /** Makes a call with `POST`: see {@link Client.request}. */
  post(path: string, options?: BodyOptions): Promise<Response>;
  /** Makes a call with `PUT`: see {@link Client.request}. */
  put(path: string, options?: BodyOptions): Promise<Response>;
  /** Makes a call with `PATCH`: see {@link Client.request}. */
  patch(path: string, options?: BodyOptions): Promise<Response>;
  /** Makes a call with `DELETE`: see {@link Client.request}. */
  delete(path: string, options?: CallOptions): Promise<Response>;

  /** Fetches a token unless a good one is cached, and so connects: the first call finds both. */
  warmUp(): Promise<void>;
  /** Drops the cached token: the next call gets a new one. */
  invalidate(): void;
  /** What happened since the client was made, counted. */
  stats(): Stats;
  /** The certificate that the client presents. */
  get certificate(): Certificate;
  /** The base URL, ending in `/`. */
  get baseUrl(): string;
  /** Whether the client was closed. */
  get closed(): boolean;
  /** Ends the client and its connections; calls under way end as they would have. Closing again does nothing. */
  close(): Promise<void>;
  /** {@link Client.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
  /** What a printed client shows: no secret. */
  toJSON(): { baseUrl: string } | { closed: true };
}

/** The operations by name: `client.cob.create(body)`. */
export interface Client extends Resources {}

/** What happened since a client was made, counted. */
export interface Stats {
  /** Requests written or about to be, each try counted, token requests included. */
  requests: number;
  /** Tries beyond a request's first, except the one after a 401. */
  retries: number;
  /** Calls repeated with a newer token after a 401. */
  renewals: number;
  /** Connections established, TLS included. */
  connections: number;
  /** Full TLS handshakes, certificate presented. */
  handshakesFull: number;
  /** TLS sessions resumed from an earlier handshake. */
  handshakesResumed: number;
  /** The token cache's own counts. */
  token: TokenStats;
}

/** What happened in the token cache, counted. Clients with the same identity and options share a cache. */
export interface TokenStats {
  /** Calls served with the token at hand, without waiting. */
  hits: number;
  /** Exchanges begun, renewals included. */
  exchanges: number;
  /** Exchanges that failed. */
  failures: number;
  /** Exchanges begun while the token at hand was still good. */
  backgroundRenewals: number;
  /** Calls that waited for another call's exchange. */
  waits: number;
  /** Tokens thrown away before their end: refused by the bank, or by request. */
  invalidations: number;
}
