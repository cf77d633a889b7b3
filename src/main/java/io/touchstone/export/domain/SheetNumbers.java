package io.touchstone.export.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;

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
    private static final long FRACTION = 100_000_000L;

    private SheetNumbers() {}

    /** Whether a spreadsheet keeps every digit. */
    static boolean isExact(byte[] bytes, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                digits++;
            } else if (b != '.' && (b != '-' || i != from)) {
                return false;
            }
        }
        return digits > 0 && digits <= DIGITS_MAX;
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

    /** Days since day 0, with the time of day as their fraction, right to the millisecond. */
    static String serial(byte[] bytes, int from, int to) {
        LocalDate day = LocalDate.of(year(bytes, from), two(bytes, from + 5), two(bytes, from + 8));
        long days = day.toEpochDay() - DAY_ZERO;
        if (to - from == DAY_LENGTH) {
            return Long.toString(days);
        }
        String time = new String(bytes, from + DAY_LENGTH + 1, to - from - DAY_LENGTH - 1, StandardCharsets.US_ASCII);
        long micros = LocalTime.parse(time).toNanoOfDay() / 1_000;
        long fraction = Math.min(FRACTION - 1, (micros * FRACTION + MICROS_A_DAY / 2) / MICROS_A_DAY);
        return days + "." + Long.toString(FRACTION + fraction).substring(1);
    }

    private static int year(byte[] bytes, int from) {
        return two(bytes, from) * 100 + two(bytes, from + 2);
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }
}
