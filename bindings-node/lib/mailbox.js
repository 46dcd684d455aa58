"use strict";
// Calls under way, and the mailbox where their outcomes come in: one for each thread of Node.

const native = require("./native.js");
const { CancelledError, at, build, understood } = require("./errors.js");
const { Response } = require("./response.js");
const { notice, wanted } = require("./diagnostics.js");

/** How many outcomes are taken at once: after so many, others of the event loop have their turn. */
const MOST = 16;

const awaited = new Map();
let next = 1;
let heard = 0;
let box;

/** The mailbox, told what is worth telling. */
function mailbox() {
  box ??= new native.Mailbox(fetch);
  const level = wanted();
  if (level !== heard) {
    heard = level;
    box.hear(level);
  }
  return box;
}

/** Settles what has come. Called when the mailbox rings. */
function fetch() {
  const items = box.take(MOST);
  if (items.length === MOST * 5) setImmediate(fetch);
  for (let i = 0; i < items.length; i += 5) {
    const number = items[i];
    if (number < 0) {
      notice(items[i + 4]);
      continue;
    }
    const waiting = awaited.get(number);
    awaited.delete(number);
    waiting.settle(items[i + 1], items[i + 2], items[i + 3], items[i + 4]);
  }
}

/** The outcome of what `start` starts with a mailbox, a number, and whether it can be given up, for who called `above`. */
function outcome(signal, above, start) {
  if (signal?.aborted) return Promise.reject(cancelled(signal, traced(above), {}));
  const number = next++;
  try {
    start(mailbox(), number, signal !== undefined);
  } catch (thrown) {
    return Promise.reject(understood(thrown, traced(above)));
  }
  // Taken while the call is on its way. It becomes text only if the call fails.
  const trace = traced(above);
  return new Promise((resolve, reject) => {
    const waiting = new Waiting(number, resolve, reject, signal, trace);
    awaited.set(number, waiting);
    if (signal !== undefined) watch(signal, waiting);
  });
}

/** Where a call is made, above the function `above`: when its answer comes, that is long left. */
function traced(above) {
  const trace = {};
  Error.captureStackTrace(trace, above);
  return trace;
}

/** Who waits for an outcome. */
class Waiting {
  constructor(number, resolve, reject, signal, trace) {
    this.number = number;
    this.resolve = resolve;
    this.reject = reject;
    this.signal = signal;
    this.trace = trace;
  }

  settle(status, attempts, headers, what) {
    if (this.signal !== undefined) {
      unwatch(this.signal, this);
      if (this.signal.aborted) {
        // An answer that came all the same says that the bank has acted.
        const { maybeSent, attempts: tried } =
          status === -1 ? what : { maybeSent: status > 0, attempts: Math.abs(attempts) };
        this.reject(cancelled(this.signal, this.trace, { maybeSent, attempts: tried }));
        return;
      }
    }
    // What an earlier try made has its attempts below zero.
    if (status > 0)
      this.resolve(new Response(what, { status, headers, attempts: Math.abs(attempts), recovered: attempts < 0 }));
    else if (status === 0) this.resolve(what);
    else this.reject(build(what, this.trace));
  }

  giveUp() {
    box.cancel(this.number);
  }
}

function cancelled(signal, trace, fields) {
  const message = fields.maybeSent
    ? "the call was given up; the bank may have received it. Look up what it was about."
    : "the call was given up before it left";
  return at(new CancelledError(message, { type: "cancelled", cause: signal.reason, ...fields }), trace);
}

/** Who waits on each signal. One listener serves all, so that one signal may end any number of calls. */
const watchers = new WeakMap();

function watch(signal, waiting) {
  let watcher = watchers.get(signal);
  if (watcher === undefined) {
    const all = new Set();
    watcher = { all, listener: () => all.forEach((one) => one.giveUp()) };
    watchers.set(signal, watcher);
  }
  if (watcher.all.size === 0) signal.addEventListener("abort", watcher.listener);
  watcher.all.add(waiting);
}

function unwatch(signal, waiting) {
  const watcher = watchers.get(signal);
  watcher.all.delete(waiting);
  if (watcher.all.size === 0) signal.removeEventListener("abort", watcher.listener);
}

module.exports = { mailbox, outcome };
