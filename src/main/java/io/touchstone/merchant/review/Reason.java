package io.touchstone.merchant.review;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reason that reviewers give.
 *
 * @param subject {@code document} or {@code application}
 * @param until when it stopped being given; null while it is
 */
public record Reason(
        String code,
        String subject,
        String textZh,
        String textEn,
        @Nullable Instant until) {

    boolean isGivenAt(Instant at) {
        return until == null || until.isAfter(at);
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? textZh : textEn;
    }
}
