package io.touchstone.intake;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads RFC 3339 times and ISO dates from bytes; a fraction beyond microseconds is cut off. */
public final class TimeText {

    /** Stands for text that is no time. */
    public static final long BAD = Long.MIN_VALUE;

    /** Stands for text that is no date. */
    public static final int BAD_DATE = Integer.MIN_VALUE;

    private static final long EPOCH_DAY = 10_957;
    private static final long MICROS = 1_000_000;
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_END = 19;
    private static final int OFFSET_LENGTH = 6;

    private TimeText() {}

    /** Microseconds since {@link CopyRows#EPOCH}, or {@link #BAD}. */
    public static long micros(byte[] a, int from, int to) {
        if (to - from <= SECONDS_END || !hasTimeMarks(a, from)) {
            return BAD;
        }
        int days = days(a, from, from + DATE_LENGTH);
        int hour = two(a, from + 11);
        int minute = two(a, from + 14);
        int second = two(a, from + 17);
        if (days == BAD_DATE || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return BAD;
        }
        int i = from + SECONDS_END;
        long fraction = 0;
        if (a[i] == '.') {
            int digits = i + 1;
            long unit = MICROS;
            for (i++; i < to && isDigit(a[i]); i++) {
                unit /= 10;
                fraction += unit * (a[i] - '0');
            }
            if (i == digits) {
                return BAD;
            }
        }
        long offset = offsetSeconds(a, i, to);
        if (offset == BAD) {
            return BAD;
        }
        long seconds = days * 86_400L + hour * 3600L + minute * 60L + second - offset;
        return seconds * MICROS + fraction;
    }

    /** Days since 2000-01-01, or {@link #BAD_DATE}. */
    public static int days(byte[] a, int from, int to) {
        if (to - from != DATE_LENGTH || a[from + 4] != '-' || a[from + 7] != '-') {
            return BAD_DATE;
        }
        int century = two(a, from);
        int yearOfCentury = two(a, from + 2);
        int month = two(a, from + 5);
        int day = two(a, from + 8);
        if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) {
            return BAD_DATE;
        }
        int year = century * 100 + yearOfCentury;
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return BAD_DATE;
        }
        return (int) (LocalDate.of(year, month, day).toEpochDay() - EPOCH_DAY);
    }

    private static boolean hasTimeMarks(byte[] a, int from) {
        return (a[from + 10] == 'T' || a[from + 10] == 't') && a[from + 13] == ':' && a[from + 16] == ':';
    }

    private static long offsetSeconds(byte[] a, int from, int to) {
        if (to - from == 1) {
            return a[from] == 'Z' || a[from] == 'z' ? 0 : BAD;
        }
        if (to - from != OFFSET_LENGTH || (a[from] != '+' && a[from] != '-') || a[from + 3] != ':') {
            return BAD;
        }
        int hours = two(a, from + 1);
        int minutes = two(a, from + 4);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return BAD;
        }
        int seconds = hours * 3600 + minutes * 60;
        return a[from] == '+' ? seconds : -seconds;
    }

    private static int two(byte[] a, int at) {
        return isDigit(a[at]) && isDigit(a[at + 1]) ? (a[at] - '0') * 10 + (a[at + 1] - '0') : -1;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
