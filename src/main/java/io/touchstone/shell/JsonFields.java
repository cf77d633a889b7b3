package io.touchstone.shell;

import io.touchstone.kernel.Money;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small JSON object of an API request, read field by field, so that every fault is named where it stands. A field that cannot be
 * read answers a stand-in; {@link #check()} refuses the whole before anything is done with it.
 */
public final class JsonFields {

    public static final int REASON_MAX = 1000;

    private static final int BODY_MAX = 1 << 14;
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Money NOTHING = new Money(0, Currency.getInstance("CNY"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode body;
    private final MessageSource texts;
    private final List<FieldProblem> problems = new ArrayList<>();

    private JsonFields(JsonNode body, MessageSource texts) {
        this.body = body;
        this.texts = texts;
    }

    /** @throws Refused when it is too large or no JSON object */
    public static JsonFields read(InputStream in, MessageSource texts) throws IOException {
        return parse(bytes(in), texts);
    }

    /** The same where an empty body stands for an object without fields. */
    public static JsonFields readOptional(InputStream in, MessageSource texts) throws IOException {
        byte[] bytes = bytes(in);
        return bytes.length == 0 ? new JsonFields(JSON.createObjectNode(), texts) : parse(bytes, texts);
    }

    /** The currency of a query parameter; CNY when it is absent (contract, ground rules). */
    public static Currency currency(@Nullable String parameter, MessageSource texts) {
        Currency currency = parameter == null ? NOTHING.currency() : known(parameter);
        if (currency == null) {
            throw new InvalidFields(List.of(new FieldProblem("?currency", "bad-enum", detail("bad-enum", texts))));
        }
        return currency;
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(BODY_MAX + 1);
        if (bytes.length > BODY_MAX) {
            throw Refused.tooLarge();
        }
        return bytes;
    }

    private static JsonFields parse(byte[] bytes, MessageSource texts) {
        try {
            JsonNode body = JSON.readTree(bytes);
            if (!body.isObject()) {
                throw Refused.unreadable();
            }
            return new JsonFields(body, texts);
        } catch (JacksonException notJson) {
            throw Refused.unreadable();
        }
    }

    /** An amount above zero in {@code amount_minor} and {@code currency}. */
    public Money money(String name) {
        String pointer = "/" + name;
        JsonNode node = body.path(name);
        if (!node.isObject()) {
            fault(pointer, node, "bad-number");
            return NOTHING;
        }
        JsonNode minor = node.path("amount_minor");
        boolean fits = minor.isIntegralNumber() && minor.canConvertToLong() && minor.asLong() > 0;
        if (!fits) {
            fault(pointer + "/amount_minor", minor, "bad-number");
        }
        JsonNode code = node.path("currency");
        Currency currency = code.isString() ? known(code.asString()) : null;
        if (currency == null) {
            fault(pointer + "/currency", code, "bad-enum");
        }
        return fits && currency != null ? new Money(minor.asLong(), currency) : NOTHING;
    }

    /** A text that must be there; without white space around it. */
    public String text(String name, int lengthMax) {
        String text = optionalText(name, lengthMax);
        if (text == null && isEmpty(body.path(name))) {
            fault("/" + name, body.path(name), "missing");
        }
        return text == null ? "" : text;
    }

    public @Nullable String optionalText(String name, int lengthMax) {
        JsonNode node = body.path(name);
        if (isEmpty(node)) {
            return null;
        }
        String text = node.isString() ? node.asString().strip() : "";
        if (!node.isString() || !isPlain(text)) {
            fault("/" + name, node, "bad-text");
            return null;
        }
        if (text.codePointCount(0, text.length()) > lengthMax) {
            fault("/" + name, node, "too-long");
            return null;
        }
        return text;
    }

    /** One of the words of an enum; its first one stands in for a bad one. */
    public <E extends Enum<E>> E word(String name, E[] words) {
        JsonNode node = body.path(name);
        for (E word : words) {
            if (node.isString() && word.name().toLowerCase(Locale.ROOT).equals(node.asString())) {
                return word;
            }
        }
        fault("/" + name, node, "bad-enum");
        return words[0];
    }

    /** A time with an offset, or null when there is none. */
    public @Nullable Instant optionalTime(String name) {
        JsonNode node = body.path(name);
        if (isEmpty(node)) {
            return null;
        }
        if (node.isString() && FOUR_DIGIT_YEAR.matcher(node.asString()).matches()) {
            try {
                return OffsetDateTime.parse(node.asString()).toInstant().truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException notATime) {
                fault("/" + name, node, "bad-time");
                return null;
            }
        }
        fault("/" + name, node, "bad-time");
        return null;
    }

    /** A day that must be there; the epoch's stands in for a bad one. */
    public LocalDate day(String name) {
        JsonNode node = body.path(name);
        if (node.isString() && DAY.matcher(node.asString()).matches()) {
            try {
                return LocalDate.parse(node.asString());
            } catch (DateTimeException notADay) {
                // Such as the 30th of February; said below.
            }
        }
        String said = isEmpty(node) ? "missing" : "bad-time";
        problems.add(new FieldProblem("/" + name, said, detail(isEmpty(node) ? said : "bad-day", texts)));
        return LocalDate.EPOCH;
    }

    /** @throws InvalidFields when a field that was asked for is missing or bad */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.asString().isBlank());
    }

    /** Lines and tabs are text; other control characters and halves of characters are not. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .allMatch(c -> (c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** A currency that money can be counted in: gold, test codes and "no currency" have no minor unit. */
    private static @Nullable Currency known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
                .findAny()
                .orElse(null);
    }

    private void fault(String pointer, JsonNode node, String code) {
        String said = isEmpty(node) ? "missing" : code;
        problems.add(new FieldProblem(pointer, said, detail(said, texts)));
    }

    private static String detail(String code, MessageSource texts) {
        return texts.getMessage("api.field." + code, null, LocaleContextHolder.getLocale());
    }
}
