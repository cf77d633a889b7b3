package io.touchstone.standing.domain;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.StatementLine;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The computed lists of one merchant that can be taken out: its statement of credit and its ratings with their reasons. */
@Configuration(proxyBeanMethods = false)
class SheetExports {

    private static final List<ExportColumn> RATINGS = List.of(
            ExportColumn.text("order_id", "standing.export.order_id"),
            ExportColumn.text("rated_by", "standing.export.rated_by"),
            ExportColumn.time("rated_at", "standing.export.rated_at"),
            ExportColumn.text("outcome", "standing.export.outcome"),
            ExportColumn.text("by_default", "standing.export.by_default"),
            ExportColumn.integer("points", "standing.export.points_given"),
            ExportColumn.text("credit_counted", "standing.export.credit_counted"),
            ExportColumn.text("credit_rule", "standing.export.credit_rule"),
            ExportColumn.text("dsr_counted", "standing.export.dsr_counted"),
            ExportColumn.text("dsr_rule", "standing.export.dsr_rule"),
            ExportColumn.text("voided", "standing.export.voided"));
    private static final List<ExportColumn> STATEMENT = List.of(
            ExportColumn.time("at", "standing.export.at"),
            ExportColumn.text("kind", "standing.export.kind"),
            ExportColumn.text("order_id", "standing.export.order_id"),
            ExportColumn.text("outcome", "standing.export.outcome"),
            ExportColumn.integer("change", "standing.export.change"),
            ExportColumn.integer("balance", "standing.export.balance"),
            ExportColumn.text("rule", "standing.export.rule"));

    private final StandingFile file;
    private final CreditRegister credit;
    private final Sheets sheets;
    private final Clock clock;

    SheetExports(StandingFile file, CreditRegister credit, Sheets sheets, Clock clock) {
        this.file = file;
        this.credit = credit;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Bean
    ExportSource explanationExport() {
        return new Source(
                "explanation",
                RATINGS,
                """
                select order_id, rated_by, at as rated_at, outcome, by_default, points, credit_counted, credit_rule,
                       dsr_counted, dsr_rule, voided
                from standing_sheet_line where sheet_id = :sheet::uuid order by line_no
                """,
                (merchantId, asOf) -> sheets.ofRatings(sink -> credit.explain(merchantId, asOf, false, sink)));
    }

    @Bean
    ExportSource statementExport() {
        return new Source(
                "statement",
                STATEMENT,
                """
                select at, kind, order_id, outcome, points as change, balance, credit_rule as rule
                from standing_sheet_line where sheet_id = :sheet::uuid order by line_no
                """,
                (merchantId, asOf) -> sheets.ofStatement(sink -> everyLine(merchantId, asOf, sink)));
    }

    private void everyLine(String merchantId, Instant asOf, Consumer<StatementLine> sink) {
        String cursor = null;
        do {
            KeysetPage<StatementLine> page = credit.statement(merchantId, asOf, cursor, KeysetPage.LIMIT_MAX);
            page.items().forEach(sink);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    /** Computes the lines of one merchant and writes them to a sheet. */
    private interface Maker {
        UUID make(String merchantId, Instant asOf);
    }

    /** One of the lists; asked also by a job, so it asks for no permission itself: the export desk has. */
    private final class Source implements ExportSource {

        private final String name;
        private final List<ExportColumn> columns;
        private final String sql;
        private final Maker maker;

        Source(String name, List<ExportColumn> columns, String sql, Maker maker) {
            this.name = name;
            this.columns = columns;
            this.sql = sql;
            this.maker = maker;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String ability() {
            return StandingPermissions.READ;
        }

        @Override
        public TableExport table(Map<String, String> filter) {
            String merchantId =
                    file.merchant(filter.getOrDefault("merchant", "")).merchantId();
            Instant asOf = asOf(filter.get("as_of"));
            String sheet = maker.make(merchantId, asOf).toString();
            return new TableExport(
                    name,
                    columns,
                    sql,
                    Map.of("sheet", sheet),
                    Map.of("merchant", merchantId, "as_of", asOf.toString()));
        }

        private Instant asOf(@Nullable String word) {
            Instant now = clock.instant();
            if (word == null) {
                return now;
            }
            try {
                Instant asked = OffsetDateTime.parse(word).toInstant();
                return asked.isAfter(now) ? now : asked;
            } catch (DateTimeParseException notATime) {
                throw new RuleViolation(ShellRule.BAD_TIME, word);
            }
        }
    }
}
