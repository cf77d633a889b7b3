package io.touchstone.deposit.statement;

import io.touchstone.export.Documents;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportRule;
import io.touchstone.export.Exports;
import io.touchstone.export.PrintedPage;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes statements as files; tables and JSON in flat memory, documents up to a number of lines. */
@Component
class StatementFiles {

    /** A document is laid out in memory: more lines than these are a table's business. */
    static final int PRINTED_MAX = 10_000;

    private final Statements statements;
    private final DepositStatementExport tables;
    private final StatementJson json;
    private final Exports exports;
    private final Documents documents;
    private final Ids ids;
    private final Path folder;

    StatementFiles(
            Statements statements,
            DepositStatementExport tables,
            StatementJson json,
            Exports exports,
            Documents documents,
            Ids ids,
            RunMode mode) {
        this.statements = statements;
        this.tables = tables;
        this.json = json;
        this.exports = exports;
        this.documents = documents;
        this.ids = ids;
        this.folder = mode.folder("statements");
    }

    /** What to write for whom. */
    record Order(Statement statement, StatementFormat format, String owner, String reader, Locale locale) {}

    StatementFile write(Order order) throws IOException {
        Path file = folder.resolve(ids.next() + "." + order.format().extension());
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            write(order, out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return new StatementFile(file, name(order), order.format());
    }

    private void write(Order order, OutputStream out) throws IOException {
        switch (order.format()) {
            case CSV -> table(order, ExportFormat.CSV, out);
            case XLSX -> table(order, ExportFormat.XLSX, out);
            case JSON -> json.write(order.statement(), out);
            case PDF -> documents.writePdf(page(order), out);
        }
    }

    private void table(Order order, ExportFormat format, OutputStream out) throws IOException {
        Statement statement = order.statement();
        exports.write(
                tables.table(statement.book(), statement.period()),
                format,
                ExportFor.reader(order.reader(), order.locale()),
                out);
    }

    private PrintedPage page(Order order) {
        Statement statement = order.statement();
        if (statement.count() > PRINTED_MAX) {
            throw new RuleViolation(ExportRule.TOO_MANY_LINES);
        }
        List<StatementRow> lines = new ArrayList<>();
        statements.each(statement, lines::add);
        Collections.reverse(lines);
        return new PrintedPage(
                "deposit/print-statement",
                Map.of(
                        "statement",
                        statement,
                        "lines",
                        lines,
                        "owner",
                        order.owner(),
                        "currency",
                        statement.book().currency().getCurrencyCode()),
                order.locale());
    }

    private static String name(Order order) {
        Statement statement = order.statement();
        String whose = statement.book().isPlatforms()
                ? statement.book().word()
                : statement.book().merchantId();
        return "deposit-" + whose + "-" + statement.period().from() + "-"
                + statement.period().to() + "." + order.format().extension();
    }
}
