// Authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:
//
//     GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
//         node charge.js [KEY]

import { randomUUID } from "node:crypto";
import { Certificate, Client, GnpixError } from "gnpix";

const route = "/v2/cob/:txid";
// A txid of one's own makes creating safe to repeat.
const newTxid = () => randomUUID().replaceAll("-", "");
const charge = (key, amount) => ({
  calendario: { expiracao: 3600 },
  valor: { original: amount },
  chave: key,
});

// Kinds are the same in every language; the code is the name that C has for the kind's number.
const kind = (error) => `${error.kind} (${error.code})`;

/** Shows what became of a call that the bank, or gnpix before it, refuses. */
async function refused(what, call) {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof GnpixError)) throw error;
    console.log(`${what}: ${kind(error)}, HTTP ${error.status ?? "-"}, ${error.type}, maybe sent: ${error.maybeSent}`);
    if (error.detail) console.log(`  ${error.detail}`);
    for (const { property, reason } of error.violations) console.log(`  ${property}: ${reason}`);
    return;
  }
  throw new Error(`${what} was accepted`);
}

async function run(key) {
  // The bank's files have an empty password.
  const password = process.env.GNPIX_CERTIFICATE_PASSWORD ?? "";
  const certificate = Certificate.load(process.env.GNPIX_CERTIFICATE, password);
  console.log(`certificate: ${certificate.inspect().status}`);
  const client = Client.fromEnv({ certificate });

  const token = await client.token();
  // The token itself is a secret, so only its beginning is shown.
  console.log(`access token: ${token.accessToken.slice(0, 6)}…`);
  console.log(`token type: ${token.tokenType}`);
  console.log(`expires in: ${token.expiresIn} s`);
  console.log(`scope: ${token.scope ?? "(the bank didn't say)"}`);

  const params = { txid: newTxid() };
  const made = await client.put(route, { params, json: charge(key, "12.00") });
  console.log(`charge: ${made.status}`);
  const found = await client.get(route, { params });
  console.log(`looked up: ${found.json().status}`);

  const other = { txid: newTxid() };
  await refused("unknown charge", () => client.get(route, { params: other }));
  await refused("bad amount", () => client.put(route, { params: other, json: charge(key, "twelve") }));

  const counted = client.stats();
  console.log(
    `reused: ${counted.token.exchanges} token, ${counted.connections} connection, ${counted.requests} requests`,
  );
  await client.close();
}

try {
  await run(process.argv[2] ?? "7d9f0335-8dcc-4054-9bf9-0dbd61d36906");
} catch (error) {
  if (!(error instanceof GnpixError)) throw error;
  console.error(`failed: ${kind(error)}: ${error.message}`);
  process.exitCode = 1;
}
