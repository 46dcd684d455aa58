"use strict";
// Makes a client of the variables, and a charge with it.

const { Client } = require("gnpix");

async function main() {
  const client = Client.fromEnv({ platformRoots: false });
  const body = { calendario: { expiracao: 3600 }, valor: { original: "25.00" }, chave: process.env.PIX_KEY };
  const { status } = await client.post("/v2/cob", { json: body });
  const over = Client.fromEnv({ baseUrl: "https://example.com" }).baseUrl;
  console.log(JSON.stringify({ baseUrl: client.baseUrl, status, over }));
}

main();
