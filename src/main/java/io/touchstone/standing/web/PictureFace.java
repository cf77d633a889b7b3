package io.touchstone.standing.web;

import io.touchstone.shell.MoneyText;
import io.touchstone.standing.picture.Picture.Fact;
import io.touchstone.standing.picture.Picture.Mark;
import io.touchstone.standing.picture.Picture.Panel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says facts and marks of a merchant in the reader’s language. */
@Component
class PictureFace {

    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,18}) ([A-Z]{3})");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

    private final MessageSource messages;
    private final MoneyText money;

    PictureFace(MessageSource messages, MoneyText money) {
        this.messages = messages;
        this.money = money;
    }

    /** A panel as it is shown. */
    record Card(String key, String path, List<Line> lines) {}

    /** A fact as it is shown. */
    record Line(
            String label,
            String text,
            @Nullable String tone,
            @Nullable String path) {}

    /** A mark as it is shown. */
    record Bite(
            @Nullable Instant since,
            String what,
            @Nullable Instant until,
            @Nullable String cause,
            @Nullable String words,
            @Nullable String causePath,
            @Nullable String path,
            @Nullable String ownPath) {}

    List<Card> cards(List<Panel> panels, Locale locale) {
        return panels.stream()
                .map(panel -> new Card(
                        panel.key(),
                        panel.path(),
                        panel.facts().stream().map(fact -> line(fact, locale)).toList()))
                .toList();
    }

    List<Bite> bites(List<Mark> marks, Locale locale) {
        return marks.stream()
                .map(mark -> new Bite(
                        mark.since(),
                        messages.getMessage(
                                mark.bite(),
                                mark.args().stream()
                                        .map(arg -> said(arg, locale))
                                        .toArray(),
                                locale),
                        mark.until(),
                        mark.cause(),
                        mark.words(),
                        mark.causePath(),
                        mark.path(),
                        mark.ownPath()))
                .toList();
    }

    private Line line(Fact fact, Locale locale) {
        String value = fact.value();
        return new Line(
                messages.getMessage(fact.label(), null, locale),
                value == null || value.isBlank() ? "–" : text(fact.kind(), value, locale),
                value == null ? null : fact.tone(),
                fact.path());
    }

    private String text(String kind, String value, Locale locale) {
        return switch (kind) {
            case "money" -> said(value, locale);
            case "word" -> said("#" + value, locale);
            case "share" -> share(value);
            case "count" -> String.format(Locale.ROOT, "%,d", Long.parseLong(value));
            default -> value;
        };
    }

    private String said(String text, Locale locale) {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return money.text(Long.parseLong(amount.group(1)), amount.group(2));
        }
        if (!text.startsWith("#")) {
            return text;
        }
        // A brand's name may begin with the sign as well, and stays as it is.
        String said = messages.getMessage(text.substring(1), null, text, locale);
        return said == null ? text : said;
    }

    /** With one decimal, and what it is of: a share of three results is not one of three hundred. */
    private static String share(String value) {
        Matcher share = SHARE.matcher(value);
        if (!share.matches() || "0".equals(share.group(2))) {
            return value;
        }
        BigDecimal percent = new BigDecimal(share.group(1))
                .movePointRight(2)
                .divide(new BigDecimal(share.group(2)), 1, RoundingMode.HALF_UP);
        return percent + "% (" + value + ")";
    }
}
