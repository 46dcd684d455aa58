import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What Java's wrapper bears: the same list as the other languages' programs in this folder. */
public final class Misuse {
    private Misuse() {}

    private static void check(boolean holds, String what) {
        if (holds) return;
        System.out.println("does not hold: " + what);
        Runtime.getRuntime().halt(1);
    }

    private static Gnpix.Client client() {
        Gnpix.Config config = new Gnpix.Config();
        config.fromEnv = true;
        return new Gnpix.Client(config);
    }

    private static boolean isClosed(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalStateException closed) {
            return closed.getMessage().endsWith("is closed");
        }
    }

    private static Gnpix.Failure failure(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Gnpix.Failure failure) {
            return failure;
        }
    }

    /** How many sockets this process has: a client that is freed closes its own. */
    private static int sockets() {
        int count = 0;
        for (File link : new File("/proc/self/fd").listFiles()) {
            try {
                if (Files.readSymbolicLink(link.toPath()).toString().startsWith("socket:")) count++;
            } catch (IOException gone) {
                continue;
            }
        }
        return count;
    }

    private static void everythingIsClosedTwice() {
        Gnpix.Certificate certificate = new Gnpix.Certificate(System.getenv("GNPIX_CERTIFICATE"), "");
        Gnpix.Config config = new Gnpix.Config();
        config.fromEnv = true;
        config.certificate = certificate;
        Gnpix.Client client = new Gnpix.Client(config);
        Gnpix.Token token = client.token();
        for (int i = 0; i < 3; i++) {
            certificate.close();
            client.close();
            token.close();
        }
        check(isClosed(certificate::status), "a closed certificate tells nothing");
        check(isClosed(() -> new Gnpix.Client(config)), "a closed certificate makes no client");
        check(isClosed(client::token), "a closed client has no token");
        check(isClosed(() -> client.call("balance.get", null, null)), "a closed client makes no call");
        check(isClosed(client::stats), "a closed client has no stats");
        check(isClosed(token::accessToken), "a closed token shows nothing");
    }

    private static void badTextsAreErrors() {
        try (Gnpix.Client client = client(); Gnpix.Token token = client.token()) {
            String[][] calls = {{"no.such", null, null}, {"", null, null}, {null, null, null}, {"cob.get", "{", null},
                {"cob.get", null, null}, {"cob.create", null, "{"}, {"\ud800", null, null}};
            for (String[] call : calls) {
                Gnpix.Failure failure = failure(() -> client.call(call[0], call[1], call[2]));
                check(failure != null && failure.number == 1 && !failure.maybeSent, "an invalid argument: " + call[0]);
            }
            Gnpix.Failure failure = failure(() -> new Gnpix.Certificate("a\0b", ""));
            check(failure != null && failure.kind.equals("certificate"), "a NUL is an error");
            String shown = "" + client + token + failure;
            check(!shown.contains(token.accessToken()), "no token is shown");
        }
    }

    private static List<Thread> start(Runnable work) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((where, cause) -> check(false, "no exception leaves: " + cause));
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private static void threadsShareAClient() throws InterruptedException {
        try (Gnpix.Client client = client()) {
            List<Thread> threads = start(() -> {
                for (int i = 0; i < 25; i++) client.call("balance.get", null, null);
            });
            for (int i = 0; i < 10; i++) System.gc();
            for (Thread thread : threads) thread.join();
            Map<String, Long> counted = client.stats();
            check(counted.get("token_exchanges") == 1 && counted.get("connections") <= 8, "one token for all: " + counted);
        }
    }

    private static void aClientIsClosedUnderItsCallers() throws InterruptedException {
        Gnpix.Client client = client();
        CountDownLatch begun = new CountDownLatch(8);
        List<Thread> threads = start(() -> {
            client.call("balance.get", null, null);
            begun.countDown();
            boolean ended = isClosed(() -> {
                while (true) client.call("balance.get", null, null);
            });
            check(ended, "a thread ended otherwise");
        });
        begun.await();
        client.close();
        for (Thread thread : threads) thread.join();
    }

    private static void whatIsDroppedIsFreed() {
        int before = sockets();
        for (int i = 0; i < 20; i++) client().call("balance.get", null, null);
        long ending = System.nanoTime() + 20_000_000_000L;
        while (sockets() > before + 2) {
            check(System.nanoTime() < ending, "dropped clients are freed");
            System.gc();
        }
    }

    private static void aSmallStackIsEnough() throws InterruptedException {
        try (Gnpix.Client client = client()) {
            Thread thread = new Thread(null, () -> client.call("balance.get", null, null), "small", 512 * 1024);
            thread.setUncaughtExceptionHandler((where, cause) -> check(false, "no exception leaves: " + cause));
            thread.start();
            thread.join();
            check(client.stats().get("connections") == 1, "the call was made");
        }
    }

    /**
     * Runs all.
     *
     * @param arguments none
     * @throws InterruptedException never
     */
    public static void main(String[] arguments) throws InterruptedException {
        everythingIsClosedTwice();
        badTextsAreErrors();
        threadsShareAClient();
        aClientIsClosedUnderItsCallers();
        whatIsDroppedIsFreed();
        aSmallStackIsEnough();
        System.out.println("done");
    }
}
