import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:
 *
 * <pre>GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation \
 *     java -cp jna.jar:. Charge [KEY]</pre>
 */
public final class Charge {
    private Charge() {}

    /** A txid of one's own makes creating safe to repeat. */
    private static String newTxid() { return UUID.randomUUID().toString().replace("-", ""); }

    private static String named(String txid) { return "{\"txid\":\"" + txid + "\"}"; }

    private static String chargeOf(String key, String amount) {
        return "{\"calendario\":{\"expiracao\":3600},\"valor\":{\"original\":\"" + amount + "\"},\"chave\":\"" + key + "\"}";
    }

    /** A text of a JSON object: enough for an example. */
    private static String member(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        return found.find() ? found.group(1).replace("\\\"", "\"") : "-";
    }

    /** Shows what became of a call that the bank, or gnpix before it, refuses. */
    private static void refused(String what, Runnable call) {
        try {
            call.run();
            throw new IllegalStateException(what + " was accepted");
        } catch (Gnpix.Failure failure) {
            System.out.printf("%s: %s (%d), HTTP %s, %s, maybe sent: %b%n", what, failure.kind, failure.number,
                    failure.status == 0 ? "-" : failure.status, failure.code, failure.maybeSent);
            if (failure.detail != null) System.out.println("  " + failure.detail);
            if (!failure.violations.equals("[]")) {
                System.out.println("  " + member(failure.violations, "property") + ": "
                        + member(failure.violations, "reason"));
            }
        }
    }

    private static void run(String key) {
        // The bank's files have an empty password.
        String password = System.getenv().getOrDefault("GNPIX_CERTIFICATE_PASSWORD", "");
        try (Gnpix.Certificate certificate = new Gnpix.Certificate(System.getenv("GNPIX_CERTIFICATE"), password)) {
            System.out.println("certificate: " + certificate.status());
            Gnpix.Config config = new Gnpix.Config();
            config.fromEnv = true;
            config.certificate = certificate;
            try (Gnpix.Client client = new Gnpix.Client(config)) {
                call(client, key);
            }
        }
    }

    private static void call(Gnpix.Client client, String key) {
        try (Gnpix.Token token = client.token()) {
            // The token itself is a secret, so only its beginning is shown.
            System.out.println("access token: " + token.accessToken().substring(0, 6) + "…");
            System.out.println("token type: " + token.tokenType());
            System.out.println("expires in: " + token.expiresIn() + " s");
            System.out.println("scope: " + (token.scope() == null ? "(the bank didn't say)" : token.scope()));
        }
        String txid = newTxid();
        System.out.println("charge: " + client.call("cob.create", named(txid), chargeOf(key, "12.00")).status);
        System.out.println("looked up: " + member(client.call("cob.get", named(txid), null).body, "status"));

        refused("unknown charge", () -> client.call("cob.get", named(newTxid()), null));
        refused("bad amount", () -> client.call("cob.create", named(newTxid()), chargeOf(key, "twelve")));

        Map<String, Long> counted = client.stats();
        System.out.printf("reused: %d token, %d connection, %d requests%n", counted.get("token_exchanges"),
                counted.get("connections"), counted.get("requests"));
    }

    /**
     * Runs it.
     *
     * @param arguments the Pix key, if it isn't the sandbox's
     */
    public static void main(String[] arguments) {
        try {
            run(arguments.length > 0 ? arguments[0] : "7d9f0335-8dcc-4054-9bf9-0dbd61d36906");
        } catch (Gnpix.Failure failure) {
            // Kinds and numbers are the same in every language.
            System.err.printf("failed: %s (%d): %s%n", failure.kind, failure.number, failure.getMessage());
            System.exit(1);
        }
    }
}
