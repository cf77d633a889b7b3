package io.touchstone.audit.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One and the same text for one and the same content: keys in order, no blanks, numbers without exponent. Secrets that got
 * into an event by mistake are left out here, before anything is kept.
 */
final class CanonicalJson {

    static final String REMOVED = "[removed]";

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);

    private CanonicalJson() {}

    static String write(Map<?, ?> content) {
        CanonicalJson json = new CanonicalJson();
        json.object(content);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof Object[] array) {
            array(Arrays.asList(array));
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), isSecret(key.toString()) ? REMOVED : value));
        out.append('{');
        sorted.forEach((key, value) -> {
            separate('{');
            string(key);
            out.append(':');
            value(value);
        });
        out.append('}');
    }

    private void array(Collection<?> list) {
        out.append('[');
        for (Object element : list) {
            separate('[');
            value(element);
        }
        out.append(']');
    }

    private void separate(char open) {
        if (out.charAt(out.length() - 1) != open) {
            out.append(',');
        }
    }

    private void number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            out.append(Double.isFinite(value) ? plain(new BigDecimal(number.toString())) : "null");
        } else if (number instanceof BigDecimal decimal) {
            out.append(plain(decimal));
        } else {
            out.append(number);
        }
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || isLoneSurrogate(text, i)) {
                    out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15));
                    out.append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Half a character has no UTF-8 form; it is kept as an escape. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean isSecret(String key) {
        return key.endsWith("password")
                || key.endsWith("secret")
                || key.endsWith("token")
                || key.endsWith("private_key");
    }
}
