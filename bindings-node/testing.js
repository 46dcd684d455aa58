"use strict";
// A bank on loopback for the tests of your own programs.

const { IssuedCertificate, RecordedRequest, Sandbox } = require("./lib/sandbox.js");

module.exports = { IssuedCertificate, RecordedRequest, Sandbox };
