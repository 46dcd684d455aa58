/// <reference types="node" />
import { Response } from "./answer.js";

/** The codes of {@link GnpixError.code}: the same names as in C. */
export type ErrorCode =
  | "GNPIX_ERROR_INVALID_ARGUMENT"
  | "GNPIX_ERROR_CONFIG"
  | "GNPIX_ERROR_CERTIFICATE"
  | "GNPIX_ERROR_CERTIFICATE_PASSWORD"
  | "GNPIX_ERROR_CERTIFICATE_VALIDITY"
  | "GNPIX_ERROR_ENVIRONMENT_MISMATCH"
  | "GNPIX_ERROR_CERTIFICATE_REFUSED"
  | "GNPIX_ERROR_AUTHORIZATION"
  | "GNPIX_ERROR_SCOPE"
  | "GNPIX_ERROR_API"
  | "GNPIX_ERROR_RATE_LIMIT"
  | "GNPIX_ERROR_SERVER"
  | "GNPIX_ERROR_CONNECT"
  | "GNPIX_ERROR_TLS"
  | "GNPIX_ERROR_CONNECTION_LOST"
  | "GNPIX_ERROR_TIMEOUT"
  | "GNPIX_ERROR_RESPONSE"
  | "GNPIX_ERROR_CANCELLED"
  | "GNPIX_ERROR_INTERNAL";

/** What an error can be made of: for tests of your own. */
export interface ErrorFields {
  cause?: unknown;
  status?: number | undefined;
  type?: string | undefined;
  title?: string | undefined;
  detail?: string | undefined;
  help?: string | undefined;
  violations?: readonly Violation[] | undefined;
  retryAfter?: number | undefined;
  retryable?: boolean | undefined;
  maybeSent?: boolean | undefined;
  remembered?: boolean | undefined;
  attempts?: number | undefined;
  response?: Response | undefined;
}

/** One field that the bank refused (`violacoes`, `erros`). */
export interface Violation {
  /** Why the value was refused (`razao`, `mensagem`). */
  reason: string;
  /** Where: a property or path of the body (`propriedade`, `caminho`). */
  property?: string;
  /** The refused value, when the bank repeats it (`valor`). */
  value?: string;
}

/**
 * Every failure of gnpix. Its `message` says what happened, with what, and what to do next, in one line; neither it nor
 * a printed error shows a token, secret, header or body. Its `stack` leads to the line that awaits the call.
 */
export declare class GnpixError extends Error {
  constructor(message?: string, fields?: ErrorFields);
  /** The kind, as C names it, such as `"GNPIX_ERROR_RATE_LIMIT"`: tells errors apart in a `switch`. */
  readonly code: ErrorCode;
  /** The kind's name, the same in every language: such as `"rate_limit"`. */
  readonly kind: string;
  /** The HTTP status, when an answer came. */
  readonly status: number | undefined;
  /**
   * The bank's own name for the error, such as `"valor_invalido"` (`nome`, or the last part of a problem's `type`), or
   * gnpix's, such as `"dns_failed"`.
   */
  readonly type: string | undefined;
  /** The bank's title for the error (RFC 7807). */
  readonly title: string | undefined;
  /** The bank's explanation. */
  readonly detail: string | undefined;
  /** What to do next, when gnpix knows; `message` says it too. */
  readonly help: string | undefined;
  /** The fields that the bank refused; empty when it named none. */
  readonly violations: readonly Violation[];
  /** How long the bank asks to wait: in seconds, as in the header `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** Whether the same call may succeed later with nothing changed. It does not say that repeating is safe. */
  readonly retryable: boolean;
  /**
   * Whether the bank may have acted on the request although no answer was understood. Look the charge or payment up
   * before repeating a call that moves money.
   */
  readonly maybeSent: boolean;
  /** Whether this is the memory of a recent failure, given again without traffic. */
  readonly remembered: boolean;
  /** How many times the request was tried; 0 when it never got that far. */
  readonly attempts: number;
  /** The bank's answer, whole, when one came. */
  readonly response: Response | undefined;
  /** What lies under the error: a system error has its `code`, such as `"ECONNREFUSED"`. */
  readonly cause?: unknown;
  /** All of it but the answer, for logs. */
  toJSON(): Record<string, unknown>;
}

/** A request can't be sent as it was built: path, parameter, header or body; or the client is closed. Nothing was sent. */
export declare class InvalidArgumentError extends GnpixError {
  readonly code: "GNPIX_ERROR_INVALID_ARGUMENT";
}

/** A client can't be made of these options, variables or profile; the message names the one to mend. */
export declare class ConfigError extends GnpixError {
  readonly code: "GNPIX_ERROR_CONFIG";
}

/**
 * The certificate's file is missing, malformed, unsupported, without a key or with another certificate's. Also the
 * base of the two classes that say more.
 */
export declare class CertificateError extends GnpixError {
  readonly code: "GNPIX_ERROR_CERTIFICATE" | "GNPIX_ERROR_CERTIFICATE_PASSWORD" | "GNPIX_ERROR_CERTIFICATE_VALIDITY";
}

/** The certificate file's password is wrong, or one is needed. */
export declare class CertificatePasswordError extends CertificateError {
  readonly code: "GNPIX_ERROR_CERTIFICATE_PASSWORD";
}

/** The certificate has expired or isn't valid yet. */
export declare class CertificateValidityError extends CertificateError {
  readonly code: "GNPIX_ERROR_CERTIFICATE_VALIDITY";
}

/** The certificate is of one environment and the base route of the other; told before any traffic. */
export declare class EnvironmentMismatchError extends GnpixError {
  readonly code: "GNPIX_ERROR_ENVIRONMENT_MISMATCH";
}

/** The bank refused the certificate, or saw none. */
export declare class CertificateRefusedError extends GnpixError {
  readonly code: "GNPIX_ERROR_CERTIFICATE_REFUSED";
}

/** The bank refused the Client_Id/Client_Secret pair, or the token twice. */
export declare class AuthorizationError extends GnpixError {
  readonly code: "GNPIX_ERROR_AUTHORIZATION";
}

/** The token lacks the scope that the call needs: told before sending if known, else by the bank. */
export declare class ScopeError extends GnpixError {
  readonly code: "GNPIX_ERROR_SCOPE";
}

/** The bank answered 4xx to the call itself: read `type`, `detail` and `violations`. */
export declare class ApiError extends GnpixError {
  readonly code: "GNPIX_ERROR_API";
}

/** The bank answered 429: wait for `retryAfter` seconds, or one. */
export declare class RateLimitError extends GnpixError {
  readonly code: "GNPIX_ERROR_RATE_LIMIT";
}

/** The bank, or something in front of it, answered 5xx. Look the resource up before you repeat. */
export declare class ServerError extends GnpixError {
  readonly code: "GNPIX_ERROR_SERVER";
}

/** No connection: name, refusal, network, a drop in the handshake. */
export declare class ConnectError extends GnpixError {
  readonly code: "GNPIX_ERROR_CONNECT";
}

/** The server's certificate isn't trusted or out of its dates, or TLS failed. */
export declare class TlsError extends GnpixError {
  readonly code: "GNPIX_ERROR_TLS";
}

/** The connection was lost before the whole answer came. Look the resource up if `maybeSent`. */
export declare class ConnectionLostError extends GnpixError {
  readonly code: "GNPIX_ERROR_CONNECTION_LOST";
}

/** A deadline passed: connecting, silence, or the whole call. Look the resource up if `maybeSent`. */
export declare class TimeoutError extends GnpixError {
  readonly code: "GNPIX_ERROR_TIMEOUT";
}

/** An answer came that can't be understood, is too large, or is a redirect. */
export declare class ResponseError extends GnpixError {
  readonly code: "GNPIX_ERROR_RESPONSE";
}

/**
 * An `AbortSignal` ended the call. Its `name` is `"AbortError"`, as Node names such errors, its `cause` the signal's
 * reason, and `maybeSent` says whether the bank may have received the call.
 */
export declare class CancelledError extends GnpixError {
  readonly code: "GNPIX_ERROR_CANCELLED";
}

/** A defect of gnpix, or no thread to be had: please report it. */
export declare class InternalError extends GnpixError {
  readonly code: "GNPIX_ERROR_INTERNAL";
}

/** Any error of gnpix, told apart by `code`: see {@link isGnpixError}. */
export type AnyGnpixError =
  | InvalidArgumentError
  | ConfigError
  | (CertificateError & { readonly code: "GNPIX_ERROR_CERTIFICATE" })
  | CertificatePasswordError
  | CertificateValidityError
  | EnvironmentMismatchError
  | CertificateRefusedError
  | AuthorizationError
  | ScopeError
  | ApiError
  | RateLimitError
  | ServerError
  | ConnectError
  | TlsError
  | ConnectionLostError
  | TimeoutError
  | ResponseError
  | CancelledError
  | InternalError;

/**
 * Whether a value is an error of gnpix. TypeScript then tells it apart by its `code`:
 *
 * ```ts
 * if (isGnpixError(error) && error.code === "GNPIX_ERROR_RATE_LIMIT") await sleep(error.retryAfter ?? 1);
 * ```
 */
export declare function isGnpixError(value: unknown): value is AnyGnpixError;
