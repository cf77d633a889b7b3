package io.touchstone.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinnedCallTests {

    private static final List<InetAddress> HERE = List.of(InetAddress.getLoopbackAddress());
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TlsSocketStrategy TRUSTED = PinnedCall.tls(SSLContexts.createSystemDefault());
    private static final char[] WORD = "a word for a test".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void wantsTheCertificateOfTheNameThoughItCallsAnAddress() throws Exception {
        SSLContext context = contextFor("right.invalid");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE.get(0), 0), 0);
        var host = new AtomicReference<String>();
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(post("https://right.invalid:" + port + "/hook", PinnedCall.tls(context), LONG))
                    .isEqualTo(204);
            assertThat(host).hasValue("right.invalid:" + port);
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> post("https://wrong.invalid:" + port + "/hook", PinnedCall.tls(context), LONG));
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .as("a certificate that nobody vouches for")
                    .isThrownBy(() -> post("https://right.invalid:" + port + "/hook", TRUSTED, LONG));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 204 No Content|Connection: close||', 204",
        "'HTTP/1.1 100 Continue||HTTP/1.1 103 Early|Link: x||HTTP/1.1 410 Gone||', 410",
        "'HTTP/1.0 302|Location: http://127.0.0.1/||', 302",
    })
    void readsTheStatusAndNothingMore(String answer, int status) throws Exception {
        assertThat(answered(answer.replace("|", "\r\n"), LONG)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"'SSH-2.0-OpenSSH|'", "'HTTP/2 200|'", "''", "'HTTP/1.1 999999 |'"})
    void takesNothingElseForAnAnswer(String answer) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> answered(answer.replace("|", "\r\n"), LONG));
    }

    /** Each letter comes in time, and the whole never. */
    @Test
    void losesPatienceWithWhoAnswersDropByDrop() throws Exception {
        Duration patience = Duration.ofMillis(400);
        try (ServerSocket server = new ServerSocket(0, 1, HERE.get(0))) {
            CompletableFuture.runAsync(() -> {
                try (Socket socket = server.accept()) {
                    while (true) {
                        socket.getOutputStream().write('H');
                        Thread.sleep(50);
                    }
                } catch (IOException over) {
                    // The other side went away, which is what is waited for.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> post("http://drop.invalid:" + server.getLocalPort(), TRUSTED, patience));
        }
    }

    private static int answered(String answer, Duration patience) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, HERE.get(0))) {
            CompletableFuture.runAsync(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().readNBytes(1);
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    socket.getInputStream().readAllBytes();
                } catch (IOException over) {
                    // Whoever asked has what it wanted.
                }
            });
            return post("http://plain.invalid:" + server.getLocalPort() + "/x", TRUSTED, patience);
        }
    }

    private static int post(String url, TlsSocketStrategy tls, Duration patience) throws IOException {
        return new PinnedCall(HERE, patience, tls).post(URI.create(url), Map.of("a", "b"), "{}");
    }

    private SSLContext contextFor(String name) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(WORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("one", keys.getCertificate("one"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
