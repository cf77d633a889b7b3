package io.touchstone.shell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process can show: being killed, being started twice, exit codes. One story, because each start takes long. */
class ForkedApplicationTests {

    private static final Map<String, String> EMPTY = Map.of("TOUCHSTONE_DEMO", "empty");

    @Test
    void survivesItsOwnDeathAndRefusesATwin(@TempDir Path temporary) throws Exception {
        Path data = temporary.resolve("data");
        ClusterFolder folder = ClusterFolder.within(data);
        try (var first = ForkedApplication.start(data, EMPTY)) {
            int port = first.awaitReady();
            assertThat(health(port)).isEqualTo(200);
            isClosedToTheNetwork(port);
            refusesATwin(data);
            answersTheCommandLine(data);

            first.kill();
        }
        Postmaster orphan = Postmaster.of(folder.cluster()).orElseThrow();
        assertThat(orphan.lives()).as("PostgreSQL outlives its killed parent").isTrue();

        try (var second = ForkedApplication.start(data, EMPTY)) {
            assertThat(health(second.awaitReady())).isEqualTo(200);
            assertThat(second.output()).contains("Stopping the PostgreSQL (process " + orphan.pid() + ")");
            assertThat(orphan.lives()).isFalse();

            second.terminate();
            second.awaitExit();
            assertThat(second.output()).doesNotContain("Exception");
        }
        assertThat(Postmaster.of(folder.cluster()))
                .as("an orderly end leaves nothing")
                .isEmpty();
        answersTheCommandLine(data);
        assertThat(Postmaster.of(folder.cluster())).isEmpty();
    }

    private static void refusesATwin(Path data) throws Exception {
        try (var twin = ForkedApplication.start(data, EMPTY)) {
            assertThat(twin.awaitExit()).isNotZero();
            assertThat(twin.output())
                    .contains("already runs on the data folder " + data)
                    .doesNotContain("\tat ");
        }
    }

    private static void answersTheCommandLine(Path data) throws Exception {
        try (var action = ForkedApplication.start(data, Map.of(), "echo-for-tests", "two", "words")) {
            assertThat(action.awaitExit()).as(action.output()).isEqualTo(2);
            assertThat(action.output()).contains("echo two words as touchstone");
        }
    }

    /** Demo passwords are printed; no address but loopback may take them. */
    private static void isClosedToTheNetwork(int port) throws IOException {
        Optional<InetAddress> outer = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        if (outer.isPresent()) {
            try (Socket socket = new Socket()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> socket.connect(new InetSocketAddress(outer.get(), port), 2000))
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    private static int health(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void namesAnUnknownActionAndWhatThereIs(@TempDir Path temporary) throws Exception {
        try (var action = ForkedApplication.start(temporary, Map.of(), "dance")) {
            assertThat(action.awaitExit()).isEqualTo(2);
            assertThat(action.output())
                    .contains("There is no action \"dance\"; there are: ")
                    .contains("echo-for-tests");
        }
    }

    @Test
    void makesNoDatabaseForACommandLine(@TempDir Path temporary) throws Exception {
        try (var action = ForkedApplication.start(temporary.resolve("absent"), Map.of(), "echo-for-tests")) {
            assertThat(action.awaitExit()).isEqualTo(2);
            assertThat(action.output()).contains("There is no database in the data folder");
        }
    }
}
