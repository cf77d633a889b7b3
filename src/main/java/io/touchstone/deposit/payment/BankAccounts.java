package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The platform's own bank accounts. */
@Repository
class BankAccounts {

    private static final String SELECT = """
            select account_id, holder, bank_name, number, currency, proposed_at, proposed_by, confirmed_at, closed_at
              from deposit_bank_account
            """;

    private final JdbcClient jdbc;

    BankAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the number is known already. */
    boolean add(BankAccount account) {
        return jdbc.sql("""
                        insert into deposit_bank_account (account_id, holder, bank_name, number, currency, proposed_at, proposed_by)
                        values (:id, :holder, :bank, :number, :currency, :at, :by) on conflict (number) do nothing
                        """)
                        .param("id", account.accountId())
                        .param("holder", account.holder())
                        .param("bank", account.bankName())
                        .param("number", account.number())
                        .param("currency", account.currency().getCurrencyCode())
                        .param("at", Timestamp.from(account.proposedAt()))
                        .param("by", account.proposedBy())
                        .update()
                == 1;
    }

    void confirm(UUID id, Actor by, Instant at) {
        jdbc.sql("update deposit_bank_account set confirmed_at = :at, confirmed_by = :by where account_id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .param("id", id)
                .update();
    }

    void close(UUID id, Actor by, Instant at) {
        jdbc.sql("update deposit_bank_account set closed_at = :at, closed_by = :by where account_id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .param("id", id)
                .update();
    }

    /** All; a platform has a handful. */
    List<BankAccount> all() {
        return jdbc.sql(SELECT + " order by proposed_at desc limit 100")
                .query(BankAccounts::view)
                .list();
    }

    Optional<BankAccount> find(UUID id) {
        return jdbc.sql(SELECT + " where account_id = :id")
                .param("id", id)
                .query(BankAccounts::view)
                .optional();
    }

    /** For a change. */
    Optional<BankAccount> lock(UUID id) {
        return jdbc.sql(SELECT + " where account_id = :id for update")
                .param("id", id)
                .query(BankAccounts::view)
                .optional();
    }

    private static BankAccount view(ResultSet row, int index) throws SQLException {
        return new BankAccount(
                Objects.requireNonNull(row.getObject("account_id", UUID.class)),
                row.getString("holder"),
                row.getString("bank_name"),
                row.getString("number"),
                Currency.getInstance(row.getString("currency")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
