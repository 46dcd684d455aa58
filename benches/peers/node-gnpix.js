"use strict";
// gnpix: one Client.

const { Client } = require("gnpix");
const { check, run } = require("./peer.js");

async function main() {
  // As the others trust nothing else when they are given a CA file.
  const client = Client.fromEnv({ platformRoots: false });
  await run(async () => {
    const answer = await client.get("/v2/cob/:txid", { params: { txid: "x" } });
    check(answer.status, answer.json());
  });
  await client.close();
}

main();
