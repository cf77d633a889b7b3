package io.touchstone.standing.web;

import io.touchstone.standing.domain.ShopRow;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/** One row of the merchant list, ready to print; the list is the busiest page, so nothing is computed in its template. */
record ShopLine(
        String id,
        String href,
        String name,
        String category,
        String state,
        String tone,
        LevelView level,
        String points,
        String positiveRate,
        String description,
        String service,
        String logistics) {

    static ShopLine of(ShopRow row, String category, LevelView level, String state, Locale locale) {
        return new ShopLine(
                row.merchantId(),
                ShopListUrl.PATH + "/" + UriUtils.encodePathSegment(row.merchantId(), StandardCharsets.UTF_8),
                row.name(),
                category,
                state,
                "is-" + ShopFace.tone(row.state()),
                level,
                grouped(row.points(), locale),
                row.positiveRate() < 0 ? CreditSheet.NONE : decimal(row.positiveRate(), 10, 2) + "%",
                score(row.description()),
                score(row.service()),
                score(row.logistics()));
    }

    private static String score(int hundredThousandths) {
        return hundredThousandths < 0 ? CreditSheet.NONE : decimal(hundredThousandths, 10_000, 1);
    }

    /** Rounds half up to some decimals by whole numbers; a formatter would cost more than the rest of the row. */
    private static String decimal(int value, int unit, int decimals) {
        int rounded = (value + unit / 2) / unit;
        int base = decimals == 1 ? 10 : 100;
        String fraction = Integer.toString(rounded % base + base).substring(1);
        return rounded / base + "." + fraction;
    }

    private static String grouped(long number, Locale locale) {
        return number > -1_000 && number < 1_000 ? Long.toString(number) : CreditSheet.count(number, locale);
    }
}
