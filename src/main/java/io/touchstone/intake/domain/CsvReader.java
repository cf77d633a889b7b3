package io.touchstone.intake.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads RFC 4180 row by row, as bytes and in place: no field becomes an object before somebody needs it. Our own because
 * intake needs what libraries do not give together: the physical line of a row, its raw text, a bound on its length and
 * the cost of a copy.
 *
 * <p>Lenient in two points: blank lines are skipped, and a quote inside a field that does not begin with one is a
 * character like any other.
 */
final class CsvReader {

    /** Bytes of one row at most; of a longer one only the beginning is kept. */
    static final int ROW_MAX = 1 << 20;

    private static final int RAW_OF_LONG_ROW = 1000;

    /** Fields that are remembered; of more, only the count. */
    private static final int FIELDS_KEPT = 1024;

    private final DecodedFile in;
    private byte[] buffer = new byte[1 << 17];
    private int limit;
    private int rowStart;
    private int at;
    private final int[] starts = new int[FIELDS_KEPT];
    private final int[] ends = new int[FIELDS_KEPT];
    private final boolean[] doubled = new boolean[FIELDS_KEPT];
    private int fields;
    private long line = 1;
    private long rowLine;
    private int rowEnd;
    private boolean malformed;
    private boolean tooLong;
    private boolean terminated;
    private boolean atEnd;
    private byte[] longRow = new byte[0];

    CsvReader(DecodedFile in) throws IOException {
        this.in = in;
        while (limit < 3 && more()) {
            // A byte order mark is looked for once three bytes are there.
        }
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /** Goes to the next row that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        do {
            rowStart = at;
            if (at == limit && !more()) {
                return false;
            }
            scan();
        } while (fields == 1 && rowEnd == rowStart && !tooLong);
        return true;
    }

    int fields() {
        return fields;
    }

    byte[] bytes() {
        return buffer;
    }

    int from(int field) {
        return rowStart + starts[field];
    }

    int to(int field) {
        return rowStart + ends[field];
    }

    /** Whether the field holds doubled quotes, so that its bytes are not yet its value. */
    boolean isDoubled(int field) {
        return doubled[field];
    }

    /** The value of a field with doubled quotes. */
    byte[] undoubled(int field) {
        byte[] value = new byte[ends[field] - starts[field]];
        int length = 0;
        for (int i = from(field); i < to(field); i++) {
            value[length++] = buffer[i];
            if (buffer[i] == '"') {
                i++;
            }
        }
        return Arrays.copyOf(value, length);
    }

    String text(int field) {
        byte[] value = isDoubled(field) ? undoubled(field) : Arrays.copyOfRange(buffer, from(field), to(field));
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The physical line on which the row begins; the first is 1. */
    long line() {
        return rowLine;
    }

    /** The row as it stands in the file, without its line break. */
    String raw() {
        return tooLong
                ? new String(longRow, StandardCharsets.UTF_8)
                : new String(buffer, rowStart, rowEnd - rowStart, StandardCharsets.UTF_8);
    }

    /** Whether something stands between a closing quote and the next comma. */
    boolean isMalformed() {
        return malformed;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Whether a line break ends the row; only the last row may go without. */
    boolean isTerminated() {
        return terminated;
    }

    private void scan() throws IOException {
        rowLine = line;
        fields = 0;
        malformed = false;
        tooLong = false;
        terminated = false;
        boolean rowGoesOn = true;
        while (rowGoesOn) {
            if ((at < limit || more()) && buffer[at] == '"') {
                quoted();
            } else {
                plain(at - rowStart);
            }
            rowGoesOn = at < limit && buffer[at] == ',';
            at += at < limit ? 1 : 0;
        }
    }

    /** Reads up to the next comma or line break; leaves {@code at} on the one that ends the field. */
    private void plain(int start) throws IOException {
        while (true) {
            byte[] bytes = buffer;
            int i = at;
            int end = limit;
            while (i < end && bytes[i] != ',' && bytes[i] != '\n') {
                i++;
            }
            at = i;
            if (i < end || !more()) {
                break;
            }
        }
        int end = at;
        boolean isLineEnd = at < limit && buffer[at] == '\n';
        boolean isCrLf = isLineEnd && at > rowStart + start && buffer[at - 1] == '\r';
        field(start, (isCrLf ? end - 1 : end) - rowStart, false);
        if (at == limit || isLineEnd) {
            endRow(isCrLf ? end - 1 : end, isLineEnd);
        }
    }

    private void quoted() throws IOException {
        at++;
        int start = at - rowStart;
        boolean hasDoubled = false;
        while (true) {
            if (at == limit && !more()) {
                throw new BadFile(
                        BadFile.Code.TRUNCATED, "the file ends inside quotes opened in the row of line " + rowLine);
            }
            byte b = buffer[at++];
            if (b == '\n') {
                line++;
            } else if (b == '"') {
                if ((at == limit && !more()) || buffer[at] != '"') {
                    break;
                }
                hasDoubled = true;
                at++;
            }
        }
        afterQuote(start, at - 1 - rowStart, hasDoubled);
    }

    private void afterQuote(int start, int end, boolean hasDoubled) throws IOException {
        if (at < limit && buffer[at] == ',') {
            field(start, end, hasDoubled);
            return;
        }
        int before = at - rowStart;
        plain(before);
        int last = Math.min(fields, FIELDS_KEPT) - 1;
        malformed |= ends[last] != before;
        starts[last] = start;
        ends[last] = end;
        doubled[last] = hasDoubled;
    }

    private void field(int start, int end, boolean hasDoubled) {
        if (fields < FIELDS_KEPT) {
            starts[fields] = start;
            ends[fields] = end;
            doubled[fields] = hasDoubled;
        }
        fields++;
    }

    private void endRow(int end, boolean lineBreak) {
        rowEnd = end;
        terminated = lineBreak;
        if (lineBreak) {
            line++;
        }
    }

    /** Reads on behind what is there, moving the row to the front first; false at the end of the file. */
    private boolean more() throws IOException {
        if (atEnd) {
            return false;
        }
        if (limit == buffer.length) {
            makeRoom();
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        atEnd = count < 0;
        limit += Math.max(count, 0);
        return count > 0 || (!atEnd && more());
    }

    private void makeRoom() {
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
        } else if (buffer.length < ROW_MAX) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            return;
        } else {
            dropLongRow();
            return;
        }
        limit -= rowStart;
        at -= rowStart;
        rowStart = 0;
    }

    /** Keeps the beginning of a row that is longer than any may be, and only looks for its end from here on. */
    private void dropLongRow() {
        if (!tooLong) {
            tooLong = true;
            longRow = Arrays.copyOf(buffer, RAW_OF_LONG_ROW);
        }
        fields = Math.min(fields, 1);
        limit -= at;
        System.arraycopy(buffer, at, buffer, 0, limit);
        at = 0;
    }
}
