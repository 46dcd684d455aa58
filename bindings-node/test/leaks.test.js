"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { run, withBank } = require("./harness.js");

test("clients, answers, errors and signals are collected once nobody holds them", () =>
  withBank(async (bank) => {
    const { code, stdout, stderr } = await run("collected.js", { bank, flags: ["--expose-gc"] });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.deepEqual(JSON.parse(stdout), { client: true, answer: true, error: true, signal: true, given: true });
  }));

test("the package is loaded anew beside itself, as test runners do", () =>
  withBank(async (bank) => {
    const { code, stdout, stderr } = await run("reloaded.js", { bank });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.deepEqual(JSON.parse(stdout), { same: false, known: true, statuses: [200, 200, 200, 200, 200] });
  }));
