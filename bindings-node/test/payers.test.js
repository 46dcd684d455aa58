"use strict";
// What payers, their banks and the judge of infractions do.

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { Amount, Cpf, Txid } = require("gnpix/pix");
const { failure, withBank } = require("./harness.js");

const DUE = "2098-01-15";
const devedor = { cpf: "12345678909", nome: "Francisco da Silva" };

async function recurrence(client) {
  const body = {
    vinculo: { contrato: "63100862", devedor, objeto: "Mensalidade" },
    calendario: { dataInicial: DUE, dataFinal: "2099-01-15", periodicidade: "MENSAL" },
    valor: { valorRec: Amount.parse("35.00") },
    politicaRetentativa: "PERMITE_3R_7D",
  };
  return (await client.rec.create(body)).idRec;
}

async function recurringCharge(client, idRec, day) {
  const body = {
    idRec,
    infoAdicional: "Mensalidade",
    calendario: { dataDeVencimento: day },
    valor: { original: Amount.parse("35.00") },
    ajusteDiaUtil: true,
    recebedor: { agencia: "0001", conta: "123456", tipoConta: "CORRENTE" },
  };
  return (await client.cobr.create(body, { txid: Txid.generate() })).txid;
}

test("a late charge costs more, and is paid on its day by whom it says", () =>
  withBank(async (bank, client) => {
    const txid = Txid.generate();
    const body = {
      calendario: { dataDeVencimento: DUE, validadeAposVencimento: 30 },
      devedor,
      valor: { original: Amount.parse("100.00"), multa: { modalidade: 2, valorPerc: "2.00" } },
      chave: bank.pixKey,
    };
    await client.cobv.create(body, { txid });
    assert.deepEqual([bank.amountDue(txid, DUE), bank.amountDue(`${txid}`, "2098-01-20")], ["100.00", "102.00"]);
    const by = { name: "Maria", document: Cpf.parse("529.982.247-25") };
    const paid = await client.pix.get(bank.payWith({ charge: txid, on: "2098-01-20", by }));
    assert.deepEqual([paid.valor, paid.horario.slice(0, 10)], ["102.00", "2098-01-20"]);
    assert.throws(() => bank.amountDue(txid, "soon"), RangeError);
    assert.throws(() => bank.amountDue("nobody's", DUE), RangeError);
    assert.throws(() => bank.amountDue(txid), { name: "TypeError", message: /^day must be a text/ });
  }));

test("a key is paid without a charge, and what can't be paid is told", () =>
  withBank(async (bank, client) => {
    const amount = Amount.fromCents(1250);
    const paid = await client.pix.get(bank.payWith({ key: bank.pixKey, amount, txid: "MESA7" }));
    assert.deepEqual([paid.valor, paid.txid, paid.chave], ["12.50", "MESA7", bank.pixKey]);
    for (const wrong of [
      {},
      { key: bank.pixKey },
      { charge: "a".repeat(32), key: bank.pixKey, amount },
      { key: bank.pixKey, amount, by: { name: "Maria" } },
      { key: bank.pixKey, amount, txid: "-" },
      { key: bank.pixKey, amount, on: "soon" },
    ]) {
      assert.throws(() => bank.payWith(wrong), RangeError);
    }
    assert.throws(() => bank.payWith({ key: bank.pixKey, amount: 12.5 }), { name: "TypeError", message: /amount/ });
    assert.throws(() => bank.payWith({ charge: "a", day: DUE }), { name: "TypeError", message: /"day"/ });
    assert.throws(() => bank.pay(7), { name: "TypeError", message: /^txid must be a text/ });
  }));

test("payers confirm recurrences, or don't", () =>
  withBank(async (bank, client) => {
    const ends = { approveRecurrence: "APROVADA", rejectRecurrence: "REJEITADA", expireRecurrence: "EXPIRADA" };
    for (const [act, status] of Object.entries(ends)) {
      const idRec = await recurrence(client);
      assert.equal(bank[act](idRec), undefined);
      assert.equal((await client.rec.get(idRec)).status, status);
      assert.throws(() => bank[act](idRec), RangeError);
    }
    const approved = await recurrence(client);
    bank.approveRecurrence(approved);
    bank.cancelRecurrence(approved);
    assert.equal((await client.rec.get(approved)).status, "CANCELADA");
  }));

test("payers answer requests", () =>
  withBank(async (bank, client) => {
    for (const [act, status] of Object.entries({ acceptRequest: "ACEITA", rejectRequest: "REJEITADA" })) {
      const body = {
        idRec: await recurrence(client),
        calendario: { dataExpiracaoSolicitacao: new Date("2097-01-01T00:00:00Z") },
        destinatario: { agencia: "2569", conta: "550689", cpf: devedor.cpf, ispbParticipante: "91193552" },
      };
      const { idSolicRec } = await client.solicrec.create(body);
      bank[act](idSolicRec);
      assert.equal((await client.solicrec.get(idSolicRec)).status, status);
      assert.throws(() => bank[act](idSolicRec), RangeError);
    }
  }));

test("recurring charges are collected, fail, and are called off", () =>
  withBank(async (bank, client) => {
    const idRec = await recurrence(client);
    bank.approveRecurrence(idRec);
    const paid = await recurringCharge(client, idRec, DUE);
    const endToEndId = bank.collect(paid);
    assert.equal((await client.cobr.get(paid)).pix[0].endToEndId, endToEndId);
    const failed = await recurringCharge(client, idRec, "2098-02-15");
    bank.failCollection(failed, "AC05");
    assert.equal((await client.cobr.get(failed)).status, "REJEITADA");
    const off = await recurringCharge(client, idRec, "2098-03-15");
    bank.cancelCollection(off);
    assert.equal((await client.cobr.get(off)).status, "CANCELADA");
    assert.throws(() => bank.collect(off), RangeError);
    assert.throws(() => bank.failCollection(off, "XXXX"), RangeError);
  }));

test("infractions are reported and judged", () =>
  withBank(async (bank, client) => {
    const { txid } = await client.cob.create(bank.charge("25.00"));
    const endToEndId = bank.pay(txid);
    const before = (await client.balance.get()).saldo;
    const id = bank.reportInfraction(endToEndId);
    assert.throws(() => bank.reportInfraction(endToEndId), RangeError);
    assert.throws(() => bank.judgeInfraction(id, "yes"), { name: "TypeError", message: /^accepted/ });
    bank.judgeInfraction(id, true);
    assert.equal(Number(before) - Number((await client.balance.get()).saldo), 25);
    assert.throws(() => bank.judgeInfraction(id, false), RangeError);
  }));

test("a bank may ask for a webhook before it sends", () =>
  withBank(
    async (bank, client) => {
      const body = { valor: "1.00", pagador: { chave: bank.pixKey }, favorecido: { chave: "a@example.com" } };
      const error = await failure(client.pix.send(body, { idEnvio: "a1" }));
      assert.equal(error.type, "webhook_nao_encontrado");
    },
    { webhookRequiredToSend: true },
  ));
