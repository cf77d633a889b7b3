package io.touchstone.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.evidence.EvidenceView.Scan;
import io.touchstone.evidence.domain.EvidenceProperties.ScanFailure;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class VirusScanTests {

    /** In two pieces, so that no scanner takes this file for one. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path folder;

    @Test
    void passesWhatTheDaemonFindsClean() throws IOException {
        try (Daemon daemon = new Daemon(null)) {
            assertThat(scan(daemon.address(), "x".repeat(300_000))).isEqualTo(Scan.CLEAN);
        }
    }

    @Test
    void findsTheTestVirusWhereverItLies() throws IOException {
        try (Daemon daemon = new Daemon(null)) {
            assertThat(scan(daemon.address(), "x".repeat(65_530) + EICAR + "y".repeat(70_000)))
                    .isEqualTo(Scan.INFECTED);
        }
    }

    @Test
    void failsWhereTheDaemonIsDownOrAnswersOddly() throws IOException {
        try (Daemon daemon = new Daemon("INSTREAM size limit exceeded. ERROR")) {
            assertThat(scan(daemon.address(), "x")).isEqualTo(Scan.FAILED);
        }
        assertThat(scan("127.0.0.1:1", "x")).isEqualTo(Scan.FAILED);
        assertThat(scan("nonsense", "x")).isEqualTo(Scan.FAILED);
    }

    @Test
    void asksNobodyWhereNoDaemonIsSet() throws IOException {
        assertThat(scan(null, EICAR)).isEqualTo(Scan.NOT_SCANNED);
    }

    private Scan scan(@Nullable String daemon, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("upload"), content);
        return new VirusScan(new EvidenceProperties(
                        DataSize.ofMegabytes(64), 1, 1, daemon, Duration.ofSeconds(5), ScanFailure.REFUSE))
                .scan(file);
    }

    /** Speaks ClamAV's protocol for one question, and knows one virus. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket socket;
        private final @Nullable String says;

        Daemon(@Nullable String says) throws IOException {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            this.says = says;
            Thread answering = new Thread(this::answer);
            answering.setDaemon(true);
            answering.start();
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        private void answer() {
            try (Socket client = socket.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                var content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.writeBytes(in.readNBytes(length));
                }
                boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
                String verdict = found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
                boolean understood = new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0");
                client.getOutputStream()
                        .write(((says != null ? says : understood ? verdict : "UNKNOWN COMMAND") + "\0")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The test is over.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
