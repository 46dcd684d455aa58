// The runner of Node: runner.mjs PACKAGE call|methods. See ../README.md.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

import { Declarations } from "./declared.mjs";

const [, , folder, way] = process.argv;
const { Client, GnpixError, Response } = createRequire(import.meta.url)(folder);

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

const declarations = new Declarations(folder);

/** A word as JavaScript has it: `x-skip-mtls-checking` → `skipMtlsChecking`, `paginacao.paginaAtual` → `paginaAtual`. */
function camel(name) {
  const short = name.split(".").at(-1).replace(/^x-/, "").replace("txId", "txid");
  return short.replace(/[-_]([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** The call of a named method; nothing if its declaration has no place for what is given, or wants more. */
function written(client, operation, parameters, body) {
  const [resource, verb] = operation.split(".");
  // Under an id of ours, it is the same method.
  const name = camel(verb.replace("_with_txid", ""));
  const declared = declarations.method(resource, name);
  const options = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [camel(name), value]));
  const needed = [...(declared?.required ?? []), ...(verb.endsWith("_with_txid") ? ["txid"] : [])];
  const has = (name) => Object.hasOwn(options, name);
  if (!declared || declared.hasBody !== (body !== undefined) || ![...declared.places, ...needed].every(has))
    return undefined;
  const given = declared.hasBody ? [body] : [];
  for (const place of declared.places) {
    given.push(options[place]);
    delete options[place];
  }
  if (!Object.keys(options).every((name) => declared.names.includes(name))) return undefined;
  return () => client[resource][name](...given, options);
}

async function byMethod(client, operation, parameters, body) {
  const call = written(client, operation, parameters, body);
  if (call === undefined) return { unsaid: true };
  const answer = await call();
  if (answer instanceof Response) return { body: answer.text() };
  return { body: answer === undefined ? "" : JSON.stringify(answer) };
}

const made = { call: byName, methods: byMethod }[way];
const value = (text) => (text === "-" ? undefined : JSON.parse(text));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const [name, operation, parameters, body] = line.split("\t");
  let outcome;
  try {
    outcome = await made(clients[name], operation, value(parameters) ?? {}, value(body));
  } catch (error) {
    if (!(error instanceof GnpixError)) throw error;
    outcome = failure(error);
  }
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
for (const client of Object.values(clients)) await client.close();
