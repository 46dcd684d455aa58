"use strict";
// Authorized calls to the Pix API of Gerencianet, today Efí: mutual TLS, OAuth tokens, retries that are safe.

const { Certificate, Pem } = require("./lib/certificate.js");
const { Client } = require("./lib/client.js");
const errors = require("./lib/errors.js");
const { Headers } = require("./lib/headers.js");
const native = require("./lib/native.js");
const { Response } = require("./lib/response.js");
const { Scope } = require("./lib/scope.js");
const { Token } = require("./lib/token.js");

module.exports = {
  ApiError: errors.ApiError,
  AuthorizationError: errors.AuthorizationError,
  CancelledError: errors.CancelledError,
  Certificate,
  CertificateError: errors.CertificateError,
  CertificatePasswordError: errors.CertificatePasswordError,
  CertificateRefusedError: errors.CertificateRefusedError,
  CertificateValidityError: errors.CertificateValidityError,
  Client,
  ConfigError: errors.ConfigError,
  ConnectError: errors.ConnectError,
  ConnectionLostError: errors.ConnectionLostError,
  EnvironmentMismatchError: errors.EnvironmentMismatchError,
  GnpixError: errors.GnpixError,
  Headers,
  InternalError: errors.InternalError,
  InvalidArgumentError: errors.InvalidArgumentError,
  Pem,
  RateLimitError: errors.RateLimitError,
  Response,
  ResponseError: errors.ResponseError,
  Scope,
  ScopeError: errors.ScopeError,
  ServerError: errors.ServerError,
  TimeoutError: errors.TimeoutError,
  TlsError: errors.TlsError,
  Token,
  isGnpixError: errors.isGnpixError,
  version: native.version(),
};
