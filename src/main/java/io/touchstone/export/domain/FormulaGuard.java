package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps a spreadsheet from taking somebody's text for a formula: a text that begins like one, also behind blanks, gets an
 * apostrophe before it, also one that begins with apostrophes already. Numbers and times are left as they are. Works on the bytes of one line as COPY makes them.
 */
final class FormulaGuard {

    private static final byte QUOTE = '"';
    private static final byte COMMA = ',';
    private static final byte APOSTROPHE = '\'';

    private final boolean[] guarded;
    private final ByteArrayOutputStream changed = new ByteArrayOutputStream(512);

    FormulaGuard(List<ExportColumn> columns) {
        guarded = new boolean[columns.size()];
        for (int i = 0; i < guarded.length; i++) {
            guarded[i] = columns.get(i).type() == ExportColumn.Type.TEXT;
        }
    }

    /** The line itself when nothing in it is dangerous, else a safe copy. */
    byte[] guard(byte[] line) {
        int copied = 0;
        int at = 0;
        for (int column = 0; column < guarded.length; column++) {
            int content = line[at] == QUOTE ? at + 1 : at;
            if (guarded[column] && isDangerous(line, content)) {
                changed.write(line, copied, content - copied);
                changed.write(APOSTROPHE);
                copied = content;
            }
            at = endOf(line, at) + 1;
        }
        if (copied == 0 && changed.size() == 0) {
            return line;
        }
        changed.write(line, copied, line.length - copied);
        byte[] safe = changed.toByteArray();
        changed.reset();
        return safe;
    }

    /** Where the comma or the line's end after a field is. */
    private static int endOf(byte[] line, int start) {
        boolean quoted = false;
        for (int i = start; i < line.length; i++) {
            byte b = line[i];
            if (b == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && (b == COMMA || b == '\n')) {
                return i;
            }
        }
        return line.length - 1;
    }

    /** What stood there before the guard came; the field ends with a line feed that is not its own. */
    static byte[] unguarded(byte[] field) {
        boolean isGuarded = field.length > 1 && field[0] == APOSTROPHE && isDangerous(field, 0);
        return isGuarded ? Arrays.copyOfRange(field, 1, field.length) : field;
    }

    /** Apostrophes before a formula are dangerous as well, or nobody could tell which of them is the guard’s. */
    private static boolean isDangerous(byte[] line, int start) {
        int i = start;
        while (line[i] == APOSTROPHE) {
            i++;
        }
        while (true) {
            int blank = blankAt(line, i);
            if (blank == 0) {
                return beginsFormula(line, i);
            }
            i += blank;
        }
    }

    /** How long the blank at a place is: a space, a no-break space, or none. */
    private static int blankAt(byte[] line, int i) {
        if (line[i] == ' ') {
            return 1;
        }
        return line[i] == (byte) 0xC2 && i + 1 < line.length && line[i + 1] == (byte) 0xA0 ? 2 : 0;
    }

    private static boolean beginsFormula(byte[] line, int i) {
        return switch (line[i]) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            // Unquoted it is the end of the line.
            case '\n' -> i + 1 < line.length;
            case (byte) 0xEF -> isFullWidth(line, i);
            default -> false;
        };
    }

    /** ＝ ＋ － ＠ */
    private static boolean isFullWidth(byte[] line, int i) {
        if (i + 2 >= line.length || line[i + 1] != (byte) 0xBC) {
            return false;
        }
        return switch (line[i + 2]) {
            case (byte) 0x9D, (byte) 0x8B, (byte) 0x8D, (byte) 0xA0 -> true;
            default -> false;
        };
    }
}
