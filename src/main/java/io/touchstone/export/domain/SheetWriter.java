package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One sheet of a workbook, made of the bytes of COPY lines without a detour over objects: that is what makes it cheap. Texts
 * are inline strings, so none can be a formula.
 */
final class SheetWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String FROZEN = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
            + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    private static final String TAIL = "</sheetData></worksheet>";

    private final XmlBytes xml;
    private int row;

    SheetWriter(OutputStream out) {
        this.xml = new XmlBytes(out);
    }

    void begin(boolean frozen) throws IOException {
        xml.ascii(HEAD);
        if (frozen) {
            xml.ascii(FROZEN);
        }
        xml.ascii("<sheetData>");
    }

    void texts(List<String> texts) throws IOException {
        beginRow();
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
            text(i, text, 0, text.length);
        }
        endRow();
    }

    /** A line as COPY writes it in CSV. */
    void line(CsvFields fields, List<ExportColumn> columns) throws IOException {
        beginRow();
        for (int i = 0; i < columns.size(); i++) {
            if (fields.next()) {
                cell(i, columns.get(i).type(), fields);
            }
        }
        endRow();
    }

    void end() throws IOException {
        xml.ascii(TAIL);
        xml.drain();
    }

    private void cell(int column, ExportColumn.Type type, CsvFields field) throws IOException {
        byte[] bytes = field.bytes();
        boolean asText =
                switch (type) {
                    case TEXT -> true;
                    case INTEGER, DECIMAL -> !SheetNumbers.isExact(bytes, field.from(), field.to());
                    case TIME, DATE -> !SheetNumbers.isDay(bytes, field.from(), field.to());
                };
        if (asText) {
            text(column, bytes, field.from(), field.to());
            return;
        }
        xml.ascii("<c r=\"");
        CellNames.write(xml, column, row);
        switch (type) {
            case TIME -> {
                xml.ascii("\" s=\"1\"><v>");
                xml.ascii(SheetNumbers.serial(bytes, field.from(), field.to()));
            }
            case DATE -> {
                xml.ascii("\" s=\"2\"><v>");
                xml.ascii(SheetNumbers.serial(bytes, field.from(), field.to()));
            }
            case TEXT, INTEGER, DECIMAL -> {
                xml.ascii("\"><v>");
                xml.raw(bytes, field.from(), field.to());
            }
        }
        xml.ascii("</v></c>");
    }

    private void text(int column, byte[] bytes, int from, int to) throws IOException {
        xml.ascii("<c r=\"");
        CellNames.write(xml, column, row);
        boolean bordered = to > from && (isBlank(bytes[from]) || isBlank(bytes[to - 1]));
        xml.ascii(bordered ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
        xml.text(bytes, from, to);
        xml.ascii("</t></is></c>");
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private void beginRow() throws IOException {
        row++;
        xml.ascii("<row r=\"");
        xml.number(row);
        xml.ascii("\">");
    }

    private void endRow() throws IOException {
        xml.ascii("</row>");
    }
}
