/// <reference types="node" />
import { Certificate } from "./certificate.js";
import { Client } from "./client.js";
import { CancelledError } from "./errors.js";
import { Scope } from "./scope.js";

/** A file's path: a text, or a `file:` URL. */
export type Path = string | URL;

/** A file's path, or its content. */
export type File = Path | Uint8Array | ArrayBuffer;

/** A text, or what is written as one: a value of `gnpix/pix`, a `Date`. */
export type Textual = string | { toJSON(): string };

/** What fills a path or a query. A `Date` is written with its offset, as the bank has moments. */
export type Value = Textual | number | bigint | boolean | Date;

/** The bank's two worlds, by its new hosts and its old ones. */
export type Environment = "production" | "homologation" | "production-gerencianet" | "homologation-gerencianet";

/** The options of a {@link Client}. One that is `undefined` or `null` counts as not given. */
export interface ClientOptions {
  /** The application's Client_Id. */
  clientId?: string | null | undefined;
  /** The application's Client_Secret. */
  clientSecret?: string | null | undefined;
  /** The certificate's file, `.p12` or PEM, told by its content: a path or bytes; or a {@link Certificate}. */
  certificate?: File | Certificate | null | undefined;
  /** The key, when it has a file of its own: a path or bytes, as the certificate is. */
  certificateKey?: File | null | undefined;
  /** The certificate file's password; empty by default, as the bank hands it out. */
  certificatePassword?: string | null | undefined;
  /** The base route. There is no default: production is real money. */
  environment?: Environment | null | undefined;
  /** A base URL instead of the environment's own. */
  baseUrl?: string | URL | null | undefined;
  /** A PEM file of certificate authorities to trust, beside the platform's. */
  caFile?: Path | null | undefined;
  /** Certificate authorities to trust as PEM, beside the platform's. */
  caPem?: string | Uint8Array | ArrayBuffer | null | undefined;
  /** Whether to trust the platform's certificate authorities; `true` by default. */
  platformRoots?: boolean | null | undefined;
  /** The token endpoint's path; `"/oauth/token"` by default. */
  tokenPath?: string | null | undefined;
  /** How the token request's body is written; `"json"` by default. */
  tokenBody?: "json" | "form" | null | undefined;
  /** The scopes to ask for; by default all that the application has. */
  scope?: Scope | Iterable<Scope> | null | undefined;
  /** The longest that connecting may take, in milliseconds; 10,000 by default. */
  connectTimeout?: number | null | undefined;
  /** The longest silence while an answer is awaited or read, in milliseconds; 30,000 by default. */
  readTimeout?: number | null | undefined;
  /** The longest that a whole call may take, in milliseconds: token, retries, answer; 60,000 by default. */
  timeout?: number | null | undefined;
  /** How long an idle connection is kept, in milliseconds; 30,000 by default. */
  idleTimeout?: number | null | undefined;
  /** How often a request may be tried where repeating is safe, first try included; 3 by default. */
  maxAttempts?: number | null | undefined;
  /** The largest answer taken, in bytes; 16 MiB by default. */
  maxBody?: number | null | undefined;
  /** An `http://` or `https://` proxy to tunnel through. */
  proxy?: string | null | undefined;
  /** Whether to use HTTP/2 where the bank offers it; `true` by default. */
  http2?: boolean | null | undefined;
  /** A product to name in `User-Agent` before gnpix, such as `"loja/1.4"`. */
  userAgent?: string | null | undefined;
  /** Lets a certificate of one environment be used with the other's route. */
  allowEnvironmentMismatch?: boolean | null | undefined;
}

/** What a call may be given. */
export interface CallOptions {
  /** Values for the `:name` parts of the path, encoded whole: a `/` in one can't change the route. */
  params?: Record<string, Value> | null | undefined;
  /** Names and values, or pairs of them; a list stands for several values, `undefined` and `null` for none. */
  query?:
    | Record<string, Value | readonly Value[] | null | undefined>
    | Iterable<readonly [string, Value]>
    | null
    | undefined;
  /** Headers beside those that gnpix sets. */
  headers?: Record<string, string | readonly string[]> | Iterable<readonly [string, string]> | null | undefined;
  /** The longest this call may take, in milliseconds, instead of the client's own. */
  timeout?: number | null | undefined;
  /** The scope the call needs: a token known to lack it is told before anything is sent. */
  scope?: Scope | null | undefined;
  /** Gives the call up: it rejects with a {@link CancelledError}, whose `cause` is the signal's reason. */
  signal?: AbortSignal | null | undefined;
}

/** What a call with a body may be given. */
export interface BodyOptions extends CallOptions {
  /** The body, written as JSON. */
  json?: unknown;
  /** The body as it is, text or bytes, instead of `json`. */
  body?: string | Uint8Array | ArrayBuffer | null | undefined;
}

/** What every operation may be given by name, beside its own parameters. */
export interface OperationOptions {
  /** The longest this call may take, in milliseconds, instead of the client's own. */
  timeout?: number | null | undefined;
  /** Gives the call up: it rejects with a {@link CancelledError}, whose `cause` is the signal's reason. */
  signal?: AbortSignal | null | undefined;
}

/** What {@link Client.call} may be given: `Body` is what the operation sends. */
export interface OperationCallOptions<Body = unknown> extends OperationOptions {
  /** The operation's parameters by their names in the API; of `paginacao.paginaAtual` the last part will do. */
  params?: Record<string, Value | null | undefined> | null | undefined;
  /** The body. Members that the API's schemas don't name are sent too. */
  json?: Body | Record<string, unknown> | null | undefined;
  /** Headers beside those that gnpix sets. */
  headers?: Record<string, string | readonly string[]> | Iterable<readonly [string, string]> | null | undefined;
}
