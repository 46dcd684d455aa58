# frozen_string_literal: true

# Authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:
#
#   GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
#       ruby charge.rb [KEY]
require "securerandom"
require_relative "gnpix"

# What became of a call that the bank, or gnpix before it, refuses.
def refused(what)
  yield
  raise "#{what} was accepted"
rescue Gnpix::Error => e
  puts "#{what}: #{e.kind} (#{e.number}), HTTP #{e.status || '-'}, #{e.code}, maybe sent: #{e.maybe_sent?}"
  puts "  #{e.detail}" if e.detail
  e.violations.each { |violation| puts "  #{violation['property']}: #{violation['reason']}" }
end

def charge(key, amount) = { calendario: { expiracao: 3600 }, valor: { original: amount }, chave: key }

def run(key)
  # The bank's files have an empty password.
  certificate = Gnpix::Certificate.load(ENV.fetch("GNPIX_CERTIFICATE"), ENV.fetch("GNPIX_CERTIFICATE_PASSWORD", ""))
  puts "certificate: #{certificate.inspection[:status]}"
  client = Gnpix::Client.from_env(certificate: certificate)

  # The token itself is a secret, so only its beginning is shown.
  token = client.token
  puts "access token: #{token.access_token[0, 6]}…", "token type: #{token.token_type}",
       "expires in: #{token.expires_in} s", "scope: #{token.scope || "(the bank didn't say)"}"
  token.close

  # A txid of one's own makes creating safe to repeat.
  txid = SecureRandom.hex(16)
  made = client.call("cob.create", { txid: txid }, charge(key, "12.00"))
  puts "charge: #{made.status}"
  puts "looked up: #{client.call('cob.get', { txid: txid }).json['status']}"

  refused("unknown charge") { client.call("cob.get", { txid: SecureRandom.hex(16) }) }
  refused("bad amount") { client.call("cob.create", { txid: SecureRandom.hex(16) }, charge(key, "twelve")) }

  counted = client.stats
  puts "reused: #{counted[:token_exchanges]} token, #{counted[:connections]} connection, #{counted[:requests]} requests"
ensure
  client&.close
  certificate&.close
end

begin
  run(ARGV.fetch(0, "7d9f0335-8dcc-4054-9bf9-0dbd61d36906"))
rescue Gnpix::Error => e
  # Kinds and numbers are the same in every language.
  abort "failed: #{e.kind} (#{e.number}): #{e.message}"
end
