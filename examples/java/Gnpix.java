import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * gnpix in Java: authorized calls to the Pix API of Gerencianet, today Efí, on libgnpix and JNA.
 *
 * <p>Certificates, clients and tokens may be used by any threads, and closed while others use them: they are freed when
 * the last call has left. One that is dropped without {@code close} is freed by a {@link Cleaner}. An interrupt doesn't
 * end a call; its timeout does. JSON is text here: use the library you have.
 */
public final class Gnpix {
    private static final Cleaner CLEANER = Cleaner.create();

    static {
        Native.register(Gnpix.class, "gnpix");
        if (gnpix_abi_version() != 0) throw new UnsatisfiedLinkError("this class is written for libgnpix's ABI 0");
    }

    private Gnpix() {}

    // The functions of gnpix.h that are used here. size_t is long on every 64-bit system; C's bool comes back as a byte.
    private static native int gnpix_abi_version();
    private static native Pointer gnpix_error_kind(Pointer error, Memory length);
    private static native short gnpix_error_http_status(Pointer error);
    private static native Pointer gnpix_error_name(Pointer error, Memory length);
    private static native Pointer gnpix_error_detail(Pointer error, Memory length);
    private static native Pointer gnpix_error_text(Pointer error, Memory length);
    private static native Pointer gnpix_error_violations(Pointer error, Memory length);
    private static native byte gnpix_error_maybe_sent(Pointer error);
    private static native byte gnpix_error_retryable(Pointer error);
    private static native long gnpix_error_retry_after_ms(Pointer error);
    private static native Pointer gnpix_error_response(Pointer error);
    private static native void gnpix_error_free(Pointer error);
    private static native int gnpix_certificate_load(byte[] path, long pathLength, byte[] password, long passwordLength,
            PointerByReference made, PointerByReference error);
    private static native int gnpix_certificate_inspect(Pointer certificate, PointerByReference made,
            PointerByReference error);
    private static native void gnpix_certificate_free(Pointer certificate);
    private static native Pointer gnpix_inspection_status(Pointer inspection, Memory length);
    private static native void gnpix_inspection_free(Pointer inspection);
    private static native int gnpix_config_new(PointerByReference made, PointerByReference error);
    private static native int gnpix_config_from_env(PointerByReference made, PointerByReference error);
    private static native int gnpix_config_set_client_id(Pointer config, byte[] text, long length, PointerByReference error);
    private static native int gnpix_config_set_client_secret(Pointer config, byte[] text, long length,
            PointerByReference error);
    private static native int gnpix_config_set_environment(Pointer config, byte[] text, long length,
            PointerByReference error);
    private static native int gnpix_config_set_base_url(Pointer config, byte[] text, long length, PointerByReference error);
    private static native int gnpix_config_set_ca_file(Pointer config, byte[] text, long length, PointerByReference error);
    private static native int gnpix_config_set_timeout_ms(Pointer config, long ms, PointerByReference error);
    private static native int gnpix_config_set_certificate(Pointer config, Pointer certificate, PointerByReference error);
    private static native void gnpix_config_free(Pointer config);
    private static native int gnpix_client_new(Pointer config, PointerByReference made, PointerByReference error);
    private static native int gnpix_client_token(Pointer client, PointerByReference made, PointerByReference error);
    private static native int gnpix_client_call(Pointer client, byte[] name, long nameLength, byte[] parameters,
            long parametersLength, byte[] body, long bodyLength, PointerByReference made, PointerByReference error);
    private static native long gnpix_client_stat(Pointer client, int stat);
    private static native void gnpix_client_free(Pointer client);
    private static native Pointer gnpix_token_access_token(Pointer token, Memory length);
    private static native Pointer gnpix_token_token_type(Pointer token, Memory length);
    private static native long gnpix_token_expires_in(Pointer token);
    private static native Pointer gnpix_token_scope(Pointer token, Memory length);
    private static native void gnpix_token_free(Pointer token);
    private static native short gnpix_response_status(Pointer response);
    private static native Pointer gnpix_response_body(Pointer response, Memory length);
    private static native int gnpix_response_attempts(Pointer response);
    private static native byte gnpix_response_recovered(Pointer response);
    private static native void gnpix_response_free(Pointer response);

    private interface Getter { Pointer get(Pointer from, Memory length); }

    private interface Step { int run(PointerByReference made, PointerByReference error); }

    /** A string that C lends, copied; null if there is none. */
    private static String text(Getter getter, Pointer from) {
        Memory length = new Memory(Native.SIZE_T_SIZE);
        Pointer text = getter.get(from, length);
        return text == null ? null : new String(text.getByteArray(0, (int) length.getLong(0)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a function makes, or the error it leaves. */
    private static Pointer made(Step step) {
        PointerByReference made = new PointerByReference(), error = new PointerByReference();
        int status = step.run(made, error);
        if (status != 0) throw new Failure(status, error.getValue());
        return made.getValue();
    }

    /** One failure. Its message says what happened, with what, and what to do next; it shows no token and no secret. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        /** The kind, such as "api" or "timeout": the same in every language. */
        public final String kind;
        /** The kind's number, which is C's status: the same in every language. */
        public final int number;
        /** The HTTP status of the bank's answer; 0 if none came. */
        public final int status;
        /** The bank's name for the error, such as "txid_duplicado", or gnpix's own; null if there is none. */
        public final String code;
        /** The bank's explanation; null if it sent none. */
        public final String detail;
        /** The fields refused: a JSON array of objects with reason, property and value. */
        public final String violations;
        /** Whether the bank may have acted on it: look it up before repeating what moves money. */
        public final boolean maybeSent;
        /** Whether the same may succeed later; it doesn't say that repeating is safe. */
        public final boolean retryable;
        /** How long the bank asks to wait, in milliseconds; -1 if it named no time. */
        public final long retryAfterMillis;
        /** The bank's raw answer; null if none came. */
        public final String body;

        private Failure(int number, Pointer error) {
            super(text(Gnpix::gnpix_error_text, error));
            this.number = number;
            kind = text(Gnpix::gnpix_error_kind, error);
            status = Short.toUnsignedInt(gnpix_error_http_status(error));
            code = text(Gnpix::gnpix_error_name, error);
            detail = text(Gnpix::gnpix_error_detail, error);
            violations = text(Gnpix::gnpix_error_violations, error);
            maybeSent = gnpix_error_maybe_sent(error) != 0;
            retryable = gnpix_error_retryable(error) != 0;
            retryAfterMillis = gnpix_error_retry_after_ms(error);
            body = text(Gnpix::gnpix_response_body, gnpix_error_response(error));
            gnpix_error_free(error);
        }
    }

    /** The pointer of a handle, freed once: by {@code close} when its last user has left, or by the cleaner. */
    private static final class Box implements Runnable {
        private final String what;
        private final Consumer<Pointer> free;
        private Pointer pointer;
        private int users;
        private boolean closed;

        Box(String what, Pointer pointer, Consumer<Pointer> free) {
            this.what = what;
            this.pointer = pointer;
            this.free = free;
        }

        synchronized Pointer enter() {
            if (closed) throw new IllegalStateException("this " + what + " is closed");
            users++;
            return pointer;
        }

        synchronized void change(int by, boolean close) {
            users += by;
            closed |= close;
            if (!closed || users > 0 || pointer == null) return;
            free.accept(pointer);
            pointer = null;
        }

        @Override public void run() { change(0, true); }
    }

    /** What certificates, clients and tokens have in common. */
    public abstract static class Handle implements AutoCloseable {
        private final Box box;
        private final Cleaner.Cleanable cleanable;

        private Handle(Box box) {
            this.box = box;
            cleanable = CLEANER.register(this, box);
        }

        /** Frees it as soon as no call uses it. Closing again is nothing. */
        @Override public final void close() { cleanable.clean(); }

        /** Says what it is, and no secret. */
        @Override public final String toString() { return "Gnpix " + box.what; }

        final <T> T use(Function<Pointer, T> work) {
            Pointer pointer = box.enter();
            try {
                return work.apply(pointer);
            } finally {
                box.change(-1, false);
                java.lang.ref.Reference.reachabilityFence(this);
            }
        }
    }

    /** A certificate with its private key. */
    public static final class Certificate extends Handle {
        /**
         * Reads a {@code .p12} as the bank hands it out, or PEM.
         *
         * @param path the file
         * @param password empty, as the bank hands it out
         * @throws Failure of kind "certificate" or "certificate_password"
         */
        public Certificate(String path, String password) {
            super(new Box("certificate", made((made, error) -> gnpix_certificate_load(bytes(path), bytes(path).length,
                    bytes(password), bytes(password).length, made, error)), Gnpix::gnpix_certificate_free));
        }

        /** Tells whether it is "valid", "expiring", "expired" or "not yet valid" today. @return one of these */
        public String status() {
            return use(certificate -> {
                Pointer told = made((made, error) -> gnpix_certificate_inspect(certificate, made, error));
                try {
                    return text(Gnpix::gnpix_inspection_status, told);
                } finally {
                    gnpix_inspection_free(told);
                }
            });
        }
    }

    /** What a client is made of. What is left null is gnpix's default, or what the environment says. */
    public static final class Config {
        /** Whether to start from the GNPIX_* variables. */
        public boolean fromEnv;
        /** The certificate; it stays yours to close. */
        public Certificate certificate;
        /** The application's pair. */
        public String clientId, clientSecret;
        /** "production" or "homologation", or a base URL instead, with a PEM file of who is trusted there. */
        public String environment, baseUrl, caFile;
        /** The longest that a call may take, in milliseconds; 0 is the default. */
        public long timeoutMillis;

        /** Makes options with nothing set. */
        public Config() {}

        private interface Setter { int set(Pointer config, byte[] text, long length, PointerByReference error); }

        private static void set(Pointer config, String value, Setter setter) {
            if (value != null) made((made, error) -> setter.set(config, bytes(value), bytes(value).length, error));
        }

        private Pointer client() {
            Pointer config = made(fromEnv ? Gnpix::gnpix_config_from_env : Gnpix::gnpix_config_new);
            try {
                set(config, clientId, Gnpix::gnpix_config_set_client_id);
                set(config, clientSecret, Gnpix::gnpix_config_set_client_secret);
                set(config, environment, Gnpix::gnpix_config_set_environment);
                set(config, baseUrl, Gnpix::gnpix_config_set_base_url);
                set(config, caFile, Gnpix::gnpix_config_set_ca_file);
                if (timeoutMillis != 0) made((made, error) -> gnpix_config_set_timeout_ms(config, timeoutMillis, error));
                if (certificate != null) certificate.use(held ->
                        made((made, error) -> gnpix_config_set_certificate(config, held, error)));
                return made((made, error) -> gnpix_client_new(config, made, error));
            } finally {
                gnpix_config_free(config);
            }
        }
    }

    /** An access token. Its handle's copy is zeroed when it is closed; what {@code accessToken} returns is Java's. */
    public static final class Token extends Handle {
        private Token(Pointer token) { super(new Box("token", token, Gnpix::gnpix_token_free)); }

        /** The token itself, a secret. @return it */
        public String accessToken() { return use(token -> text(Gnpix::gnpix_token_access_token, token)); }

        /** Its type. @return such as "Bearer" */
        public String tokenType() { return use(token -> text(Gnpix::gnpix_token_token_type, token)); }

        /** Its lifetime. @return seconds */
        public long expiresIn() { return use(Gnpix::gnpix_token_expires_in); }

        /** Its scopes. @return them, separated by spaces; null if the bank didn't say */
        public String scope() { return use(token -> text(Gnpix::gnpix_token_scope, token)); }
    }

    /** The bank's answer to a call. */
    public static final class Response {
        /** The HTTP status, 200 to 299. */
        public final int status;
        /** The body, as it came. */
        public final String body;
        /** How many times the request was tried. */
        public final int attempts;
        /** Whether an earlier try had made it, though its answer was lost. */
        public final boolean recovered;

        private Response(Pointer response) {
            status = Short.toUnsignedInt(gnpix_response_status(response));
            body = text(Gnpix::gnpix_response_body, response);
            attempts = gnpix_response_attempts(response);
            recovered = gnpix_response_recovered(response) != 0;
            gnpix_response_free(response);
        }
    }

    /** A client: make one and keep it, for it holds the connections and the token. */
    public static final class Client extends Handle {
        /**
         * Reads the certificate's and CA's files, and makes no traffic.
         *
         * @param config what it is made of
         * @throws Failure of kind "config" or one of certificates
         */
        public Client(Config config) { super(new Box("client", config.client(), Gnpix::gnpix_client_free)); }

        /** The token at hand, fetched if there is none. @return it, to be closed @throws Failure if there is none */
        public Token token() {
            return use(client -> new Token(made((made, error) -> gnpix_client_token(client, made, error))));
        }

        /**
         * Makes a call by an operation's name, all of it checked before anything is sent.
         *
         * @param operation such as "cob.create"
         * @param parameters a JSON object; null if there are none
         * @param body JSON; null if there is none
         * @return the bank's answer
         * @throws Failure if it is refused, or no answer comes
         */
        public Response call(String operation, String parameters, String body) {
            byte[] name = bytes(operation), named = bytes(parameters), sent = bytes(body);
            return use(client -> new Response(made((made, error) -> gnpix_client_call(client, name, name.length, named,
                    named.length, sent, sent.length, made, error))));
        }

        /** What was counted since the client was made. @return counts by name */
        public Map<String, Long> stats() {
            return use(client -> Map.of("requests", gnpix_client_stat(client, 0), "retries", gnpix_client_stat(client, 1),
                    "connections", gnpix_client_stat(client, 3), "token_hits", gnpix_client_stat(client, 6),
                    "token_exchanges", gnpix_client_stat(client, 7)));
        }
    }
}
