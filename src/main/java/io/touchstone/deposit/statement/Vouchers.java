package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single transfers. */
@Component
class Vouchers {

    private final JdbcClient jdbc;
    private final CauseDirectory causes;

    Vouchers(JdbcClient jdbc, CauseDirectory causes) {
        this.jdbc = jdbc;
        this.causes = causes;
    }

    private record Head(Instant at, TransferKind kind, UUID causeId, Currency currency) {}

    Optional<Voucher> find(long transferId) {
        return jdbc.sql("select at, kind, cause_id, currency from deposit_transfer where transfer_id = ?")
                .param(transferId)
                .query((row, i) -> head(row))
                .optional()
                .map(head -> voucher(transferId, head));
    }

    private Voucher voucher(long transferId, Head head) {
        List<Voucher.Leg> legs =
                jdbc.sql("""
                        select a.purpose, a.merchant_id, m.name, a.hold_id, e.amount_minor, e.balance_minor
                          from deposit_entry e
                          join deposit_account a using (account_id)
                          left join merchant m on m.merchant_id = a.merchant_id
                         where e.transfer_id = ? order by e.amount_minor, a.account_id
                        """).param(transferId).query((row, i) -> leg(row)).list();
        long total = legs.stream().mapToLong(Voucher.Leg::credit).sum();
        CauseDirectory.Wanted wanted = new CauseDirectory.Wanted();
        wanted.add(head.kind(), head.causeId());
        return new Voucher(
                transferId,
                head.at(),
                head.kind(),
                head.causeId(),
                causes.find(wanted.byKind()).get(head.causeId()),
                new Money(total, head.currency()),
                legs);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getTimestamp("at").toInstant(),
                TransferKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("cause_id", UUID.class),
                Currency.getInstance(row.getString("currency")));
    }

    private static Voucher.Leg leg(ResultSet row) throws SQLException {
        return new Voucher.Leg(
                AccountPurpose.of(row.getString("purpose")),
                row.getString("merchant_id"),
                row.getString("name"),
                row.getObject("hold_id", UUID.class),
                row.getLong("amount_minor"),
                row.getLong("balance_minor"));
    }
}
