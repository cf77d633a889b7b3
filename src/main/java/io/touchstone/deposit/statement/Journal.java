package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the transfers as a list. */
@Component
class Journal {

    private final JdbcClient jdbc;
    private final CauseDirectory causes;

    Journal(JdbcClient jdbc, CauseDirectory causes) {
        this.jdbc = jdbc;
        this.causes = causes;
    }

    /** The last few transfers made since an instant, the newest first; the rest of the journal is not touched. */
    List<JournalLine> latest(Instant since, int limit) {
        return explained(jdbc.sql("""
                        select t.transfer_id, t.at, t.kind, t.cause_id, t.currency, l.amount, l.merchant_id, m.name
                          from (select * from deposit_transfer order by transfer_id desc limit ?) t
                          cross join lateral (
                              select sum(greatest(e.amount_minor, 0))::bigint as amount, min(a.merchant_id) as merchant_id
                                from deposit_entry e join deposit_account a using (account_id)
                               where e.transfer_id = t.transfer_id) l
                          left join merchant m on m.merchant_id = l.merchant_id
                         where t.at >= ?
                         order by t.transfer_id desc
                        """)
                .params(limit, Timestamp.from(since))
                .query((row, i) -> line(row))
                .list());
    }

    private List<JournalLine> explained(List<JournalLine> lines) {
        CauseDirectory.Wanted wanted = new CauseDirectory.Wanted();
        lines.forEach(line -> wanted.add(line.kind(), line.causeId()));
        Map<UUID, Causes.Cause> known = causes.find(wanted.byKind());
        return lines.stream().map(line -> line.with(known.get(line.causeId()))).toList();
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong("transfer_id"),
                row.getTimestamp("at").toInstant(),
                TransferKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("cause_id", UUID.class),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("merchant_id"),
                row.getString("name"),
                null);
    }
}
