// What a user may write: it must compile under `strict`, and what is marked must not.

import {
  ApiError,
  Certificate,
  Client,
  GnpixError,
  isGnpixError,
  Response,
  Scope,
  type AnyGnpixError,
  type CallEvent,
  type ClientOptions,
  type CobGerada,
  type CobListOptions,
  type CobSolicitada,
  type ErrorCode,
  type Headers,
  type Inspection,
  type Token,
} from "gnpix";
import { Amount, BrCode, CallbackAuthority, parseCallback, PixKey, QrCode, Txid, type Notice } from "gnpix/pix";
import { Sandbox, type RecordedRequest } from "gnpix/testing";

const options: ClientOptions = {
  clientId: "a",
  clientSecret: process.env.CLIENT_SECRET,
  certificate: Buffer.from(""),
  environment: "homologation",
  timeout: 5_000,
  scope: [Scope.COB_READ, "a.scope.of.tomorrow"],
};

interface Charge {
  txid: string;
  status: "ATIVA" | "CONCLUIDA";
}

export async function use(client: Client): Promise<Charge> {
  const token: Token = await client.token();
  const seconds: number = token.expiresIn;
  const until: Date = token.expiresAt;
  const answer: Response = await client.put("/v2/cob/:txid", {
    params: { txid: "x" },
    json: { seconds, until },
    query: { inicio: new Date(), n: [1, 2], no: undefined },
    scope: Scope.COB_WRITE,
    signal: AbortSignal.timeout(1_000),
  });
  const headers: Headers = answer.headers;
  for (const [name, value] of headers) console.log(name.length, value.length, headers.get(name)?.length);
  const bytes: Buffer = answer.buffer();
  console.log(bytes.length, answer.attempts, client.stats().token.hits, client.baseUrl);
  return answer.json<Charge>();
}

export function told(error: unknown): number | string | undefined {
  if (error instanceof ApiError) return error.violations[0]?.reason;
  if (error instanceof GnpixError) return error.retryAfter;
  if (isGnpixError(error)) return name(error);
  return undefined;
}

/** Every code is known: without a case the last line would not compile. */
export function name(error: AnyGnpixError): string {
  switch (error.code) {
    case "GNPIX_ERROR_RATE_LIMIT":
      return `wait for ${error.retryAfter ?? 1}`;
    case "GNPIX_ERROR_CANCELLED":
      return String(error.cause);
    default: {
      const code: ErrorCode = error.code;
      return code;
    }
  }
}

export function inspected(file: string): Inspection {
  const certificate = Certificate.load(file, "secret", { key: new URL("file:///key.pem") });
  console.log(certificate.toPem().combined, certificate.toPkcs12().length);
  return certificate.inspect();
}

export async function tested(): Promise<RecordedRequest[]> {
  const bank = await Sandbox.start({ keyType: "p256", tokenTtl: 60_000 });
  const client = bank.client({ timeout: 1_000 });
  await client.post("/v2/cob", { json: bank.charge("25.00", { devedor: null }) });
  const id: string = bank.payWith({ key: bank.pixKey, amount: Amount.parse("1.00"), by: { name: "M", document: "1" } });
  bank.judgeInfraction(bank.reportInfraction(id), true);
  await client[Symbol.asyncDispose]();
  await bank.close();
  return bank.requests("POST");
}

export async function named(client: Client, signal: AbortSignal): Promise<CobGerada> {
  const body: CobSolicitada = { chave: "loja@example.com", valor: { original: "25.00" } };
  const charge = await client.cob.create(body, { txid: "a".repeat(32), signal, timeout: 1_000 });
  const status: string = charge.status;
  if (charge.status === "ATIVA") console.log(status, charge.valor.original);
  const unknown: unknown = charge.aMemberOfTomorrow;
  const span: CobListOptions = { inicio: new Date(), fim: "2026-11-24T00:00:00Z", locationPresente: true };
  for await (const one of client.cob.listAll(span)) console.log(one.txid, one.calendario.criacao, unknown);
  const none: void = await client.webhook.delete("loja@example.com");
  const file: Response = await client.receipt.get({ txid: "a" });
  const answer = await client.call("cob.create", { json: { ...body, more: 1 }, params: { txid: "x" } });
  const answered: CobGerada = answer.json();
  console.log(none, file.buffer(), answered.txid, answer.recovered);
  return charge;
}

export async function valued(client: Client, body: Uint8Array): Promise<Notice[]> {
  const original = Amount.fromCents(2500n).plus(Amount.parse("0.50"));
  const chave: PixKey = PixKey.parseAs("email", "loja@example.com");
  const txid = Txid.generate();
  await client.cob.create({ chave, valor: { original } }, { txid });
  await client.get("/v2/cob/:txid", { params: { txid } });
  const code = BrCode.build({ key: chave, name: "Loja", city: "Brasília", amount: original });
  const png: Buffer = QrCode.encode(code, { correction: "H" }).png({ module: 4 });
  CallbackAuthority.fromPem("").check([png], new Date());
  // @ts-expect-error: an amount is no number
  const sum: number = original * 2;
  // @ts-expect-error: a txid is no amount
  original.plus(txid);
  // @ts-expect-error: values come from parse and generate
  new Txid("a");
  console.log(sum, code.problems[0]?.reason, code.amount?.cents);
  return parseCallback(body).notices;
}

export const watched = (event: CallEvent): string => `${event.route} ${event.response?.status ?? event.error?.code}`;

export async function wrong(client: Client): Promise<void> {
  // @ts-expect-error: an option of another name
  new Client({ client_id: "a" });
  // @ts-expect-error: no such environment
  new Client({ environment: "prod" });
  // @ts-expect-error: a get has no body
  await client.get("/v2/cob", { json: {} });
  // @ts-expect-error: a number is no path
  await client.get(7);
  // @ts-expect-error: a charge needs a key
  await client.cob.create({ valor: { original: "25.00" } });
  // @ts-expect-error: amounts are texts
  await client.cob.create({ chave: "x", valor: { original: 25 } });
  // @ts-expect-error: a misspelt member
  await client.cob.create({ chave: "x", valor: { original: "25.00" }, devedr: {} });
  // @ts-expect-error: a list needs its span
  await client.cob.list();
  // @ts-expect-error: there is no such operation
  await client.call("cob.destroy");
  // @ts-expect-error: a token is the bank's to make
  const token: Token = new Token();
  console.log(token);
}

export const client = (): Client => new Client(options);
