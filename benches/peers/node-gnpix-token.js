"use strict";
// gnpix's cached token: CPU time of asking and awaiting. As peer/token.rs has it, but for the loop, which is
// JavaScript's and counted.
//
// usage: node-gnpix-token CALLERS CALLS

const { Client } = require("gnpix");
const { print } = require("./peer.js");

const [callers, calls] = process.argv.slice(2).map(Number);

async function main() {
  const client = Client.fromEnv({ platformRoots: false });
  await client.warmUp();

  async function ask() {
    for (let asked = 0; asked < calls; asked += 1) await client.token();
  }

  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: callers }, ask));
  const { user, system } = process.cpuUsage(before);
  print({ token_ps: Math.round(((user + system) * 1e6) / (calls * callers)) });
  await client.close();
}

main();
