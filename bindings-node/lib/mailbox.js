"use strict";
// Calls under way, and the mailbox where their outcomes come in: one for each thread of Node.

const native = require("./native.js");
const { CancelledError, build, from, understood } = require("./errors.js");
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

/**
 * The outcome of what `start` starts with a mailbox, a number, and whether it can be given up, for who called `above`.
 *
 * The caller has long returned when an outcome comes. An error made where an async function goes on names those that
 * wait for it, so a call that succeeds pays nothing for the trace of one that fails.
 */
async function outcome(signal, above, start) {
  if (signal?.aborted) throw from(cancelled(signal, {}), above);
  const number = next++;
  try {
    start(mailbox(), number, signal !== undefined);
  } catch (thrown) {
    throw from(understood(thrown), above);
  }
  const { failed, value } = await new Promise((resolve) => {
    const waiting = new Waiting(number, resolve, signal);
    awaited.set(number, waiting);
    if (signal !== undefined) watch(signal, waiting);
  });
  if (failed !== undefined) throw from(failed(), outcome);
  return value;
}

/** Who waits for an outcome. */
class Waiting {
  constructor(number, resolve, signal) {
    this.number = number;
    this.resolve = resolve;
    this.signal = signal;
  }

  settle(status, attempts, headers, what) {
    if (this.signal !== undefined) {
      unwatch(this.signal, this);
      if (this.signal.aborted) {
        // An answer that came all the same says that the bank has acted.
        const { maybeSent, attempts: tried } =
          status === -1 ? what : { maybeSent: status > 0, attempts: Math.abs(attempts) };
        this.resolve({ failed: () => cancelled(this.signal, { maybeSent, attempts: tried }) });
        return;
      }
    }
    if (status > 0) {
      // What an earlier try made has its attempts below zero.
      const recovered = attempts < 0;
      this.resolve({ value: new Response(what, { status, headers, attempts: Math.abs(attempts), recovered }) });
    } else if (status === 0) this.resolve({ value: what });
    else this.resolve({ failed: () => build(what) });
  }

  giveUp() {
    box.cancel(this.number);
  }
}

function cancelled(signal, fields) {
  const message = fields.maybeSent
    ? "the call was given up; the bank may have received it. Look up what it was about."
    : "the call was given up before it left";
  return new CancelledError(message, { type: "cancelled", cause: signal.reason, ...fields });
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
