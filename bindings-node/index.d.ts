/**
 * Authorized calls to the Pix API of Gerencianet, today Efí: mutual TLS, OAuth tokens, retries that are safe.
 *
 * ```ts
 * import { Client } from "gnpix";
 *
 * const client = Client.fromEnv();
 * const charge = await client.cob.create(body);
 * ```
 *
 * @packageDocumentation
 */

export * from "./types/options.js";
export * from "./types/client.js";
export * from "./types/answer.js";
export * from "./types/certificate.js";
export * from "./types/errors.js";
export * from "./types/events.js";
export * from "./types/scope.js";
export * from "./types/resources.js";
export * from "./types/schemas.js";

/** The package's version. */
export declare const version: string;
