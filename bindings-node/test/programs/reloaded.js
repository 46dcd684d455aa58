"use strict";
// Loads the package several times in one process, and uses each.

const first = require("gnpix");

async function main() {
  const loaded = [first];
  for (let round = 0; round < 4; round++) {
    // The compiled half too, now and then.
    for (const name of Object.keys(require.cache)) {
      if (round % 2 === 0 || !name.endsWith(".node")) delete require.cache[name];
    }
    loaded.push(require("gnpix"));
  }
  const statuses = await Promise.all(
    loaded.map(async ({ Client }) => (await Client.fromEnv({ platformRoots: false }).get("/v2/gn/saldo")).status),
  );
  const same = loaded[0].Client === loaded[1].Client;
  const known = first.isGnpixError(new loaded[1].ApiError());
  console.log(JSON.stringify({ same, known, statuses }));
}

main();
