package io.touchstone.deposit.refund;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Batches of payments as a file, as on their page. */
@Configuration(proxyBeanMethods = false)
class PayoutTableExports {

    @Bean
    ExportSource payoutBatchesListed() {
        return new ListExport(
                "deposit-payout-batches",
                "ledger:read",
                List.of(
                        ExportColumn.text("number", "export.column.number"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.integer("items", "export.column.items"),
                        ExportColumn.text("currency", "export.column.currency"),
                        ExportColumn.time("prepared_at", "export.column.prepared-at"),
                        ExportColumn.time("released_at", "export.column.released-at"),
                        ExportColumn.time("ended_at", "export.column.ended-at"),
                        ExportColumn.text("sha256", "export.column.sha256")),
                """
                        select b.number, b.state, (select count(*) from deposit_payout i where i.batch_id = b.batch_id) as items, b.currency,
                               b.prepared_at, b.released_at, b.ended_at, b.sha256
                          from deposit_payout_batch b where true""",
                Map.of(),
                "order by b.prepared_at desc, b.batch_id desc");
    }
}
