package io.touchstone.report.review;

import io.touchstone.report.review.ReviewAction.Stored;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signature stands for: the SHA-256 of the figures, the words and the actions in a form of lines (docs/domain/report-review.md). */
final class ReviewSeal {

    private static final char BETWEEN = '\u001f';

    private final StringBuilder text = new StringBuilder();

    private ReviewSeal() {}

    static String of(Review.Head head, List<ReviewFigure> figures, List<ReviewComment> comments, List<Stored> actions) {
        ReviewSeal seal = new ReviewSeal();
        seal.line("review", head.number(), head.period().name());
        for (ReviewFigure one : figures) {
            seal.line(
                    "figure",
                    one.kpi(),
                    one.department(),
                    one.snapshot(),
                    plain(one.value()),
                    plain(one.low()),
                    plain(one.high()),
                    plain(one.target()),
                    one.verdict().word());
        }
        comments.forEach(one -> seal.line("comment", one.id(), one.department(), one.words()));
        actions.stream()
                .sorted(Comparator.comparing(one -> one.head().number()))
                .forEach(one ->
                        seal.line("action", one.head().number(), one.state().word(), one.owner(), one.dueOn()));
        return sha256(seal.text.toString());
    }

    private void line(@Nullable Object... parts) {
        for (Object part : parts) {
            text.append(part == null ? "" : part).append(BETWEEN);
        }
        text.append('\n');
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
