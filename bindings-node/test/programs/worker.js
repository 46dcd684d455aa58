"use strict";
// A worker that makes calls, and ends as its data says: by itself, or never.

const { parentPort, workerData } = require("node:worker_threads");
const { Client } = require("gnpix");

async function main() {
  const client = new Client(workerData.options);
  if (workerData.load) return parentPort.postMessage("loaded");
  if (workerData.calls === Infinity) {
    for (let n = 0; n < 32; n++) client.get("/v2/gn/saldo").catch(() => {});
    return parentPort.postMessage("calling");
  }
  const answers = await Promise.all(Array.from({ length: workerData.calls }, () => client.get("/v2/gn/saldo")));
  parentPort.postMessage(answers.map((answer) => answer.status));
}

main();
