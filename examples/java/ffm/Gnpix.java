import static java.lang.foreign.ValueLayout.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * gnpix in Java: authorized calls to the Pix API of Gerencianet, today Efí, on libgnpix and java.lang.foreign, with the
 * members of the wrapper on JNA. The property {@code gnpix.library} may name the library's file.
 *
 * <p>Certificates, clients and tokens may be used by any threads, and closed while others use them: they are freed when
 * the last call has left. One that is dropped without {@code close} is freed by a {@link Cleaner}. An interrupt doesn't
 * end a call; its timeout does. JSON is text here: use the library you have.
 */
@SuppressWarnings("restricted") // Calling C is: run with --enable-native-access=ALL-UNNAMED.
public final class Gnpix {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final Map<String, MethodHandle> FUNCTIONS = new ConcurrentHashMap<>();
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(System.getProperty("gnpix.library", "libgnpix.so.0"), Arena.global());

    static {
        if (whole("abi_version") != 0) throw new UnsatisfiedLinkError("this class is written for libgnpix's ABI 0");
    }

    private Gnpix() {}

    /** A function always gets arguments of the same types here, so the first ones tell its parameters. */
    private static MethodHandle function(String name, MemoryLayout result, Object... arguments) {
        MemoryLayout[] parameters = Arrays.stream(arguments).map(argument -> argument instanceof Long ? JAVA_LONG
                : argument instanceof Integer ? JAVA_INT : ADDRESS).toArray(MemoryLayout[]::new);
        FunctionDescriptor type = FunctionDescriptor.ofVoid(parameters);
        return Linker.nativeLinker().downcallHandle(LIBRARY.find("gnpix_" + name).orElseThrow(),
                result == null ? type : type.changeReturnLayout(result));
    }

    private static Object invoke(String name, MemoryLayout result, Object... arguments) {
        try {
            return FUNCTIONS.computeIfAbsent(name, absent -> function(absent, result, arguments))
                    .invokeWithArguments(arguments);
        } catch (Throwable cause) {
            throw new AssertionError("gnpix_" + name + " can't be called", cause);
        }
    }

    private static MemorySegment lent(String name, Object... of) { return (MemorySegment) invoke(name, ADDRESS, of); }
    private static long number(String name, Object... of) { return (long) invoke(name, JAVA_LONG, of); }
    private static int whole(String name, Object... of) { return (int) invoke(name, JAVA_INT, of); }
    private static int http(String name, Object of) { return (short) invoke(name, JAVA_SHORT, of); }
    private static boolean flag(String name, Object of) { return (boolean) invoke(name, JAVA_BOOLEAN, of); }
    private static void free(String kind, MemorySegment pointer) { invoke(kind + "_free", null, pointer); }

    /** A string that C lends, copied; null if there is none. size_t is long on every 64-bit system. */
    private static String text(String name, MemorySegment from) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment text = lent(name, from, length);
            if (text.address() == 0) return null;
            return new String(text.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE), UTF_8);
        }
    }

    /** Calls what fails by a status; its last parameters are places, for what is made and for an error. */
    private static MemorySegment perform(String name, boolean makes, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            List<Object> given = new ArrayList<>();
            for (Object argument : arguments) {
                // A text is a pointer and a length; null is a text that isn't there.
                byte[] text = argument instanceof String string ? string.getBytes(UTF_8) : null;
                if (argument == null) given.addAll(List.of(MemorySegment.NULL, 0L));
                else if (text == null) given.add(argument);
                else given.addAll(List.of(arena.allocateFrom(JAVA_BYTE, text), (long) text.length));
            }
            MemorySegment made = arena.allocate(ADDRESS);
            MemorySegment error = arena.allocate(ADDRESS);
            if (makes) given.add(made);
            given.add(error);
            int status = whole(name, given.toArray());
            if (status != 0) throw new Failure(status, error.get(ADDRESS, 0));
            return made.get(ADDRESS, 0);
        }
    }

    private static void run(String name, Object... arguments) { perform(name, false, arguments); }
    private static MemorySegment made(String name, Object... arguments) { return perform(name, true, arguments); }

    /** One failure. Its message says what happened, with what, and what to do next; it shows no token and no secret. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        /** The kind, such as "api" or "timeout": the same in every language. */
        public final String kind;
        /** The kind's number, which is C's status: the same in every language. */
        public final int number;
        /** The HTTP status of the bank's answer; 0 if none came. */
        public final int status;
        /** The bank's name for the error, such as "txid_duplicado", or gnpix's own, and its explanation; or null. */
        public final String code, detail;
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

        private Failure(int number, MemorySegment error) {
            super(text("error_text", error));
            this.number = number;
            kind = text("error_kind", error);
            status = http("error_http_status", error);
            code = text("error_name", error);
            detail = text("error_detail", error);
            violations = text("error_violations", error);
            maybeSent = flag("error_maybe_sent", error);
            retryable = flag("error_retryable", error);
            retryAfterMillis = number("error_retry_after_ms", error);
            body = text("response_body", lent("error_response", error));
            free("error", error);
        }
    }

    /** The pointer of a handle, freed once: by {@code close} when its last user has left, or by the cleaner. */
    private static final class Box implements Runnable {
        private final String what;
        private MemorySegment pointer;
        private int users;
        private boolean closed;

        Box(String what, MemorySegment pointer) { this.what = what; this.pointer = pointer; }

        synchronized MemorySegment enter() {
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

        final <T> T use(Function<MemorySegment, T> work) {
            MemorySegment pointer = box.enter();
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
            super(new Box("certificate", made("certificate_load", path, password)));
        }

        /** {@return whether it is "valid", "expiring", "expired" or "not yet valid" today} */
        public String status() {
            return use(certificate -> {
                MemorySegment told = made("certificate_inspect", certificate);
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
        private MemorySegment client() {
            MemorySegment config = made(fromEnv ? "config_from_env" : "config_new");
            try {
                String[][] texts = {{"client_id", clientId}, {"client_secret", clientSecret},
                    {"environment", environment}, {"base_url", baseUrl}, {"ca_file", caFile}};
                for (String[] text : texts) {
                    if (text[1] != null) run("config_set_" + text[0], config, text[1]);
                }
                if (timeoutMillis != 0) run("config_set_timeout_ms", config, timeoutMillis);
                if (certificate != null) certificate.use(held -> perform("config_set_certificate", false, config, held));
                return made("client_new", config);
            } finally {
                free("config", config);
            }
        }
    }

    /** An access token. Its handle's copy is zeroed when it is closed; what {@code accessToken} returns is Java's. */
    public static final class Token extends Handle {
        private Token(MemorySegment token) { super(new Box("token", token)); }
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
        /** The HTTP status, 200 to 299, and how many times the request was tried. */
        public final int status, attempts;
        /** The body, as it came. */
        public final String body;
        /** Whether an earlier try had made it, though its answer was lost. */
        public final boolean recovered;

        private Response(MemorySegment response) {
            status = http("response_status", response);
            body = text("response_body", response);
            attempts = whole("response_attempts", response);
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
            return use(client -> new Response(made("client_call", client, operation, parameters, body)));
        }

        /** {@return what was counted since the client was made, by name} */
        public Map<String, Long> stats() {
            return use(client -> Map.of("requests", count(client, 0), "retries", count(client, 1), "connections",
                    count(client, 3), "token_hits", count(client, 6), "token_exchanges", count(client, 7)));
        }

        private static long count(MemorySegment client, int stat) { return number("client_stat", client, stat); }
    }
}
