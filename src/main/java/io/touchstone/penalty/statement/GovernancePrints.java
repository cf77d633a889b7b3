package io.touchstone.penalty.statement;

import io.touchstone.export.Documents;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportFor;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.Exports;
import io.touchstone.export.PrintedPage;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.statement.ReasonsPermissions.AnybodyReads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A report as a paper and as a table; some hundred lines at most, so it is made in memory. */
@Component
@AnybodyReads
public class GovernancePrints {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("section", "penalty.governance.section"),
            ExportColumn.text("label", "penalty.governance.label"),
            ExportColumn.text("value", "penalty.governance.value"),
            ExportColumn.text("unit", "penalty.governance.unit"));

    private final Documents documents;
    private final Exports exports;

    GovernancePrints(Documents documents, Exports exports) {
        this.documents = documents;
        this.exports = exports;
    }

    public StatementPrint pdf(GovernanceReport report, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.writePdf(new PrintedPage("penalty/print-governance", Map.of("report", report), locale), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatementPrint(name(report, "pdf"), "application/pdf", out.toByteArray());
    }

    public StatementPrint csv(GovernanceReport report, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.write(table(report, locale), ExportFormat.CSV, ExportFor.reader("governance-report", locale), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StatementPrint(name(report, "csv"), "text/csv;charset=UTF-8", out.toByteArray());
    }

    private static TableExport table(GovernanceReport report, Locale locale) {
        String sql = """
                select lower(l.line ->> 'section') as section, l.line -> 'label' ->> :language as label, l.line ->> 'value' as value,
                       l.line ->> 'unit' as unit
                  from penalty_governance_report r, json_array_elements(r.content -> 'lines') with ordinality as l(line, place)
                 where r.report_id = :report::uuid order by l.place
                """;
        String language = "zh".equals(locale.getLanguage()) ? "zh" : "en";
        return new TableExport(
                "governance-report",
                COLUMNS,
                sql,
                Map.of("report", report.id().toString(), "language", language),
                Map.of("from", report.from().toString(), "to", report.to().toString()));
    }

    private static String name(GovernanceReport report, String ending) {
        return "governance-" + report.from() + "-" + report.to() + "." + ending;
    }
}
