"use strict";
// Starts and ends workers, some by themselves and some by force. The main thread never loads gnpix.

const { once } = require("node:events");
const path = require("node:path");
const { Worker } = require("node:worker_threads");
const fs = require("node:fs");

const options = {
  clientId: process.env.GNPIX_CLIENT_ID,
  clientSecret: process.env.GNPIX_CLIENT_SECRET,
  certificate: process.env.GNPIX_CERTIFICATE,
  baseUrl: process.env.GNPIX_BASE_URL,
  caPem: fs.readFileSync(process.env.GNPIX_CA_FILE, "utf8"),
  platformRoots: false,
};

async function main() {
  let ended = 0;
  for (let round = 0; round < 10; round++) {
    const kinds = [{ calls: 3 }, { calls: Infinity }, { load: true }, { calls: 1 }];
    const workers = kinds.map((kind) => {
      return new Worker(path.join(__dirname, "worker.js"), { workerData: { options, ...kind } });
    });
    await Promise.all(workers.map((worker) => once(worker, "message")));
    await Promise.all(workers.map((worker) => worker.terminate()));
    ended += workers.length;
  }
  console.log(`${ended} workers`);
}

main();
