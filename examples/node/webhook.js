// Receives the bank's webhook calls, with nothing but Node.
//
// The bank calls over mutual TLS: whoever can't show a certificate of the bank's authority gets no further than the
// handshake, which the bank tries out when the webhook is registered. A secret in the URL (`?hmac=…&ignorar=`) tells
// the bank's calls from those of anybody else who may hold such a certificate. The bank appends `/pix` to the URL's
// text; `ignorar=` at its end takes that in, so that the path stays as it is.

import { createHash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:https";

const LONGEST = 1024 * 1024;

/** A server that hands each Pix that arrives to `onPix`: it may come twice, so know it by its endToEndId. */
export function createReceiver({ certificate, bankCa, secret, onPix }) {
  const tls = {
    cert: certificate,
    key: certificate,
    ca: bankCa,
    requestCert: true,
    minVersion: "TLSv1.2",
  };
  const server = createServer(tls, async (request, response) => {
    const answer = (status) => response.writeHead(status, { "Content-Length": 0 }).end();
    try {
      const given = new URL(request.url, "https://localhost").searchParams.get("hmac") ?? "";
      if (request.method !== "POST" || !same(given, secret)) return answer(403);
      const notice = await read(request);
      if (notice === undefined) return answer(413);
      for (const pix of notice.pix ?? []) await onPix(pix);
      // Only now: until the bank gets a 2xx it calls again.
      answer(200);
    } catch (error) {
      // The URL isn't told: it holds the secret.
      console.error(`a call of the bank failed: ${error.message}`);
      answer(error instanceof SyntaxError ? 400 : 500);
    }
  });
  server.requestTimeout = 10_000;
  return server;
}

async function read(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LONGEST) return undefined;
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

/** Compares in a time that tells nothing. */
function same(given, wanted) {
  const digest = (text) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
