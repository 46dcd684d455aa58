// A shop's backend: POST /charges {"amount": "25.00"} creates a Pix charge, GET /charges/<txid> looks it up.
//
//     npm install gnpix fastify
//     GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
//         PIX_KEY=… node charge-server.js

import { randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";
import fastify from "fastify";
import { ApiError, Client, GnpixError, Scope } from "gnpix";

export function createApp(client, pixKey) {
  const app = fastify();

  app.post("/charges", async (request, reply) => {
    const amount = String(request.body?.amount);
    if (!/^\d{1,8}\.\d{2}$/.test(amount))
      return reply.code(400).send({ error: "amount is missing, or not like 25.00" });
    // A txid of our own makes this safe to repeat: the bank answers 409 if the first one arrived.
    const txid = randomUUID().replaceAll("-", "");
    const json = {
      calendario: { expiracao: 3600 },
      valor: { original: amount },
      chave: pixKey,
    };
    const charge = (
      await client.put("/v2/cob/:txid", {
        params: { txid },
        json,
        scope: Scope.COB_WRITE,
      })
    ).json();
    return reply.code(201).send({
      txid: charge.txid,
      status: charge.status,
      pix: charge.pixCopiaECola,
    });
  });

  app.get("/charges/:txid", async (request) => {
    const { txid } = request.params;
    const charge = (
      await client.get("/v2/cob/:txid", {
        params: { txid },
        scope: Scope.COB_READ,
      })
    ).json();
    return { txid: charge.txid, status: charge.status };
  });

  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ApiError) {
      const fields = Object.fromEntries(error.violations.map(({ property, reason }) => [property, reason]));
      return reply.code(422).send({ error: error.detail ?? error.title, fields });
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
