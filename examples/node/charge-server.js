// A shop's backend: POST /charges {"amount": "25.00"} creates a Pix charge, GET /charges/<txid> looks it up.
//
//     npm install gnpix fastify
//     GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
//         PIX_KEY=… node charge-server.js

import { pathToFileURL } from "node:url";
import fastify from "fastify";
import { ApiError, Client, GnpixError, InvalidArgumentError } from "gnpix";
import { Amount, QrCode, Txid } from "gnpix/pix";

export function createApp(client, pixKey) {
  const app = fastify();

  app.post("/charges", async (request, reply) => {
    const body = {
      calendario: { expiracao: 3600 },
      valor: { original: Amount.parse(String(request.body?.amount)) },
      chave: pixKey,
    };
    // A txid of our own makes this safe to repeat: after a lost answer gnpix does, and finds what the first try made.
    const charge = await client.cob.create(body, { txid: Txid.generate() });
    return reply.code(201).send({
      txid: charge.txid,
      status: charge.status,
      pix: charge.pixCopiaECola,
      qrCode: QrCode.encode(charge.pixCopiaECola).svg(),
    });
  });

  app.get("/charges/:txid", async (request) => {
    const charge = await client.cob.get(request.params.txid);
    return { txid: charge.txid, status: charge.status };
  });

  app.setErrorHandler((error, request, reply) => {
    const refused = error instanceof InvalidArgumentError ? 400 : error instanceof ApiError ? 422 : undefined;
    if (refused !== undefined) {
      const fields = Object.fromEntries(error.violations.map(({ property, reason }) => [property, reason]));
      return reply.code(refused).send({ error: error.detail ?? error.message, fields });
    }
    if (error instanceof GnpixError) {
      console.error(error.message);
      // The charge may be there all the same: look it up by its txid before making another.
      return reply.code(502).send({
        error: "the bank can't be reached",
        maybeSent: error.maybeSent,
      });
    }
    return reply.send(error);
  });

  return app;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // One client for the whole process: it holds the token and the connections.
  const app = createApp(Client.fromEnv(), process.env.PIX_KEY);
  console.log(await app.listen({ port: Number(process.env.PORT ?? 3000) }));
}
