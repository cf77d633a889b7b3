package io.touchstone.assessment.live.web;

import io.touchstone.assessment.live.FigureView;
import io.touchstone.assessment.live.LivingView;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lines of figures and living scores as data of charts in the reader’s language; each page has the same as a table. */
@Component
class LiveCharts {

    private static final int HUNDRED = 100;

    private final MessageSource messages;
    private final FigureTexts texts;

    LiveCharts(MessageSource messages, FigureTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** As app.js draws it. */
    record Picture(
            String type,
            List<String> labels,
            List<Series> series,
            String unit,
            @Nullable Integer min,
            @Nullable Integer max) {}

    /** One colour of it; null where there is no value. */
    record Series(String name, List<? extends @Nullable BigDecimal> data) {}

    Picture months(String code, List<FigureView> months, Locale locale) {
        List<@Nullable BigDecimal> data = new ArrayList<>();
        months.forEach(month -> data.add(month.reading()
                .value()
                .map(value -> FigureTexts.shown(month.unit(), value))
                .orElse(null)));
        boolean share = !months.isEmpty() && months.get(0).unit() == LiveFigure.Unit.SHARE;
        return new Picture(
                "line",
                months.stream().map(month -> month.span().month()).toList(),
                List.of(new Series(texts.name(code), data)),
                share ? "%" : "",
                share ? null : 0,
                share ? HUNDRED : null);
    }

    Picture living(List<LivingView> line, Function<LivingView, String> day, Locale locale) {
        return new Picture(
                "line",
                line.stream().map(day).toList(),
                List.of(
                        new Series(
                                word("assessment.living.now", locale),
                                line.stream().map(LivingView::shown).toList()),
                        new Series(
                                word("assessment.living.then", locale),
                                line.stream().map(LivingView::thenShown).toList())),
                "",
                null,
                HUNDRED);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
