package io.touchstone.report.review;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Values of key figures as text, in pages and papers of reviews as {@code @reviewTexts}; what is cut is cut off, never rounded up. */
@Component
class ReviewTexts {

    private static final String NONE = "–";

    private final MessageSource messages;

    ReviewTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** How a key figure is called; its code when it is no longer kept. */
    public String name(@Nullable Kpi kpi, String code) {
        return kpi == null ? code : kpi.name().in(locale());
    }

    /** Such as {@code 98.52 %}; a dash for nothing. */
    public String value(@Nullable Kpi kpi, @Nullable BigDecimal value) {
        return value == null
                ? NONE
                : text(unit(kpi), ReviewSizes.shown(unit(kpi), value).toPlainString());
    }

    /** Such as {@code 97.10 % – 99.01 %}; a dash where there is none. */
    public String interval(@Nullable Kpi kpi, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null ? NONE : value(kpi, low) + " – " + value(kpi, high);
    }

    /** With its sign; shares in percentage points. */
    public String change(@Nullable Kpi kpi, @Nullable BigDecimal change) {
        if (change == null) {
            return NONE;
        }
        BigDecimal shown = ReviewSizes.shown(unit(kpi), change);
        String text = (shown.signum() > 0 ? "+" : "") + shown.toPlainString();
        return unit(kpi) == LiveFigure.Unit.SHARE ? word("report.review.points", text) : text(unit(kpi), text);
    }

    /** The tone of a change: which way it should go is the key figure’s to say. */
    public String tone(@Nullable Kpi kpi, @Nullable BigDecimal change) {
        // What is shown as nothing is neither good nor bad, whatever stands behind the last place.
        if (kpi == null
                || change == null
                || ReviewSizes.shown(kpi.unit(), change).signum() == 0) {
            return "neutral";
        }
        return kpi.aim().keeps(change, BigDecimal.ZERO) ? "good" : "bad";
    }

    /** At least or at most what is aimed at. */
    public String target(@Nullable Kpi kpi, @Nullable BigDecimal target) {
        return kpi == null || target == null
                ? NONE
                : word("report.review.aim." + kpi.aim().word(), value(kpi, target));
    }

    private static LiveFigure.Unit unit(@Nullable Kpi kpi) {
        return kpi == null ? LiveFigure.Unit.MARKS : kpi.unit();
    }

    private String text(LiveFigure.Unit unit, String value) {
        return word("report.review.unit." + unit.name().toLowerCase(Locale.ROOT), value);
    }

    private String word(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
