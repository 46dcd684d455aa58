"use strict";
// Ends in one of several ways, with calls under way or without.

const { Client } = require("gnpix");

const how = process.argv[2];
const client = Client.fromEnv({ platformRoots: false });
const call = () => client.get("/v2/gn/saldo").then((answer) => console.log(answer.status));

async function main() {
  if (how === "never used") return;
  await call();
  if (how === "idle") return;
  if (how === "pending") return void call();
  const calls = Array.from({ length: 64 }, call);
  if (how === "throw") {
    setImmediate(() => {
      throw new Error("on purpose");
    });
  } else if (how === "exit") {
    setImmediate(() => process.exit(3));
  } else if (how === "exit at once") {
    process.exit(4);
  }
  await Promise.all(calls);
}

main();
