"use strict";
// How long a package takes to require in a fresh process.
//
// usage: node-require PACKAGE

const { newest } = require("./newest.js");

const began = performance.now();
newest(process.argv[2]);
const took = performance.now() - began;
console.log(`import_ns=${Math.round(took * 1e6)}`);
