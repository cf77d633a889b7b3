package io.touchstone.audit.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed word outside of the database on how far the chain went and what it stood for, one line in a file.
 *
 * @param signature Ed25519 in base64 over {@link #signedBytes()}
 */
record Checkpoint(long seq, String hash, Instant time, String signature) {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"seq\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\",\"time\":\"([^\"]{1,40})\",\"signature\":\"([A-Za-z0-9+/=]{1,200})\"}");

    static Optional<Checkpoint> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(
                    Long.parseLong(matcher.group(1)),
                    matcher.group(2),
                    Instant.parse(matcher.group(3)),
                    matcher.group(4)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    static byte[] signedBytes(long seq, String hash, Instant time) {
        return ("touchstone-audit-checkpoint-v1\n" + seq + "\n" + hash + "\n" + time + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] signedBytes() {
        return signedBytes(seq, hash, time);
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    String line() {
        return "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\",\"time\":\"" + time + "\",\"signature\":\"" + signature
                + "\"}";
    }
}
