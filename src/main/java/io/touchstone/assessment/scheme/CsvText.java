package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.Tree.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV by RFC 4180 as a scheme's tables need it: texts are small enough to be held, and every row knows its line. Cells that a
 * spreadsheet would take for a formula carry an apostrophe in the file and lose it again when they are read.
 */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t";

    private final String text;
    private final String file;
    private final List<SchemeFault> faults;
    private int at;
    private int line = 1;

    private CsvText(String text, String file, List<SchemeFault> faults) {
        this.text = text;
        this.file = file;
        this.faults = faults;
    }

    /** One row with the line on which it begins. */
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Rows that are not empty. */
    static List<Row> read(String text, String file, List<SchemeFault> faults) {
        return new CsvText(text, file, faults).rows();
    }

    /** With the byte order mark that spreadsheets tell UTF-8 by. */
    static String write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        for (List<String> row : rows) {
            out.append(String.join(",", row.stream().map(CsvText::quoted).toList()))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static String quoted(String cell) {
        String safe = isFormula(cell, 0) || cell.startsWith("'") ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String cell, int at) {
        return cell.length() > at && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            at++;
        }
        while (at < text.length()) {
            int begun = line;
            List<String> cells = cells();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
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
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            quoted(cell);
            if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                faults.add(new SchemeFault(new Place(file, line), Kind.NOT_CSV));
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(text.charAt(at++));
        }
        String bare = cell.toString().strip();
        boolean guarded = bare.startsWith("'") && (isFormula(bare, 1) || bare.startsWith("''"));
        return guarded ? bare.substring(1) : bare;
    }

    /** Up to the closing quote; two in a row are one. */
    private void quoted(StringBuilder cell) {
        int begun = line;
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
        faults.add(new SchemeFault(new Place(file, begun), Kind.NOT_CSV));
    }
}
