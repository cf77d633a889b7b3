package io.touchstone.deposit.statement;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueBrief.Chart;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueEntry.Group;
import io.touchstone.export.CatalogueField;
import io.touchstone.export.ExportColumn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statements of accounts and the trial balance, as reports of the catalogue (feature G9). */
@Configuration(proxyBeanMethods = false)
class StatementReports {

    @Bean
    CatalogueEntry depositStatementEntry() {
        return new CatalogueEntry(
                "deposit-statement",
                Group.MONEY,
                List.of(
                        CatalogueField.merchant(true),
                        CatalogueField.choice(
                                        "purpose",
                                        "deposit.report.account",
                                        List.of("deposit", "receivable"),
                                        "deposit.purpose")
                                .must(),
                        CatalogueField.text("currency", "deposit.currency").must(),
                        CatalogueField.period()),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.code("kind", "deposit.journal.kind", "deposit.kind."),
                                ExportColumn.integer("lines", "deposit.report.lines"),
                                ExportColumn.decimal("change", "deposit.statement.change.available")),
                        "select r.kind, count(*) as lines, sum(r.change) as change from {rows} r group by 1 order by 1",
                        Chart.BAR));
    }

    @Bean
    CatalogueEntry trialBalanceEntry() {
        return new CatalogueEntry("deposit-trial-balance", Group.MONEY, List.of(CatalogueField.day("on")), null);
    }
}
