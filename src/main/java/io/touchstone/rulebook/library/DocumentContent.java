package io.touchstone.rulebook.library;

import io.touchstone.rulebook.Commitments.Clause;
import io.touchstone.rulebook.Wording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a version of a document says.
 *
 * @param source where it comes from; clauses of standards are our own words
 * @param links codes of rules, categories and test items it has to do with
 */
public record DocumentContent(Wording title, String source, List<Clause> clauses, Links links) {

    private static final char LINE = '\n';

    /** What a document has to do with, as codes with spaces between. */
    public record Links(String rules, String categories, String items) {}

    public DocumentContent {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty() || source.isBlank()) {
            throw new IllegalArgumentException("no clause, or no source");
        }
    }

    /** SHA-256 over title and clauses in both languages, a line each. */
    String sha256() {
        StringBuilder all = new StringBuilder();
        all.append(title.zh()).append(LINE).append(title.en()).append(LINE);
        for (Clause clause : clauses) {
            all.append(clause.number())
                    .append(LINE)
                    .append(clause.words().zh())
                    .append(LINE)
                    .append(clause.words().en())
                    .append(LINE);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
