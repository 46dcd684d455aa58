/// <reference types="node" />
import { ResponseError } from "./errors.js";
import { Scope } from "./scope.js";

/** An access token as the bank granted it. Neither `console.log` nor `JSON.stringify` shows the token itself. */
export declare class Token {
  private constructor();
  /** The token itself: a secret. Calls of a client carry it without your help. */
  get accessToken(): string;
  /** The token's type as the bank spelled it, such as `"Bearer"`. */
  readonly tokenType: string;
  /** The lifetime the bank granted, in seconds as in OAuth, counted from the request. */
  readonly expiresIn: number;
  /** When the token ends: for people to read. Clients renew it by themselves, before its end. */
  readonly expiresAt: Date;
  /** The granted scopes as the bank sent them, separated by blanks; `undefined` when it did not say. */
  readonly scope: string | undefined;
  /** The granted scopes; `undefined` when the bank did not say, which is not the same as none. */
  readonly scopes: readonly Scope[] | undefined;
  /** All but the token itself. */
  toJSON(): Omit<Token, "accessToken" | "toJSON">;
}

/**
 * One answer, whole: status, headers and body. Calls resolve with those of status 2xx; any other is an error, whose
 * `response` it is. Make one yourself to test code of yours without a bank. `Body` is what the API's schemas say of it.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export declare class Response<Body = any> {
  constructor(
    body?: string | Uint8Array,
    init?: {
      status?: number;
      headers?: Record<string, string | readonly string[]> | Iterable<readonly [string, string]>;
      attempts?: number;
      recovered?: boolean;
    },
  );
  /** The HTTP status. */
  readonly status: number;
  /** How many times the request was tried, this answer's try included. */
  readonly attempts: number;
  /**
   * Whether this is what an earlier, unanswered try of the operation made, fetched after a later one was refused as a
   * duplicate. Status and body are those of the fetching.
   */
  readonly recovered: boolean;
  /** The headers, by name in any case. */
  get headers(): Headers;
  /**
   * The body, read as JSON.
   * @throws {@link ResponseError} if it isn't JSON.
   */
  json<T = Body>(): T;
  /** The body as text; bytes that are not UTF-8 become U+FFFD. */
  text(): string;
  /** The body's bytes, after undoing only `Content-Encoding`. */
  buffer(): Buffer;
  /** What a printed answer shows: neither headers nor body. */
  toJSON(): { status: number; attempts: number; recovered: boolean };
}

/** An answer's headers: the reading half of what `fetch` has. Printed, they show names only. */
export declare class Headers implements Iterable<[string, string]> {
  constructor(init?: Record<string, string | readonly string[]> | Iterable<readonly [string, string]>);
  /** The value of `name`, in any case; several are joined by `", "`; `null` when there is none. */
  get(name: string): string | null;
  /** Each value of `name`, in the order they came. */
  getAll(name: string): string[];
  /** Each `Set-Cookie`. */
  getSetCookie(): string[];
  /** Whether there is a header `name`. */
  has(name: string): boolean;
  /** Names, in lower case, with their values. */
  entries(): IterableIterator<[string, string]>;
  /** Names, in lower case. */
  keys(): IterableIterator<string>;
  /** Values, in the order of names. */
  values(): IterableIterator<string>;
  /** Calls `callback` for each name. */
  forEach(callback: (value: string, name: string, headers: Headers) => void, thisArg?: unknown): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
  /** The names. */
  toJSON(): string[];
}
