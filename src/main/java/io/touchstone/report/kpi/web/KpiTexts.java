package io.touchstone.report.kpi.web;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDesk.Card;
import io.touchstone.report.kpi.KpiReading;
import io.touchstone.shell.LiveFigure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Values of key figures as text, in pages as {@code @kpiTexts}; what is cut is cut off, never rounded to the better. */
@Component
class KpiTexts {

    private static final int DECIMALS = 2;
    private static final String NOTHING = "–";

    private final MessageSource messages;

    KpiTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Such as {@code 98.52 %}; a dash for nothing. */
    public String value(Unit unit, @Nullable BigDecimal value) {
        return value == null ? NOTHING : text(unit, shown(unit, value, RoundingMode.DOWN));
    }

    /** A target, with all its digits. */
    public String target(Kpi kpi, @Nullable BigDecimal target) {
        return target == null
                ? word("report.kpi.target.none")
                : word("report.kpi.aim." + kpi.aim().word(), text(kpi.unit(), typed(kpi.unit(), target)));
    }

    /** Both ends, cut outwards; a dash where there is no interval. */
    public String interval(Unit unit, @Nullable KpiReading reading) {
        if (reading == null || reading.low() == null || reading.high() == null) {
            return NOTHING;
        }
        return word(
                "report.kpi.interval.of",
                text(unit, shown(unit, reading.low(), RoundingMode.FLOOR)),
                text(unit, shown(unit, reading.high(), RoundingMode.CEILING)));
    }

    /** What it was reckoned of. */
    public String of(Unit unit, KpiReading reading) {
        return unit == Unit.SHARE || unit == Unit.PER_THOUSAND
                ? word("report.kpi.of.share", reading.above().longValue(), reading.below())
                : word("report.kpi.of.mean", reading.below());
    }

    /** How it moved since the period before, with its sign; a dash where there is no such. */
    public String change(Card card) {
        BigDecimal moved = moved(card);
        if (moved == null) {
            return NOTHING;
        }
        BigDecimal sized = shown(card.kpi().unit(), moved, RoundingMode.HALF_EVEN);
        String sign = sized.signum() > 0 ? "+" : "";
        String key = card.kpi().unit() == Unit.SHARE
                ? "report.kpi.points"
                : "report.kpi.unit." + card.kpi().unit();
        return word(key, sign + sized.toPlainString());
    }

    private static @Nullable BigDecimal moved(Card card) {
        if (card.value() == null || card.before() == null) {
            return null;
        }
        BigDecimal now = card.value().reading().value();
        BigDecimal before = card.before().reading().value();
        return now == null || before == null ? null : now.subtract(before);
    }

    /** A limit of a control chart. */
    public String limit(Unit unit, @Nullable Double limit) {
        return limit == null ? NOTHING : value(unit, BigDecimal.valueOf(limit));
    }

    /** In the size that its unit is shown in: shares as percent. */
    static BigDecimal shown(Unit unit, BigDecimal value, RoundingMode way) {
        return sized(unit, value).setScale(DECIMALS, way);
    }

    /** As it is typed in a form. */
    static BigDecimal typed(Unit unit, BigDecimal value) {
        return new BigDecimal(sized(unit, value).stripTrailingZeros().toPlainString());
    }

    private static BigDecimal sized(Unit unit, BigDecimal value) {
        return unit == Unit.SHARE ? value.movePointRight(2) : value;
    }

    private String text(Unit unit, BigDecimal shown) {
        return word("report.kpi.unit." + unit, shown.toPlainString());
    }

    private String word(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
