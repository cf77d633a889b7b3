package io.touchstone.penalty.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** A statement as the one text that is kept, and its hash; whatever names the API gives things. */
record FrozenText(String text, String sha256) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static FrozenText of(Object content) {
        String text = JSON.writeValueAsString(content);
        return new FrozenText(text, sha256(text));
    }

    <T> T as(Class<T> type) {
        return JSON.readValue(text, type);
    }

    /** Whether it still is the text that was told. */
    boolean isSound() {
        return sha256(text).equals(sha256);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
