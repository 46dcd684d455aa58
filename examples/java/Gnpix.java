import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private static final byte[] NONE = {};
    private static final NativeLibrary LIBRARY = NativeLibrary.getInstance("gnpix");

    static {
        if (number("abi_version") != 0) throw new UnsatisfiedLinkError("this class is written for libgnpix's ABI 0");
    }

    private Gnpix() {}

    private static com.sun.jna.Function function(String name) { return LIBRARY.getFunction("gnpix_" + name); }
    /** Of the register that comes back, only the bytes of C's type count: see {@link #small} for the smaller ones. */
    private static long number(String name, Object... arguments) { return function(name).invokeLong(arguments); }
    private static int small(String name, int bits, Object... arguments) {
        return function(name).invokeInt(arguments) & (int) ((1L << bits) - 1);
    }

    private static boolean flag(String name, Pointer of) { return small(name, 8, of) != 0; }
    private static void free(String kind, Pointer pointer) { function(kind + "_free").invokeVoid(new Object[] {pointer}); }

    /** A string that C lends, copied; null if there is none. size_t is long on every 64-bit system. */
    private static String text(String name, Pointer from) {
        Memory length = new Memory(Native.SIZE_T_SIZE);
        Pointer text = function(name).invokePointer(new Object[] {from, length});
        return text == null ? null : new String(text.getByteArray(0, (int) length.getLong(0)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) { return text == null ? NONE : text.getBytes(StandardCharsets.UTF_8); }

    /** Calls what fails by a status; its last parameter is the place for an error. Texts become two parameters. */
    private static void run(String name, Object... arguments) {
        PointerByReference error = new PointerByReference();
        List<Object> given = new ArrayList<>();
        for (Object argument : arguments) {
            given.add(argument == NONE ? null : argument);
            if (argument instanceof byte[]) given.add((long) ((byte[]) argument).length);
        }
        given.add(error);
        int status = function(name).invokeInt(given.toArray());
        if (status != 0) throw new Failure(status, error.getValue());
    }

    /** The same, with a place before it for what is made. */
    private static Pointer made(String name, Object... arguments) {
        PointerByReference made = new PointerByReference();
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = made;
        run(name, all);
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
            super(text("error_text", error));
            this.number = number;
            kind = text("error_kind", error);
            status = small("error_http_status", 16, error);
            code = text("error_name", error);
            detail = text("error_detail", error);
            violations = text("error_violations", error);
            maybeSent = flag("error_maybe_sent", error);
            retryable = flag("error_retryable", error);
            retryAfterMillis = number("error_retry_after_ms", error);
            body = text("response_body", function("error_response").invokePointer(new Object[] {error}));
            free("error", error);
        }
    }

    /** The pointer of a handle, freed once: by {@code close} when its last user has left, or by the cleaner. */
    private static final class Box implements Runnable {
        private final String what;
        private Pointer pointer;
        private int users;
        private boolean closed;

        Box(String what, Pointer pointer) {
            this.what = what;
            this.pointer = pointer;
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
            free(what, pointer);
            pointer = null;
        }

        @Override public void run() { change(0, true); }
    }

    /** What certificates, clients and tokens have in common. */
    public abstract static class Handle implements AutoCloseable {
        private final Box box;
        private final Cleaner.Cleanable cleanable;

        private Handle(Box box) { cleanable = CLEANER.register(this, this.box = box); }
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
            super(new Box("certificate", made("certificate_load", bytes(path), bytes(password))));
        }

        /** {@return whether it is "valid", "expiring", "expired" or "not yet valid" today} */
        public String status() {
            return use(certificate -> {
                Pointer told = made("certificate_inspect", certificate);
                try {
                    return text("inspection_status", told);
                } finally {
                    free("inspection", told);
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
        private static void set(Pointer config, String name, String value) {
            if (value != null) run("config_set_" + name, config, bytes(value));
        }

        private Pointer client() {
            Pointer config = made(fromEnv ? "config_from_env" : "config_new");
            try {
                set(config, "client_id", clientId);
                set(config, "client_secret", clientSecret);
                set(config, "environment", environment);
                set(config, "base_url", baseUrl);
                set(config, "ca_file", caFile);
                if (timeoutMillis != 0) run("config_set_timeout_ms", config, timeoutMillis);
                if (certificate == null) return made("client_new", config);
                return certificate.use(held -> {
                    run("config_set_certificate", config, held);
                    return made("client_new", config);
                });
            } finally {
                free("config", config);
            }
        }
    }

    /** An access token. Its handle's copy is zeroed when it is closed; what {@code accessToken} returns is Java's. */
    public static final class Token extends Handle {
        private Token(Pointer token) { super(new Box("token", token)); }
        /** {@return the token itself, a secret} */
        public String accessToken() { return use(token -> text("token_access_token", token)); }
        /** {@return its type, such as "Bearer"} */
        public String tokenType() { return use(token -> text("token_token_type", token)); }
        /** {@return its lifetime in seconds} */
        public long expiresIn() { return use(token -> number("token_expires_in", token)); }
        /** {@return its scopes, separated by spaces; null if the bank didn't say} */
        public String scope() { return use(token -> text("token_scope", token)); }
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
            status = small("response_status", 16, response);
            body = text("response_body", response);
            attempts = small("response_attempts", 32, response);
            recovered = flag("response_recovered", response);
            free("response", response);
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
        public Client(Config config) { super(new Box("client", config.client())); }

        /** {@return the token at hand, fetched if there is none; yours to close} */
        public Token token() { return use(client -> new Token(made("client_token", client))); }

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
            return use(client ->
                    new Response(made("client_call", client, bytes(operation), bytes(parameters), bytes(body))));
        }

        /** {@return what was counted since the client was made, by name} */
        public Map<String, Long> stats() {
            return use(client -> Map.of("requests", count(client, 0), "retries", count(client, 1), "connections",
                    count(client, 3), "token_hits", count(client, 6), "token_exchanges", count(client, 7)));
        }

        private static long count(Pointer client, int stat) { return number("client_stat", client, stat); }
    }
}
