"use strict";

const { inspect } = require("node:util");

/** An access token as the bank granted it. Only `accessToken` itself shows the token. */
class Token {
  #accessToken;

  constructor({ accessToken, tokenType, expiresIn, expiresAt, scope, scopes }) {
    this.#accessToken = accessToken;
    this.tokenType = tokenType;
    this.expiresIn = expiresIn;
    this.expiresAt = new Date(expiresAt);
    this.scope = scope;
    this.scopes = scopes && Object.freeze(scopes);
    Object.freeze(this);
  }

  get accessToken() {
    return this.#accessToken;
  }

  toJSON() {
    const { tokenType, expiresIn, expiresAt, scope, scopes } = this;
    return { tokenType, expiresIn, expiresAt, scope, scopes };
  }

  [inspect.custom](depth, options) {
    return `Token ${inspect(this.toJSON(), options)}`;
  }
}

module.exports = { Token };
