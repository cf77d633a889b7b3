package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.Exports;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.PlatformTime;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Writes tables straight from COPY: the database does the formatting, one line after the other passes through. */
@Component
class TableWriter implements Exports {

    private final DataSource dataSource;
    private final MessageSource messages;
    private final PlatformTime time;
    private final ExportInformation information;
    private final TablePrint print;

    TableWriter(
            DataSource dataSource,
            MessageSource messages,
            PlatformTime time,
            ExportInformation information,
            TablePrint print) {
        this.dataSource = dataSource;
        this.messages = messages;
        this.time = time;
        this.information = information;
        this.print = print;
    }

    @Override
    public ExportReceipt write(TableExport table, ExportFormat format, ExportFor reader, OutputStream out)
            throws IOException {
        return written(table, format, reader, out).receipt();
    }

    WrittenTable written(TableExport table, ExportFormat format, ExportFor reader, OutputStream out)
            throws IOException {
        // A connection of its own: what is exported is what is committed.
        try (Connection connection = dataSource.getConnection()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            String sql = new ExportQuery(table, postgres, time.zone()).copyOut();
            return switch (format) {
                case CSV -> csv(table, reader, out, postgres, sql);
                case XLSX -> xlsx(table, reader, out, postgres, sql);
                case PDF -> pdf(table, reader, out, postgres, sql);
            };
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the export " + table.name() + " could not be read", e);
        }
    }

    private WrittenTable csv(TableExport table, ExportFor reader, OutputStream out, PGConnection postgres, String sql)
            throws SQLException, IOException {
        CsvFile file = new CsvFile(out, new FormulaGuard(table.columns()));
        file.begin(headings(table, reader.locale()));
        WrittenTable written = CopyLines.read(postgres, sql, table, reader.progress(), file);
        file.end();
        return written;
    }

    private WrittenTable xlsx(TableExport table, ExportFor reader, OutputStream out, PGConnection postgres, String sql)
            throws SQLException, IOException {
        Locale locale = reader.locale();
        XlsxFile file = new XlsxFile(out, table.columns(), headings(table, locale), table.name());
        WrittenTable written = CopyLines.read(postgres, sql, table, reader.progress(), file);
        Map<String, String> lines = information.of(table, reader, written.receipt());
        file.end(messages.getMessage("export.info.title", null, locale), lines);
        return written;
    }

    private WrittenTable pdf(TableExport table, ExportFor reader, OutputStream out, PGConnection postgres, String sql)
            throws SQLException, IOException {
        Locale locale = reader.locale();
        TablePrint.Lines lines = print.lines(table.columns(), locale);
        WrittenTable written = CopyLines.read(postgres, sql, table, reader.progress(), lines);
        TablePrint.Head head = new TablePrint.Head(
                title(table, locale), information.of(table, reader, written.receipt()), headings(table, locale));
        print.write(head, lines, locale, out);
        return written;
    }

    private String title(TableExport table, Locale locale) {
        String title = messages.getMessage("export.source." + table.name(), null, table.name(), locale);
        return title == null ? table.name() : title;
    }

    /** The first line of the file, in the reader’s language. */
    List<String> headings(TableExport table, Locale locale) {
        return table.columns().stream().map(column -> heading(column, locale)).toList();
    }

    private String heading(ExportColumn column, Locale locale) {
        String heading = messages.getMessage(column.messageKey(), null, locale);
        return column.type() == ExportColumn.Type.TIME
                ? heading + " (" + time.zone().getId() + ")"
                : heading;
    }
}
