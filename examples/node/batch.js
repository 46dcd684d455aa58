// Many charges at once, never more than a few calls at a time; what failed is told by line.
//
//     node batch.js amounts.txt     # an amount a line; GNPIX_* and PIX_KEY as for the other examples

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { Client, GnpixError } from "gnpix";
import { Txid } from "gnpix/pix";

const AT_ONCE = 16;

/** The txid of each charge, or the error that came instead, in the order of `amounts`. */
export async function chargeAll(client, pixKey, amounts, signal) {
  const outcomes = new Array(amounts.length);
  const left = amounts.entries();

  async function work() {
    for (const [at, amount] of left) {
      // Kept before the call is made: with it a charge can be looked up, and repeating is safe.
      const txid = Txid.generate();
      const body = {
        calendario: { expiracao: 3600 },
        valor: { original: amount },
        chave: pixKey,
      };
      try {
        await client.cob.create(body, { txid, signal });
        outcomes[at] = String(txid);
      } catch (error) {
        if (!(error instanceof GnpixError)) throw error;
        outcomes[at] = error;
      }
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const amounts = (await readFile(process.argv[2], "utf8")).split(/\s+/).filter(Boolean);
  // Ctrl-C gives up what is under way; the errors then say which charges the bank may have.
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const outcomes = await chargeAll(Client.fromEnv(), process.env.PIX_KEY, amounts, interrupted.signal);
  for (const [at, outcome] of outcomes.entries()) {
    console.log(amounts[at], outcome instanceof GnpixError ? `${outcome.code} ${outcome.message}` : outcome);
  }
  process.exitCode = outcomes.some((outcome) => outcome instanceof GnpixError) ? 1 : 0;
}
