"use strict";
// Three processes of a cluster, each with a client of its own.

const cluster = require("node:cluster");
const { once } = require("node:events");
const { Client } = require("gnpix");

async function main() {
  if (cluster.isWorker) {
    const client = Client.fromEnv({ platformRoots: false });
    process.send((await client.get("/v2/gn/saldo")).status);
    return process.disconnect();
  }
  const workers = Array.from({ length: 3 }, () => cluster.fork());
  const statuses = await Promise.all(
    workers.map(async (worker) => {
      const [[status]] = await Promise.all([once(worker, "message"), once(worker, "exit")]);
      return status;
    }),
  );
  console.log(JSON.stringify(statuses));
}

main();
