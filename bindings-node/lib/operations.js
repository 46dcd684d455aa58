"use strict";
// The operations of the Pix API by name: what a client has as cob, pix, webhook… Made when they are first looked at.

const { ResponseError } = require("./errors.js");
const { OperationCall, bodyOf, objectOf, pairs, textOf } = require("./operation.js");
const { RENAMED, RESOURCES } = require("./resources.js");

/** How a client sends what is called here. */
const SEND = Symbol("send");
const PAGE = "paginacao.paginaAtual";

/** A client's resources. */
class Operations {
  // Kept, so that a test of its users can put something in a method's place.
  #made = {};

  static of(client, name) {
    return (client.#made[name] ??= resource(client, name));
  }
}

for (const name of Object.keys(RESOURCES)) {
  const get = function () {
    return Operations.of(this, name);
  };
  Object.defineProperty(Operations.prototype, name, { get, configurable: true });
}

function resource(client, name) {
  const methods = {};
  for (const [verb, how] of Object.entries(RESOURCES[name])) {
    const operation = `${name}.${verb.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    methods[verb] = named(verb, method(client, operation, how));
    if (how.pages !== undefined) methods[`${verb}All`] = named(`${verb}All`, all(client, operation, how.pages));
  }
  return methods;
}

function named(name, method) {
  return Object.defineProperty(method, "name", { value: name });
}

const READ = { json: (response) => response.json(), nothing: () => {}, file: (response) => response };

function method(client, operation, { body: hasBody = false, path = [], answer = "json" }) {
  const read = READ[answer];
  return function called(...given) {
    let call;
    try {
      const body = hasBody ? bodyOf("body", given.shift()) : undefined;
      const params = path.flatMap((name, at) => (given[at] == null ? [] : [name, textOf(name, given[at])]));
      const { signal, timeout, ...rest } = objectOf("options", given[path.length]);
      params.push(...pairs(rest, RENAMED));
      call = new OperationCall(operation, params, body, { signal, timeout });
    } catch (error) {
      return Promise.reject(error);
    }
    return client[SEND](call, called).then(read);
  };
}

/** The items of all pages, fetched as they are asked for. */
function all(client, operation, items) {
  return async function* turned(options) {
    const { signal, timeout, ...rest } = objectOf("options", options);
    const params = pairs(rest, RENAMED);
    for (let page = 0, pages = 1; page < pages; page++) {
      const call = new OperationCall(operation, [...params, PAGE, String(page)], undefined, { signal, timeout });
      const response = await client[SEND](call, turned);
      const answer = response.json();
      const found = answer?.[items];
      pages = answer?.parametros?.paginacao?.quantidadeDePaginas;
      if (!Array.isArray(found) || typeof pages !== "number") {
        const { status, attempts } = response;
        const fields = { type: "json_invalid", status, attempts, response };
        throw new ResponseError(`the bank's answer has no page of ${JSON.stringify(items)}`, fields);
      }
      // A page without items ends a list that says it has more.
      if (found.length === 0) return;
      yield* found;
    }
  };
}

module.exports = { Operations, SEND };
