// What the package's declarations say of the named methods: what comes in its place, what by name, and what must be there.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export class Declarations {
  #text;

  constructor(folder) {
    this.#text = readFileSync(join(folder, "types/resources.d.ts"), "utf8").replace(/\/\*\*[^]*?\*\//g, "");
  }

  /** A method's arguments, without the body and the options, and its options; nothing if there is no such method. */
  method(resource, verb) {
    const type = this.#text.match(new RegExp(`readonly ${resource}: (\\w+);`))?.[1];
    const found = this.#block(type)?.match(new RegExp(`^  ${verb}\\(([^)]*)\\)`, "m"))?.[1];
    if (found === undefined) return undefined;
    const all = found
      .split(",")
      .map((argument) => argument.trim())
      .filter((argument) => argument !== "");
    const types = Object.fromEntries(all.map((argument) => argument.split(/\??: /)));
    const { body, options, ...places } = types;
    return { hasBody: body !== undefined, places: Object.keys(places), ...this.#options(options) };
  }

  #block(type) {
    return this.#text.match(new RegExp(`^export interface ${type}\\b[^{]*\\{([^]*?)^\\}`, "m"))?.[1];
  }

  #options(type) {
    const members = type === "OperationOptions" ? "" : this.#block(type);
    const found = [...members.matchAll(/^  (\w+)(\??):/gm)].map(([, name, mark]) => [name, mark === ""]);
    const names = found.map(([name]) => name);
    return { names, required: found.filter(([, isRequired]) => isRequired).map(([name]) => name) };
  }
}
