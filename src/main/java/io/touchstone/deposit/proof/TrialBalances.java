package io.touchstone.deposit.proof;

import io.touchstone.kernel.PlatformTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds the accounts up, as they stand or as they stood at the end of a day. */
@Component
class TrialBalances {

    /** Books of this moment are read from the balances kept; older ones from the entries. */
    static final String SQL = """
            select currency, purpose, count(*) as accounts,
                   coalesce(sum(-balance) filter (where balance < 0), 0)::bigint as debit_minor,
                   coalesce(sum(balance) filter (where balance > 0), 0)::bigint as credit_minor
              from (select currency::text, purpose::text, case when moved_at < %1$s then balance_minor
                                                               else deposit_balance_at(account_id, %1$s - interval '1 microsecond') end as balance
                      from deposit_account) a
             group by currency, purpose
             order by currency, array_position(array['bank', 'receivable', 'deposit', 'hold', 'fund', 'consumer', 'payout', 'suspense', 'platform'], purpose)
            """;

    private final JdbcTemplate jdbc;
    private final PlatformTime time;
    private final Clock clock;

    TrialBalances(JdbcTemplate jdbc, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return time.day(clock.instant());
    }

    /** The instant before which an entry belongs to a day or an earlier one; no day after today has any. */
    Instant endOf(LocalDate day) {
        LocalDate last = day.isAfter(today()) ? today() : day;
        return time.startOf(last.plusDays(1));
    }

    /** One for each currency, in the order of their codes. */
    List<TrialBalance> endOfDay(LocalDate day) {
        Map<String, List<TrialBalance.Line>> lines = new LinkedHashMap<>();
        Timestamp end = Timestamp.from(endOf(day));
        jdbc.query(
                SQL.formatted("?::timestamptz"),
                row -> {
                    lines.computeIfAbsent(row.getString("currency"), currency -> new ArrayList<>())
                            .add(new TrialBalance.Line(
                                    row.getString("purpose"),
                                    row.getLong("accounts"),
                                    row.getLong("debit_minor"),
                                    row.getLong("credit_minor")));
                },
                end,
                end);
        return lines.entrySet().stream()
                .map(entry -> new TrialBalance(entry.getKey(), entry.getValue()))
                .toList();
    }
}
