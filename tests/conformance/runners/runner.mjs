// The runner of Node: runner.mjs PACKAGE. See ../README.md.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [, , folder] = process.argv;
const { Client, GnpixError } = createRequire(import.meta.url)(folder);

const reader = { clientId: process.env.READER_CLIENT_ID, clientSecret: process.env.READER_CLIENT_SECRET };
const clients = {
  all: Client.fromEnv({ platformRoots: false }),
  reader: Client.fromEnv({ platformRoots: false, ...reader }),
};

function failure(error) {
  const or = (value) => value ?? null;
  const violations = error.violations.map((one) => ({
    property: or(one.property),
    reason: one.reason,
    value: or(one.value),
  }));
  return {
    error: {
      kind: error.kind,
      status: or(error.status),
      code: or(error.type),
      title: or(error.title),
      detail: or(error.detail),
      violations,
      maybe_sent: error.maybeSent,
      retryable: error.retryable,
      attempts: error.attempts,
      help: or(error.help),
    },
  };
}

async function byName(client, operation, parameters, body) {
  const options = { params: parameters };
  if (body !== undefined) options.json = body;
  const answer = await client.call(operation, options);
  return {
    status: answer.status,
    attempts: answer.attempts,
    recovered: answer.recovered,
    body: answer.text(),
  };
}

const value = (text) => (text === "-" ? undefined : JSON.parse(text));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const [name, operation, parameters, body] = line.split("\t");
  let outcome;
  try {
    outcome = await byName(clients[name], operation, value(parameters) ?? {}, value(body));
  } catch (error) {
    if (!(error instanceof GnpixError)) throw error;
    outcome = failure(error);
  }
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
for (const client of Object.values(clients)) await client.close();
