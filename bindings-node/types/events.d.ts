import { Response } from "./answer.js";
import { Client } from "./client.js";
import { GnpixError } from "./errors.js";

/** What subscribers of the channels `gnpix:request` and `gnpix:response` of `node:diagnostics_channel` get. */
export interface CallEvent {
  /** The client that makes the call. */
  client: Client;
  /** The method, such as `"GET"`. */
  method: string;
  /** The path as it was given, placeholders unfilled: fit for a metric's or a span's name. */
  route: string;
  /** Headers to send beside gnpix's own; what a subscriber of `gnpix:request` adds here is sent. */
  headers: Record<string, string>;
  /** When the call began, by `performance.now()`. */
  started: number;
  /** How long it took, in milliseconds; `undefined` before it is over. */
  elapsed: number | undefined;
  /** The answer, if it is a success. */
  response: Response | undefined;
  /** Why there is none. */
  error: GnpixError | undefined;
}

/** What subscribers of the channel `gnpix:renewal` get: a token exchange has ended. */
export interface RenewalEvent {
  /** Whether the bank granted a token. */
  granted: boolean;
  /** Whether it replaces one that was still good. */
  renewal: boolean;
  /** The kind of the failure, if it is one. */
  kind: string | undefined;
}

/** What subscribers of the channel `gnpix:log` get: something that gnpix noticed. No secret, token, header or body. */
export interface LogEvent {
  /** How grave it is. */
  level: "error" | "warn" | "info" | "debug";
  /** What it is. */
  message: string;
  /** With what. */
  fields: Record<string, string>;
}
