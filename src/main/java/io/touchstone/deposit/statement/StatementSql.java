package io.touchstone.deposit.statement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The queries of statements. The entries of an account that fall into a period are a range of its versions, found by halving; an
 * account that has not moved since the period began has none. Fixed texts only: what somebody chose travels as parameters.
 */
final class StatementSql {

    private static final String IN_PERIOD = """
            with account as materialized (
                select account_id, purpose = 'hold' as held,
                       deposit_version_at(account_id, :opens) as low, deposit_version_at(account_id, :closes) as high
                  from deposit_account where %s and moved_at > :opens)
            """;

    private StatementSql() {}

    static String stand(Book book) {
        return """
                select coalesce(sum(deposit_balance_at(account_id, :at)) filter (where %s), 0)::bigint * %d,
                       coalesce(sum(deposit_balance_at(account_id, :at)) filter (where not %1$s), 0)::bigint
                  from deposit_account where %3$s
                """.formatted(book.isLodged() ? "purpose <> 'hold'" : "true", book.sign(), book.condition());
    }

    /** The transfers before a place, newest first. Of each account no more than the page needs is looked at. */
    static String lines(Book book) {
        return IN_PERIOD.formatted(book.condition()) + """
                select e.transfer_id, e.at, t.kind, t.cause_id,
                       coalesce(sum(e.amount_minor) filter (where not e.held), 0)::bigint * %d as change,
                       coalesce(sum(e.amount_minor) filter (where e.held), 0)::bigint as frozen_change
                  from (select a.held, x.* from account a cross join lateral (
                          select * from deposit_entry x
                           where x.account_id = a.account_id and x.version > a.low and x.version <= a.high
                             and (x.at, x.transfer_id) < (:before, :transfer)
                           order by x.version desc limit :limit) x) e
                  join deposit_transfer t on t.transfer_id = e.transfer_id
                 group by e.transfer_id, e.at, t.kind, t.cause_id
                 order by e.at desc, e.transfer_id desc limit :limit
                """.formatted(book.sign());
    }

    static String totals(Book book) {
        return IN_PERIOD.formatted(book.condition()) + """
                select t.kind, count(distinct t.transfer_id) as transfers,
                       coalesce(sum(e.amount_minor) filter (where not a.held), 0)::bigint * %d as change,
                       coalesce(sum(e.amount_minor) filter (where a.held), 0)::bigint as frozen_change
                  from account a
                  join deposit_entry e on e.account_id = a.account_id and e.version > a.low and e.version <= a.high
                  join deposit_transfer t on t.transfer_id = e.transfer_id
                 group by t.kind order by t.kind
                """.formatted(book.sign());
    }

    /** All lines of a period in their order, amounts in major units, as an export takes them out. */
    static String exported(Book book, int digits) {
        return IN_PERIOD.formatted(book.condition())
                + """
                select at, transfer_id, kind, cause_id, round(change / %2$s, %3$d) as change,
                       round(frozen_change / %2$s, %3$d) as frozen_change,
                       round((:opening + sum(change) over lines) / %2$s, %3$d) as after,
                       round((:opening_frozen + sum(frozen_change) over lines) / %2$s, %3$d) as frozen_after
                  from (select e.at, t.transfer_id, t.kind, t.cause_id::text as cause_id,
                               coalesce(sum(e.amount_minor) filter (where not a.held), 0)::numeric * %1$d as change,
                               coalesce(sum(e.amount_minor) filter (where a.held), 0)::numeric as frozen_change
                          from account a
                          join deposit_entry e on e.account_id = a.account_id and e.version > a.low and e.version <= a.high
                          join deposit_transfer t on t.transfer_id = e.transfer_id
                         group by e.at, t.transfer_id, t.kind, t.cause_id) moved
                window lines as (order by at, transfer_id)
                 order by at, transfer_id
                """.formatted(book.sign(), "1" + "0".repeat(digits) + "::numeric", digits);
    }

    /** The parameters of a book's condition and some more. */
    static Map<String, Object> parameters(Book book, Map<String, ?> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("merchant", book.merchantId());
        parameters.put("purpose", book.purpose().word());
        parameters.put("currency", book.currency().getCurrencyCode());
        return parameters;
    }

    static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }
}
