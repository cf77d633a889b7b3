package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Answers as one canonical text, so that a frozen assessment can be shown unchanged years later: the assessment's number, subject,
 * scheme with its own hash and period on the first line, then a line for each item in the scheme's order with its code, its points
 * (or {@code -}) and the reason why it does not apply; fields by tabs, lines by line feeds, UTF-8.
 */
final class AnswerLines {

    private AnswerLines() {}

    static String sha256(Sheet.Head head, String schemeSha256, List<Answered> answers) {
        StringBuilder text = new StringBuilder(String.join(
                        "\t",
                        head.number(),
                        head.subject(),
                        head.scheme().toString(),
                        schemeSha256,
                        head.from().toString(),
                        head.to().toString()))
                .append('\n');
        for (Answered one : answers) {
            String reason = one.reason() == null ? "" : plain(one.reason());
            text.append(one.item())
                    .append('\t')
                    .append(one.points() == null ? "-" : one.points())
                    .append('\t')
                    .append(reason)
                    .append('\n');
        }
        return hash(text.toString());
    }

    private static String plain(String words) {
        return words.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
