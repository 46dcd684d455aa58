"use strict";
// Makes things, lets go of them, and tells which are gone after garbage collections. Needs --expose-gc.

const { Client } = require("gnpix");

async function used() {
  const client = Client.fromEnv({ platformRoots: false });
  const controller = new AbortController();
  const answer = await client.get("/v2/gn/saldo", { signal: controller.signal });
  const error = await client.get("/v2/cob/x y").catch((caught) => caught);
  const given = new AbortController();
  const call = client.get("/v2/gn/saldo", { signal: given.signal });
  given.abort();
  await call.catch(() => {});
  const things = { client, answer, error, signal: controller.signal, given: given.signal };
  return Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, new WeakRef(thing)]));
}

async function main() {
  const refs = await used();
  const gone = () => Object.values(refs).every((ref) => ref.deref() === undefined);
  for (let round = 0; round < 100 && !gone(); round++) {
    // A WeakRef holds its target until the job that looked at it is over.
    await new Promise((turn) => setImmediate(turn));
    globalThis.gc();
  }
  console.log(JSON.stringify(Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, !ref.deref()]))));
}

main();
