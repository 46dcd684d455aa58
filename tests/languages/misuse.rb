# frozen_string_literal: true

# What Ruby's wrapper bears: the same list as the other languages' programs in this folder.
require_relative "gnpix"

def check(what, holds) = holds || abort("does not hold: #{what}")

def closed?
  yield
  false
rescue Gnpix::ClosedError
  true
end

def failure
  yield
  nil
rescue Gnpix::Error => e
  e
end

# How many sockets this process has: a client that is freed closes its own.
def sockets = Dir["/proc/self/fd/*"].count { |link| (File.readlink(link) rescue "").start_with?("socket:") }

def everything_is_closed_twice
  certificate = Gnpix::Certificate.load(ENV.fetch("GNPIX_CERTIFICATE"))
  client = Gnpix::Client.from_env(certificate: certificate)
  token = client.token
  3.times { [certificate, client, token].each(&:close) }
  check("closed handles say so", [certificate, client, token].all?(&:closed?))
  check("a closed certificate tells nothing", closed? { certificate.inspection })
  check("a closed certificate makes no client", closed? { Gnpix::Client.from_env(certificate: certificate) })
  check("a closed client has no token", closed? { client.token })
  check("a closed client makes no call", closed? { client.call("balance.get") })
  check("a closed client has no stats", closed? { client.stats })
  check("a closed token shows nothing", closed? { token.access_token })
end

def bad_texts_are_errors
  client = Gnpix::Client.from_env
  [-> { client.request("GET", "/v2/\xff") }, -> { client.request("FETCH", "/v2/gn/saldo") },
   -> { client.call("no.such") }, -> { client.call("cob.get", "{") }, -> { client.call("cob.get", nil, nil) },
   -> { client.request("GET", "/v2/cob/:txid", params: { txid: "" }) },
   -> { client.request("GET", "/v2/gn/saldo", timeout: 0) }].each_with_index do |call, at|
    error = failure(&call)
    check("bad text #{at} is an invalid argument: #{error.inspect}", error && error.number == 1 && !error.maybe_sent?)
  end
  check("a NUL is an error", failure { Gnpix::Certificate.load("a\0b") }&.kind == :certificate)
  shown = [client, client.token, failure { client.call("no.such") }].map(&:inspect).join
  [ENV.fetch("GNPIX_CLIENT_SECRET"), client.token.access_token].each do |secret|
    check("no secret is shown", !shown.include?(secret))
  end
  client.close
end

def threads_share_a_client
  client = Gnpix::Client.from_env
  collector = Thread.new { loop { GC.start; Thread.pass } }
  8.times.map { Thread.new { 25.times { client.call("balance.get") } } }.each(&:join)
  collector.kill
  counted = client.stats
  check("one token for all: #{counted}", counted[:token_exchanges] == 1 && counted[:connections] <= 8)
  client.close
end

def a_client_is_closed_under_its_callers
  client = Gnpix::Client.from_env
  begun = Queue.new
  threads = 8.times.map do |name|
    Thread.new do
      called = false
      ended = closed? { loop { client.call("balance.get"); called ||= begun << name } }
      check("a thread ended otherwise", ended && called)
    end
  end
  8.times { begun.pop }
  client.close
  threads.each(&:join)
end

def what_is_dropped_is_freed
  before = sockets
  20.times { Gnpix::Client.from_env.call("balance.get") }
  ending = Process.clock_gettime(Process::CLOCK_MONOTONIC) + 20
  # The last one may still stand in some register.
  while sockets > before + 2
    check("dropped clients are freed", Process.clock_gettime(Process::CLOCK_MONOTONIC) < ending)
    GC.start
  end
end

def a_fiber_and_a_forked_child_call
  client = Gnpix::Client.from_env
  Fiber.new { client.call("balance.get") }.resume
  child = fork do
    client.call("balance.get")
    exit!(client.stats[:connections] == 1 ? 0 : 1)
  end
  check("the child has a connection of its own", Process.wait2(child)[1].success?)
  client.call("balance.get")
  check("the parent is undisturbed", client.stats[:connections] == 1)
end

everything_is_closed_twice
bad_texts_are_errors
threads_share_a_client
a_client_is_closed_under_its_callers
what_is_dropped_is_freed
a_fiber_and_a_forked_child_call
puts "done"
