package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceView.Scan;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon over its own protocol (INSTREAM), where one is set. */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int CONNECT_MILLIS = 3000;
    private static final int CHUNK = 1 << 16;
    private static final int ANSWER_MAX = 4096;

    private final EvidenceProperties properties;

    VirusScan(EvidenceProperties properties) {
        this.properties = properties;
    }

    Scan scan(Path file) {
        String daemon = properties.clamav();
        if (daemon == null || daemon.isBlank()) {
            return Scan.NOT_SCANNED;
        }
        try {
            return verdict(ask(daemon, file));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The virus scanner {} did not answer: {}", daemon, e.toString());
            return Scan.FAILED;
        }
    }

    private String ask(String daemon, Path file) throws IOException {
        int colon = daemon.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("touchstone.evidence.clamav must be host:port");
        }
        var address = new InetSocketAddress(daemon.substring(0, colon), Integer.parseInt(daemon.substring(colon + 1)));
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            socket.setSoTimeout((int) properties.scanTimeout().toMillis());
            send(file, new DataOutputStream(socket.getOutputStream()));
            return answer(new DataInputStream(socket.getInputStream()));
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(chunk); length > 0; length = in.read(chunk)) {
                out.writeInt(length);
                out.write(chunk, 0, length);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next > 0 && text.length() < ANSWER_MAX; next = in.read()) {
            text.append((char) next);
        }
        return text.toString().strip();
    }

    private static Scan verdict(String answer) {
        if (answer.endsWith(" FOUND")) {
            return Scan.INFECTED;
        }
        if (answer.endsWith(": OK")) {
            return Scan.CLEAN;
        }
        LOG.warn("The virus scanner answered: {}", answer);
        return Scan.FAILED;
    }
}
