package io.touchstone.penalty.points;

import io.touchstone.penalty.points.ClassAccount.Balance;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down where accounts stand, for lists; whoever writes has locked the merchant's points. */
@Component
class PointBoard {

    static final int NONE_LEFT = 9999;

    private static final String WRITE = """
            insert into penalty_point_account (merchant_id, class, year, ladder_id, carried, own, strikes, total, next_year, next_node,
                to_next, serving_node, serving_until, computed_at)
            values (:merchant, :class, :year, :ladder, :carried, :own, :strikes, :total, :next, :node, :missing, :serving,
                :until::timestamptz, :at::timestamptz)
            on conflict (merchant_id, class) do update set year = excluded.year, ladder_id = excluded.ladder_id,
                carried = excluded.carried, own = excluded.own, strikes = excluded.strikes, total = excluded.total,
                next_year = excluded.next_year, next_node = excluded.next_node, to_next = excluded.to_next,
                serving_node = excluded.serving_node, serving_until = excluded.serving_until, computed_at = excluded.computed_at
            """;

    private final LadderBook ladders;
    private final JdbcClient jdbc;

    PointBoard(LadderBook ladders, JdbcClient jdbc) {
        this.ladders = ladders;
        this.jdbc = jdbc;
    }

    void write(String merchantId, Map<ViolationClass, ClassAccount> accounts, Instant at) {
        Ladder ladder = ladders.open();
        accounts.values().forEach(account -> {
            if (account.balance().total() > 0) {
                write(merchantId, account, ladder, at);
            } else {
                drop(merchantId, account.violationClass());
            }
        });
    }

    /** The totals that were written down last and in which year. */
    Map<ViolationClass, Known> known(String merchantId) {
        Map<ViolationClass, Known> known = new LinkedHashMap<>();
        jdbc.sql("select class, year, total from penalty_point_account where merchant_id = ? order by class")
                .param(merchantId)
                .query(row -> {
                    known.put(
                            ViolationClass.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                            new Known(row.getInt(2), row.getInt(3)));
                });
        return known;
    }

    /** What was written down of a class. */
    record Known(int year, int total) {}

    /** Merchants of which a row is of another year or ladder than at an instant. */
    List<String> stale(Instant at, String after, int limit) {
        Ladder ladder = ladders.open();
        return jdbc.sql("""
                        select distinct merchant_id from penalty_point_account
                         where (year <> :year or ladder_id <> :ladder) and merchant_id > :after order by merchant_id limit :limit
                        """)
                .param("year", ladder.yearOf(at))
                .param("ladder", ladder.versionAt(at).id())
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private void write(String merchantId, ClassAccount account, Ladder ladder, Instant at) {
        Balance balance = account.balance();
        Optional<NextNode> next = ladder.next(account.violationClass(), balance.total(), at);
        Optional<LadderRun> serving = account.serving(at);
        jdbc.sql(WRITE)
                .param("merchant", merchantId)
                .param("class", account.violationClass().word())
                .param("year", balance.year())
                .param("ladder", ladder.versionAt(at).id())
                .param("carried", balance.carried())
                .param("own", balance.own())
                .param("strikes", balance.strikes())
                .param("total", balance.total())
                .param("next", balance.next())
                .param("node", next.map(NextNode::node).orElse(null))
                .param("missing", next.map(NextNode::missing).orElse(NONE_LEFT))
                .param("serving", serving.map(LadderRun::node).orElse(null))
                .param("until", until(serving))
                .param("at", at.toString())
                .update();
    }

    private static @Nullable String until(Optional<LadderRun> serving) {
        return serving.map(LadderRun::endsAt).map(Instant::toString).orElse(null);
    }

    private void drop(String merchantId, ViolationClass violationClass) {
        jdbc.sql("delete from penalty_point_account where merchant_id = ? and class = ?")
                .param(merchantId)
                .param(violationClass.word())
                .update();
    }
}
