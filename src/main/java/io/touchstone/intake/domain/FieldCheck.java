package io.touchstone.intake.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.CopyRows;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.TimeText;
import io.touchstone.kernel.PlatformId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks one field against its column and writes it as the database stores it, without making a text of it where it can. */
final class FieldCheck {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int DIGITS_MAX = 19;

    private final Column column;
    private final byte[][] words;

    FieldCheck(Column column) {
        this.column = column;
        this.words = column.words().stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    Column column() {
        return column;
    }

    /** @return why the field is refused, or null when it was written */
    @Nullable
    RowCode write(byte[] a, int from, int to, CopyRows out) {
        if (from == to) {
            out.putNull();
            return column.required() ? RowCode.MISSING : null;
        }
        return switch (column.type()) {
            case ID -> id(a, from, to, out);
            case TEXT -> text(a, from, to, out);
            case NUMBER -> number(a, from, to, out);
            case TIME -> time(a, from, to, out);
            case DATE -> date(a, from, to, out);
            case WORD -> word(a, from, to, out);
            case CURRENCY -> currency(a, from, to, out);
        };
    }

    private static @Nullable RowCode id(byte[] a, int from, int to, CopyRows out) {
        boolean plain = to - from <= PlatformId.LENGTH_MAX;
        for (int i = from; plain && i < to; i++) {
            plain = isPlainIdByte(a[i]);
        }
        if (!plain && !PlatformId.isValid(new String(a, from, to - from, StandardCharsets.UTF_8))) {
            return RowCode.BAD_ID;
        }
        out.put(a, from, to);
        return null;
    }

    /** Letters, digits and the marks commonly met in ids; anything else is asked of {@link PlatformId}. */
    private static boolean isPlainIdByte(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || b == '-'
                || b == '_'
                || b == '.';
    }

    private @Nullable RowCode text(byte[] a, int from, int to, CopyRows out) {
        int characters = 0;
        for (int i = from; i < to; i++) {
            if (a[i] == 0) {
                return RowCode.BAD_TEXT;
            }
            characters += (a[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        if (characters > column.max()) {
            return RowCode.TOO_LONG;
        }
        out.put(a, from, to);
        return null;
    }

    private @Nullable RowCode number(byte[] a, int from, int to, CopyRows out) {
        if (to - from > DIGITS_MAX) {
            return RowCode.BAD_NUMBER;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = a[i] - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return RowCode.BAD_NUMBER;
            }
            value = 10 * value + digit;
        }
        if (value < column.min() || value > column.max()) {
            return RowCode.BAD_NUMBER;
        }
        if (column.isSmall()) {
            out.put((short) value);
        } else {
            out.put(value);
        }
        return null;
    }

    private static @Nullable RowCode time(byte[] a, int from, int to, CopyRows out) {
        long micros = TimeText.micros(a, from, to);
        if (micros == TimeText.BAD) {
            return RowCode.BAD_TIME;
        }
        out.put(micros);
        return null;
    }

    private static @Nullable RowCode date(byte[] a, int from, int to, CopyRows out) {
        int days = TimeText.days(a, from, to);
        if (days == TimeText.BAD_DATE) {
            return RowCode.BAD_TIME;
        }
        out.put(days);
        return null;
    }

    private @Nullable RowCode word(byte[] a, int from, int to, CopyRows out) {
        for (int i = 0; i < words.length; i++) {
            if (Arrays.equals(a, from, to, words[i], 0, words[i].length)) {
                if (column.codes().isEmpty()) {
                    out.put(a, from, to);
                } else {
                    out.put(column.codes().get(i).shortValue());
                }
                return null;
            }
        }
        return RowCode.BAD_ENUM;
    }

    private static @Nullable RowCode currency(byte[] a, int from, int to, CopyRows out) {
        if (to - from != 3 || !CURRENCIES.contains(new String(a, from, 3, StandardCharsets.ISO_8859_1))) {
            return RowCode.BAD_ENUM;
        }
        out.put(a, from, to);
        return null;
    }
}
