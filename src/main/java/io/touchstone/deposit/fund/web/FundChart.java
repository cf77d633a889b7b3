package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.fund.FundMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the fund paid by month and purpose, as the data of a chart in the reader's language; the page has the same as a table. */
@Component
class FundChart {

    private final MessageSource messages;

    FundChart(MessageSource messages) {
        this.messages = messages;
    }

    /** As app.js draws it. */
    record Picture(String type, List<String> labels, List<Series> series, String unit) {}

    /** One colour of it. */
    record Series(String name, List<BigDecimal> data) {}

    Picture draw(List<FundMonth> months, Locale locale) {
        List<Series> series = new ArrayList<>();
        for (FundPurpose purpose : FundPurpose.values()) {
            series.add(new Series(
                    messages.getMessage("deposit.fund.purpose." + purpose.word(), null, locale),
                    months.stream()
                            .map(month -> BigDecimal.valueOf(month.of(purpose), 2))
                            .toList()));
        }
        return new Picture(
                "bar",
                months.stream().map(month -> month.month().toString()).toList(),
                series,
                messages.getMessage("deposit.fund.chart.unit", null, locale));
    }
}
