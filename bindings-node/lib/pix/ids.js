"use strict";
// Identifiers and documents.

const native = require("../native.js");
const { told } = require("../errors.js");
const { MADE, PixText, textOf } = require("./text.js");

function read(Class, text) {
  return new Class(
    MADE,
    told(() => native.pixText(Class.name, textOf("text", text)), Class.parse),
  );
}

function made(Class) {
  return new Class(
    MADE,
    told(() => native.pixGenerate(Class.name), Class.generate),
  );
}

/** The parts of an identifier of the payment system, or undefined. */
function parts(id) {
  const found = native.pixParts(id.constructor.name, id.toString());
  return found ?? undefined;
}

class Txid extends PixText {
  static parse(text) {
    return read(Txid, text);
  }

  static generate() {
    return made(Txid);
  }
}

class StaticTxid extends PixText {
  static parse(text) {
    return read(StaticTxid, text);
  }

  static generate() {
    return made(StaticTxid);
  }
}

class IdEnvio extends PixText {
  static parse(text) {
    return read(IdEnvio, text);
  }

  static generate() {
    return made(IdEnvio);
  }
}

class DevolucaoId extends PixText {
  static parse(text) {
    return read(DevolucaoId, text);
  }

  static generate() {
    return made(DevolucaoId);
  }
}

class EndToEndId extends PixText {
  static parse(text) {
    return read(EndToEndId, text);
  }

  parts() {
    return transfer(this);
  }
}

class RtrId extends PixText {
  static parse(text) {
    return read(RtrId, text);
  }

  parts() {
    return transfer(this);
  }
}

class IdRec extends PixText {
  static parse(text) {
    return read(IdRec, text);
  }

  parts() {
    return recurrence(this);
  }
}

class IdSolicRec extends PixText {
  static parse(text) {
    return read(IdSolicRec, text);
  }

  parts() {
    return recurrence(this);
  }
}

function transfer(id) {
  const found = parts(id);
  if (found === undefined) return undefined;
  const { prefix, ispb, time, suffix } = found;
  return { letter: prefix, ispb, moment: new Date(time), suffix };
}

function recurrence(id) {
  const found = parts(id);
  if (found === undefined) return undefined;
  const { prefix, ispb, time, suffix } = found;
  return { prefix, ispb, date: time, suffix };
}

class Cpf extends PixText {
  static parse(typed) {
    return read(Cpf, typed);
  }

  formatted() {
    return native.pixFormatted("Cpf", this.toString());
  }
}

class Cnpj extends PixText {
  static parse(typed) {
    return read(Cnpj, typed);
  }

  formatted() {
    return native.pixFormatted("Cnpj", this.toString());
  }
}

module.exports = {
  Cnpj,
  Cpf,
  DevolucaoId,
  EndToEndId,
  IdEnvio,
  IdRec,
  IdSolicRec,
  RtrId,
  StaticTxid,
  Txid,
};
