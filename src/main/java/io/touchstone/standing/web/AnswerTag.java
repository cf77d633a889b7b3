package io.touchstone.standing.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The entity tag of an answer: equal for equal content, whichever node gives it. */
final class AnswerTag {

    private static final int BYTES = 16;

    private AnswerTag() {}

    /** @param answer a record, which says all it holds */
    static String of(Record answer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(answer.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
