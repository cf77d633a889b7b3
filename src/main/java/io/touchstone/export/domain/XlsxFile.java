package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written through, row by row: a new sheet when one is full, and at last a sheet that says what the file is. The
 * parts that name the sheets come after them, so nothing is collected.
 */
final class XlsxFile implements CopyLines.Sink {

    static final int SHEET_ROWS_MAX = 1_000_000;

    /** Nearly as small as the best, in a fraction of its time. */
    private static final int COMPRESSION = 3;

    private static final int NAME_MAX = 31;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/";

    private final ZipOutputStream zip;
    private final CsvFields fields = new CsvFields();
    private final List<String> names = new ArrayList<>();
    private List<ExportColumn> columns;
    private List<String> headings;
    private String sheetName;
    private SheetWriter sheet;
    private int sheetsOfTable;
    private int rows;

    XlsxFile(OutputStream out, List<ExportColumn> columns, List<String> headings, String sheetName) throws IOException {
        this.zip = new ZipOutputStream(out);
        this.zip.setLevel(COMPRESSION);
        this.columns = columns;
        this.headings = headings;
        this.sheetName = sheetName;
        this.sheet = nextTable();
    }

    @Override
    public void take(byte[] line) throws IOException {
        if (rows == SHEET_ROWS_MAX) {
            finish(sheet);
            sheet = nextTable();
            rows = 0;
        }
        fields.begin(line);
        sheet.line(fields, columns);
        rows++;
    }

    /** Ends the table before and begins another one on a sheet of its own. */
    void table(List<ExportColumn> nextColumns, List<String> nextHeadings, String nextName) throws IOException {
        finish(sheet);
        columns = nextColumns;
        headings = nextHeadings;
        sheetName = nextName;
        sheetsOfTable = 0;
        rows = 0;
        sheet = nextTable();
    }

    /** Writes the sheet of information and the end of the file. */
    void end(String name, Map<String, String> information) throws IOException {
        finish(sheet);
        sheet = nextSheet(name, false);
        for (Map.Entry<String, String> entry : information.entrySet()) {
            sheet.texts(List.of(entry.getKey(), entry.getValue()));
        }
        end();
    }

    /** Writes the end of the file. */
    void end() throws IOException {
        finish(sheet);
        part("xl/styles.xml", styles());
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", workbookRelations());
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part("[Content_Types].xml", contentTypes());
        zip.finish();
    }

    private SheetWriter nextTable() throws IOException {
        sheetsOfTable++;
        String name = sheetsOfTable == 1 ? sheetName : sheetName + " " + sheetsOfTable;
        SheetWriter next = nextSheet(name, true);
        next.texts(headings);
        return next;
    }

    private SheetWriter nextSheet(String name, boolean frozen) throws IOException {
        names.add(name);
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + names.size() + ".xml"));
        SheetWriter next = new SheetWriter(zip);
        next.begin(frozen);
        return next;
    }

    private void finish(SheetWriter finished) throws IOException {
        finished.end();
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Style 1 is a time, style 2 a day. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + style(164) + style(165) + "</cellXfs></styleSheet>";
    }

    private static String style(int format) {
        return "<xf numFmtId=\"" + format
                + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>";
    }

    private String workbook() {
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            sheets.append("<sheet name=\"")
                    .append(attribute(names.get(i - 1)))
                    .append("\" sheetId=\"")
                    .append(i);
            sheets.append("\" r:id=\"rId").append(i).append("\"/>");
        }
        return "<workbook xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\" xmlns:r=\"" + NAMESPACE
                + "officeDocument/2006/relationships\"><sheets>" + sheets + "</sheets></workbook>";
    }

    private String workbookRelations() {
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return relations(relations
                .append(relation(names.size() + 1, "styles", "styles.xml"))
                .toString());
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + NAMESPACE + "package/2006/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + NAMESPACE + "officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"/>";
    }

    private String contentTypes() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append(override("worksheets/sheet" + i + ".xml", type + "worksheet+xml"));
        }
        return "<Types xmlns=\"" + NAMESPACE + "package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("workbook.xml", type + "sheet.main+xml") + override("styles.xml", type + "styles+xml")
                + types + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** A sheet's name takes 31 characters and neither quotes nor brackets. */
    private static String attribute(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\<>&\"']", " ");
        return allowed.length() > NAME_MAX ? allowed.substring(0, NAME_MAX) : allowed;
    }
}
