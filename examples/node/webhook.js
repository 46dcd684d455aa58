// Receives the bank's webhook calls, on Node's own server.
//
// The bank calls over mutual TLS: whoever can't show a certificate of the bank's authority gets no further than the
// handshake, which the bank tries out when the webhook is registered. A secret in the URL (`?hmac=…&ignorar=`) tells
// the bank's calls from those of anybody else who may hold such a certificate. The bank appends `/pix` to the URL's
// text; `ignorar=` at its end takes that in, so that the path stays as it is.

import { createServer } from "node:https";
import { isHmacRight, parseCallback } from "gnpix/pix";

const LONGEST = 1024 * 1024;

/**
 * A server that hands each Pix that arrives to `onPix`. The bank repeats its calls: here a `Set` knows what was seen, where
 * a shop keeps `notice.key` in the same transaction as what it does.
 */
export function createReceiver({ certificate, bankCa, secret, onPix, seen = new Set() }) {
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
      if (request.method !== "POST" || !isHmacRight(request.url, secret)) return answer(403);
      const body = await read(request);
      if (body === undefined) return answer(413);
      for (const notice of parseCallback(body).notices) {
        if (notice.kind !== "received" || seen.has(notice.key)) continue;
        await onPix(notice);
        seen.add(notice.key);
      }
      // Only now: until the bank gets a 2xx it calls again.
      answer(200);
    } catch (error) {
      // The URL isn't told: it holds the secret.
      console.error(`a call of the bank failed: ${error.message}`);
      answer(error.type === "webhook_invalid" ? 400 : 500);
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
  return Buffer.concat(parts);
}
