// `await using`, with a library that knows the symbol.

import { Client } from "gnpix";
import { Sandbox } from "gnpix/testing";

export async function main(): Promise<number> {
  await using bank = await Sandbox.start();
  await using client: Client = bank.client();
  return (await client.get("/v2/gn/saldo")).status;
}
