package io.touchstone.export.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers and times in the form that spreadsheets keep. */
final class SheetNumbers {

    /** More digits than a spreadsheet's number has would be rounded. */
    private static final int DIGITS_MAX = 15;
    /** Day 0 of spreadsheets, 1899-12-30, counted in days from 1970-01-01. */
    private static final long DAY_ZERO = -25_569;
    /** Before it spreadsheets count days otherwise. */
    private static final int YEAR_MIN = 1901;

    private static final int DAY_LENGTH = 10;
    private static final long MICROS_A_DAY = 86_400_000_000L;
    /** Parts of a day that are told, in two steps of what a long can hold: finer than a microsecond, so that none is lost. */
    private static final long PARTS = 100_000_000L;

    private static final long PARTS_OF_PART = 10_000L;
    private static final long FRACTION = PARTS * PARTS_OF_PART;

    private static final DateTimeFormatter TIMES = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private SheetNumbers() {}

    /** Whether a spreadsheet keeps every digit; noughts before the first one and after the last decimal are none. */
    static boolean isExact(byte[] bytes, int from, int to) {
        int digits = 0;
        int noughts = 0;
        boolean any = false;
        boolean decimals = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                any = true;
                noughts = b == '0' ? noughts + 1 : 0;
                digits += digits > 0 || b != '0' ? 1 : 0;
            } else if (b == '.' && !decimals) {
                decimals = true;
                noughts = 0;
            } else if (b != '-' || i != from) {
                return false;
            }
        }
        return any && digits - (decimals ? Math.min(noughts, digits) : 0) <= DIGITS_MAX;
    }

    /** Whether it is a day, maybe with a time, that spreadsheets can count. */
    static boolean isDay(byte[] bytes, int from, int to) {
        if (to - from < DAY_LENGTH
                || bytes[from + 4] != '-'
                || bytes[from + 7] != '-'
                || year(bytes, from) < YEAR_MIN) {
            return false;
        }
        return to - from == DAY_LENGTH || (bytes[from + DAY_LENGTH] == ' ' && bytes[to - 1] <= '9');
    }

    /** Days since day 0, with the time of day as their fraction, right to the microsecond. */
    static String serial(byte[] bytes, int from, int to) {
        LocalDate day = LocalDate.of(year(bytes, from), two(bytes, from + 5), two(bytes, from + 8));
        long days = day.toEpochDay() - DAY_ZERO;
        if (to - from == DAY_LENGTH) {
            return Long.toString(days);
        }
        String time = new String(bytes, from + DAY_LENGTH + 1, to - from - DAY_LENGTH - 1, StandardCharsets.US_ASCII);
        long micros = LocalTime.parse(time).toNanoOfDay() / 1_000;
        long parts = micros * PARTS / MICROS_A_DAY;
        long rest = micros * PARTS % MICROS_A_DAY;
        long fraction = parts * PARTS_OF_PART + (rest * PARTS_OF_PART + MICROS_A_DAY / 2) / MICROS_A_DAY;
        return days + "." + Long.toString(FRACTION + fraction).substring(1);
    }

    /** The day, and the time if it has one, as the database writes them: the way back from {@link #serial}. */
    static String day(BigDecimal serial, boolean withTime) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        LocalDate day = LocalDate.ofEpochDay(whole.longValueExact() + DAY_ZERO);
        if (!withTime) {
            return day.toString();
        }
        long micros = serial.subtract(whole)
                .multiply(BigDecimal.valueOf(MICROS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime time = day.atStartOfDay().plus(micros, ChronoUnit.MICROS);
        return TIMES.format(time);
    }

    private static int year(byte[] bytes, int from) {
        return two(bytes, from) * 100 + two(bytes, from + 2);
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }
}
