"use strict";
// What the Node peers share: the plan on the command line, the closed loop's phases, and the line of key=value that the
// harness reads. As peer/load.rs has it.

const assert = require("node:assert/strict");
const fs = require("node:fs");
const { setTimeout: sleep } = require("node:timers/promises");

const {
  GNPIX_BASE_URL: BASE_URL,
  GNPIX_CERTIFICATE: CERTIFICATE,
  GNPIX_CA_FILE: CA_FILE,
  GNPIX_CLIENT_ID: CLIENT_ID,
  GNPIX_CLIENT_SECRET: CLIENT_SECRET,
} = process.env;

const TOKEN_PATH = "/oauth/token";
const CHARGE_PATH = "/v2/cob/x";
const GRANT = { grant_type: "client_credentials" };

const [callers, seconds, warmup] = process.argv.slice(2).map(Number);

/** What a peer of Node's own TLS is given: the server's CA alone, and the certificate. */
function tls() {
  const pem = fs.readFileSync(CERTIFICATE);
  return { ca: fs.readFileSync(CA_FILE), cert: pem, key: pem };
}

/** The answer of a 200, read as JSON. */
function check(status, charge) {
  assert.equal(status, 200);
  assert.equal(charge.status, "ATIVA");
}

/** How many times longer than others' the warm-up is: V8 takes about a second to compile what is called often. */
const WARMER = 4;

/** Callers on one event loop; `call` performs one call. The warm-up begins when each has made one. What ends in the
 * window is counted, and the window stays open until that is a call for each caller: the slowest need longer. */
async function run(call) {
  const latencies = [];
  let answers = 0;
  let isMeasuring = false;
  let isStopped = false;
  let enough;
  const isEnough = new Promise((resolve) => (enough = resolve));

  async function caller() {
    while (!isStopped) {
      const began = performance.now();
      await call();
      const took = performance.now() - began;
      answers += 1;
      if (isMeasuring && latencies.push(took) === callers) enough();
    }
  }

  await Promise.all(Array.from({ length: callers }, call));
  answers += callers;
  const all = Promise.all(Array.from({ length: callers }, caller));
  // What fails ends the run, not only its caller.
  await Promise.race([sleep(warmup * WARMER * 1000), all]);
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  isMeasuring = true;
  await Promise.race([Promise.all([sleep(seconds * 1000), isEnough]), all]);
  isMeasuring = false;
  isStopped = true;
  const { user, system } = process.cpuUsage(cpu);
  const took = performance.now() - began;
  await all;
  report(answers, latencies, took, (user + system) * 1000);
}

function report(answers, latencies, took, cpu) {
  const sorted = Float64Array.from(latencies).sort();
  const quantile = (q) => nanoseconds(sorted[Math.floor(sorted.length * q)] ?? 0);
  print({
    answers,
    requests: sorted.length,
    window_ns: nanoseconds(took),
    p50_ns: quantile(0.5),
    p99_ns: quantile(0.99),
    cpu_ns: cpu,
    peak_rss_kib: peakRssKib(),
  });
}

function print(values) {
  console.log(
    Object.entries(values)
      .map(([key, value]) => `${key}=${value}`)
      .join(" "),
  );
}

function nanoseconds(milliseconds) {
  return Math.round(milliseconds * 1e6);
}

function peakRssKib() {
  return Number(/^VmHWM:\s+(\d+)/m.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]);
}

module.exports = {
  BASE_URL,
  CHARGE_PATH,
  CLIENT_ID,
  CLIENT_SECRET,
  CERTIFICATE,
  GRANT,
  TOKEN_PATH,
  callers,
  check,
  nanoseconds,
  print,
  run,
  tls,
};
