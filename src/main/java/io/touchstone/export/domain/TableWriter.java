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

    TableWriter(DataSource dataSource, MessageSource messages, PlatformTime time, ExportInformation information) {
        this.dataSource = dataSource;
        this.messages = messages;
        this.time = time;
        this.information = information;
    }

    @Override
    public ExportReceipt write(TableExport table, ExportFormat format, ExportFor reader, OutputStream out)
            throws IOException {
        // A connection of its own: what is exported is what is committed.
        try (Connection connection = dataSource.getConnection()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            String sql = new ExportQuery(table, postgres, time.zone()).copyOut();
            return switch (format) {
                case CSV -> csv(table, reader, out, postgres, sql);
                case XLSX -> xlsx(table, reader, out, postgres, sql);
            };
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the export " + table.name() + " could not be read", e);
        }
    }

    private ExportReceipt csv(TableExport table, ExportFor reader, OutputStream out, PGConnection postgres, String sql)
            throws SQLException, IOException {
        CsvFile file = new CsvFile(out, new FormulaGuard(table.columns()));
        file.begin(headings(table, reader.locale()));
        ExportReceipt receipt = CopyLines.read(postgres, sql, table, reader.progress(), file);
        file.end();
        return receipt;
    }

    private ExportReceipt xlsx(TableExport table, ExportFor reader, OutputStream out, PGConnection postgres, String sql)
            throws SQLException, IOException {
        Locale locale = reader.locale();
        XlsxFile file = new XlsxFile(out, table.columns(), headings(table, locale), table.name());
        ExportReceipt receipt = CopyLines.read(postgres, sql, table, reader.progress(), file);
        Map<String, String> lines = information.of(table, reader, receipt);
        file.end(messages.getMessage("export.info.title", null, locale), lines);
        return receipt;
    }

    private List<String> headings(TableExport table, Locale locale) {
        return table.columns().stream().map(column -> heading(column, locale)).toList();
    }

    private String heading(ExportColumn column, Locale locale) {
        String heading = messages.getMessage(column.messageKey(), null, locale);
        return column.type() == ExportColumn.Type.TIME
                ? heading + " (" + time.zone().getId() + ")"
                : heading;
    }
}
