# frozen_string_literal: true

require "fiddle"
require "json"

# gnpix in Ruby: authorized calls to the Pix API of Gerencianet, today Efí, on libgnpix and Ruby's own Fiddle.
#
#   client = Gnpix::Client.from_env
#   charge = client.call("cob.create", { txid: txid }, { calendario: …, valor: …, chave: … }).json
#
# A call releases the interpreter's lock, so other threads run meanwhile. Nothing can interrupt it but its own timeout:
# `Timeout.timeout`, `Thread#kill` and Ctrl-C wait until it ends.
module Gnpix
  # Something was used after its `close`.
  class ClosedError < StandardError; end

  # What a failure was about, in plain Ruby values. Its message says what happened, with what, and what to do next; it
  # shows no token and no secret.
  class Error < StandardError
    # @return [Symbol] the kind, such as :api or :timeout, the same in every language
    attr_reader :kind
    # @return [Integer] the kind's number, which is C's status, the same in every language
    attr_reader :number
    # @return [Integer, nil] the HTTP status of the bank's answer
    attr_reader :status
    # @return [String, nil] the bank's name for the error, such as "txid_duplicado", or gnpix's own
    attr_reader :code
    # @return [String, nil] the bank's explanation
    attr_reader :detail
    # @return [Array<Hash>] the fields refused, each with "reason", "property" and "value"
    attr_reader :violations
    # @return [Float, nil] how long the bank asks to wait, in seconds
    attr_reader :retry_after
    # @return [String, nil] the bank's raw answer
    attr_reader :body

    # @api private
    # @param error [Fiddle::Pointer] a gnpix_error, which is freed here
    def initialize(error)
      @kind = Native.text("error_kind", error).to_sym
      @number = Native.get("error_code", error)
      @status = Native.get("error_http_status", error).nonzero?
      @code = Native.text("error_name", error)
      @detail = Native.text("error_detail", error)
      @violations = JSON.parse(Native.text("error_violations", error))
      @maybe_sent = Native.get("error_maybe_sent", error) != 0
      @retryable = Native.get("error_retryable", error) != 0
      wait = Native.get("error_retry_after_ms", error)
      @retry_after = wait / 1000.0 if wait >= 0
      answer = Native.get("error_response", error)
      @body = Native.text("response_body", answer) unless answer.null?
      super(Native.text("error_text", error))
    ensure
      Native.get("error_free", error)
    end

    # @return [Boolean] whether the bank may have acted on the request: look it up before repeating what moves money
    def maybe_sent? = @maybe_sent
    # @return [Boolean] whether the same may succeed later; it doesn't say that repeating is safe
    def retryable? = @retryable
  end

  # The functions of libgnpix.
  # @api private
  module Native
    POINTER = Fiddle::TYPE_VOIDP
    # A letter for each C type. Statuses are ints; b is bool.
    TYPES = { "p" => POINTER, "z" => Fiddle::TYPE_SIZE_T, "i" => Fiddle::TYPE_INT, "h" => -Fiddle::TYPE_SHORT,
              "b" => -Fiddle::TYPE_CHAR, "q" => Fiddle::TYPE_LONG_LONG, "u" => -Fiddle::TYPE_INT,
              "v" => Fiddle::TYPE_VOID }.freeze
    # Each function without its prefix: what it takes, then what it returns.
    SIGNATURES = {
      "abi_version" => "u", "error_code" => "pi", "error_kind" => "ppp", "error_http_status" => "ph",
      "error_name" => "ppp", "error_detail" => "ppp", "error_text" => "ppp", "error_violations" => "ppp",
      "error_maybe_sent" => "pb", "error_retryable" => "pb", "error_retry_after_ms" => "pq", "error_response" => "pp",
      "error_free" => "pv", "certificate_load" => "pzpzppi", "certificate_inspect" => "pppi", "certificate_free" => "pv",
      "inspection_subject" => "ppp", "inspection_status" => "ppp", "inspection_days_left" => "pq",
      "inspection_free" => "pv", "config_new" => "ppi", "config_from_env" => "ppi", "config_free" => "pv",
      "config_set_certificate" => "pppi", "client_new" => "pppi", "client_token" => "pppi", "client_send" => "ppppi",
      "client_call" => "ppzpzpzppi", "client_stat" => "piq", "client_free" => "pv", "token_access_token" => "ppp",
      "token_token_type" => "ppp", "token_expires_in" => "pq", "token_scope" => "ppp", "token_free" => "pv",
      "request_new" => "pzpzppi", "request_set_path_param" => "ppzpzpi", "request_add_query" => "ppzpzpi",
      "request_set_json" => "ppzpi", "request_set_scope" => "ppzpi", "request_set_timeout_ms" => "pqpi",
      "request_free" => "pv", "response_status" => "ph", "response_body" => "ppp", "response_header" => "ppzpp",
      "response_attempts" => "pu", "response_recovered" => "pb", "response_free" => "pv"
    }.freeze
    # What `config_set_…` takes, by option.
    OPTIONS = %w[client_id client_secret environment base_url token_path token_body scope user_agent proxy
                 certificate_file certificate_bytes certificate_password ca_file ca_pem].to_h { |name| [name, "ppzpi"] }
              .merge(%w[connect_timeout_ms read_timeout_ms timeout_ms idle_timeout_ms].to_h { |name| [name, "pqpi"] })
              .merge("platform_roots" => "pbpi", "allow_environment_mismatch" => "pbpi").freeze

    library = Fiddle.dlopen("libgnpix.so.0")
    FUNCTIONS = SIGNATURES.merge(OPTIONS.transform_keys { |name| "config_set_#{name}" }).to_h do |name, types|
      *takes, returns = types.chars.map { |letter| TYPES.fetch(letter) }
      [name, Fiddle::Function.new(library["gnpix_#{name}"], takes, returns, name: name)]
    end.freeze

    def self.get(name, *arguments) = FUNCTIONS.fetch(name).call(*arguments)

    # A string that `name` lends, copied; nil if there is none.
    def self.text(name, *arguments)
      length = Fiddle::Pointer.malloc(Fiddle::SIZEOF_SIZE_T, Fiddle::RUBY_FREE)
      found = get(name, *arguments, length)
      found.null? ? nil : found[0, length[0, Fiddle::SIZEOF_SIZE_T].unpack1("J")].force_encoding(Encoding::UTF_8)
    end

    # Text as C takes it: two arguments.
    def self.given(value)
      return [nil, 0] if value.nil?

      value = value.to_s
      value = value.encode(Encoding::UTF_8) unless [Encoding::UTF_8, Encoding::BINARY].include?(value.encoding)
      [value, value.bytesize]
    end

    # Calls a function whose last parameter is the place for an error.
    def self.run(name, *arguments)
      error = Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE)
      raise Error, error.ptr unless get(name, *arguments, error).zero?
    end

    # The same, with a place for what is made before it.
    def self.make(name, *arguments)
      made = Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE)
      run(name, *arguments, made)
      made.ptr
    end

    def self.with(kind, name, *arguments)
      made = make(name, *arguments)
      yield made
    ensure
      get("#{kind}_free", made) if made
    end

    raise LoadError, "this file is written for libgnpix's ABI 0" unless get("abi_version").zero?
  end

  # A pointer that is freed once: by {Handle#close} when its last user has left, else when the handle is collected.
  # @api private
  class Box
    def initialize(kind, pointer)
      @kind, @pointer, @lock, @users, @closed = kind, pointer, Mutex.new, 0, false
    end

    attr_reader :closed

    def use
      @lock.synchronize { @closed ? raise(ClosedError, "this #{@kind} is closed") : @users += 1 }
      begin yield @pointer
      ensure @lock.synchronize { free if (@users -= 1).zero? && @closed }
      end
    end

    def close = @lock.synchronize { (@closed = true) && @users.zero? && free }

    # When it runs, nobody can be using the handle any more.
    def finalizer = proc { free }

    def free
      Native.get("#{@kind}_free", @pointer) if @pointer
      @pointer = nil
    end
  end

  # What certificates, clients and tokens have in common. Any thread may use one, and close it while others use it.
  class Handle
    # @api private
    def initialize(kind, pointer)
      @box = Box.new(kind, pointer)
      ObjectSpace.define_finalizer(self, @box.finalizer)
    end

    # Frees it as soon as no call uses it. Closing again is nothing.
    def close = @box.close
    # @return [Boolean] whether it was closed
    def closed? = @box.closed

    # @return [String] what it is, and no secret
    def inspect = "#<#{self.class}#{' closed' if closed?}>"

    # @api private
    def use(&block) = @box.use(&block)
  end

  # A certificate with its private key.
  class Certificate < Handle
    # @param path [String] a `.p12` as the bank hands it out, or PEM
    # @param password [String] empty, as the bank hands it out
    # @raise [Error] of kind :certificate or :certificate_password
    def self.load(path, password = "")
      new("certificate", Native.make("certificate_load", *Native.given(path), *Native.given(password)))
    end

    # @return [Hash] :subject, :status ("valid", "expiring", "expired" or "not yet valid") and :days_left, as of today
    def inspection
      use do |certificate|
        Native.with("inspection", "certificate_inspect", certificate) do |told|
          { subject: Native.text("inspection_subject", told), status: Native.text("inspection_status", told),
            days_left: Native.get("inspection_days_left", told) }
        end
      end
    end
  end

  # An access token, zeroed when it is closed or collected; what {#access_token} returned is Ruby's own copy.
  class Token < Handle
    # @return [String] the token itself, a secret
    def access_token = use { |token| Native.text("token_access_token", token) }
    # @return [String] such as "Bearer"
    def token_type = use { |token| Native.text("token_token_type", token) }
    # @return [Integer] its lifetime in seconds
    def expires_in = use { |token| Native.get("token_expires_in", token) }
    # @return [String, nil] its scopes, separated by spaces; nil if the bank didn't say
    def scope = use { |token| Native.text("token_scope", token) }
  end

  # The bank's answer to a call.
  # status: Integer; body: String, as it came; attempts: how many times it was tried; recovered: whether an earlier try
  # had made it, though its answer was lost.
  Response = Struct.new(:status, :body, :attempts, :recovered, keyword_init: true) do
    # @return [Object] the body, parsed
    def json = JSON.parse(body)
  end

  # A client: make one and keep it, for it holds the connections and the token. It may be inherited by `fork`.
  class Client < Handle
    # The counters of {#stats}, in the order of C's gnpix_stat.
    COUNTERS = %i[requests retries renewals connections handshakes_full handshakes_resumed token_hits token_exchanges
                  token_failures token_background_renewals token_waits token_invalidations].freeze

    # A client of the GNPIX_* variables; options win over them: see {#initialize}.
    def self.from_env(**options) = new("config_from_env", **options)

    # @param options [Hash] `certificate:` a {Certificate}, or what gnpix.h has a `gnpix_config_set_…` for: `client_id:`,
    #   `client_secret:`, `certificate_file:`, `environment:`, `base_url:`, `ca_file:`, `timeout_ms:`, …
    # @raise [Error] of kind :config, :certificate, :certificate_password, :certificate_validity, :environment_mismatch
    def initialize(start = "config_new", **options)
      Native.with("config", start) do |config|
        options.each { |name, value| set(config, name.to_s, value) }
        super("client", Native.make("client_new", config))
      end
    end

    # @return [Token] the token at hand, fetched if there is none
    def token = use { |client| Token.new("token", Native.make("client_token", client)) }

    # Makes a call by an operation's name, such as "cob.create", all of it checked before anything is sent.
    # @param parameters [Hash, String] by name, or JSON
    # @param body [Hash, String, nil] what becomes JSON, or JSON
    # @return [Response]
    # @raise [Error]
    def call(operation, parameters = {}, body = nil)
      answer("client_call", *[operation, json(parameters), json(body)].flat_map { |value| Native.given(value) })
    end

    # Makes a call by method and route.
    # @param params [Hash] what fills the route's `:name` parts
    # @param query [Hash] what is added to it
    # @param timeout [Numeric, nil] for the whole call, in seconds
    # @return [Response]
    # @raise [Error]
    def request(method, route, params: {}, query: {}, json: nil, scope: nil, timeout: nil)
      Native.with("request", "request_new", *Native.given(method), *Native.given(route)) do |made|
        params.each { |pair| Native.run("request_set_path_param", made, *pair.flat_map { |text| Native.given(text) }) }
        query.each { |pair| Native.run("request_add_query", made, *pair.flat_map { |text| Native.given(text) }) }
        Native.run("request_set_json", made, *Native.given(json(json))) if json
        Native.run("request_set_scope", made, *Native.given(scope)) if scope
        Native.run("request_set_timeout_ms", made, (timeout * 1000).to_i) if timeout
        answer("client_send", made)
      end
    end

    # @return [Hash{Symbol => Integer}] what was counted since the client was made; in a forked child, since the fork
    def stats
      use { |client| COUNTERS.each_with_index.to_h { |name, at| [name, Native.get("client_stat", client, at)] } }
    end

    private def json(value) = value.nil? || value.is_a?(String) ? value : JSON.generate(value)

    private def set(config, name, value)
      return value.use { |handle| Native.run("config_set_certificate", config, handle) } if name == "certificate"
      types = Native::OPTIONS.fetch(name) { raise ArgumentError, "a client has no option #{name}" }
      value = value ? 1 : 0 if types == "pbpi"
      Native.run("config_set_#{name}", config, *(types == "ppzpi" ? Native.given(value) : [value]))
    end

    private def answer(name, *arguments)
      use do |client|
        Native.with("response", name, client, *arguments) do |made|
          Response.new(status: Native.get("response_status", made), body: Native.text("response_body", made),
                       attempts: Native.get("response_attempts", made),
                       recovered: Native.get("response_recovered", made) != 0)
        end
      end
    end
  end
end
