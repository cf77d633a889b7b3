package io.touchstone.assessment.live.web;

import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The one place that turns figures into text, in pages as {@code @figureTexts}; what is cut is cut off, never rounded up. */
@Component
class FigureTexts {

    private static final int DECIMALS = 2;

    private final MessageSource messages;

    FigureTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String name(String code) {
        return messages.getMessage("figure." + code, null, locale());
    }

    /** Such as {@code 98.52 %}; a dash where there was nothing to reckon with. */
    public String text(LiveFigure.Unit unit, LiveFigure.Reading reading) {
        return reading.value().map(value -> text(unit, value)).orElse("–");
    }

    public String text(LiveFigure.Unit unit, BigDecimal value) {
        return messages.getMessage(
                "assessment.live.unit." + unit, new Object[] {shown(unit, value).toPlainString()}, locale());
    }

    /** In the size that its unit is shown in: shares as percent. */
    static BigDecimal shown(LiveFigure.Unit unit, BigDecimal value) {
        BigDecimal sized = unit == LiveFigure.Unit.SHARE ? value.movePointRight(2) : value;
        return sized.setScale(DECIMALS, RoundingMode.DOWN);
    }

    /** What it was reckoned of, in words. */
    public String of(LiveFigure.Unit unit, LiveFigure.Reading reading) {
        String key = unit == LiveFigure.Unit.SHARE || unit == LiveFigure.Unit.PER_THOUSAND ? "share" : "mean";
        return messages.getMessage(
                "assessment.live.of." + key, new Object[] {reading.counted(), reading.of()}, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
