package io.touchstone.inspection.inbound;

import io.touchstone.shell.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV (RFC 4180, UTF-8) of unit results as cells; a file of that many units is small enough to be held. */
final class UnitFile {

    private static final int BYTES_MAX = 8 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;
    private int line = 1;

    private UnitFile(String text) {
        this.text = text;
    }

    /** One row with the physical line on which it begins. */
    record Row(int line, List<String> cells) {}

    /**
     * @throws Refused when it is too large or not UTF-8
     */
    static List<Row> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw Refused.tooLarge();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new UnitFile(text).rows();
        } catch (CharacterCodingException notUtf8) {
            throw Refused.unreadable();
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            at++;
        }
        while (at < text.length()) {
            int begun = line;
            List<String> cells = cells();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                rows.add(new Row(begun, cells));
            }
        }
        return rows;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        end();
        return cells;
    }

    private void end() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            quoted(cell);
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(text.charAt(at++));
        }
        return cell.toString().strip();
    }

    /** Up to the closing quote; two in a row are one. */
    private void quoted(StringBuilder cell) {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return;
            }
        }
    }
}
