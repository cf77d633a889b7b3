package io.touchstone.deposit.fund;

import io.touchstone.deposit.statement.DeskItem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tiles of the finance desk for debts and for a fund that is low. */
@Configuration(proxyBeanMethods = false)
class FundDeskItems {

    private static final int OVERDUE_DAYS = 30;

    /** A tile whose number is asked for when it is drawn. */
    private record Tile(String key, String path, int order, Function<Instant, DeskItem.Waiting> count)
            implements DeskItem {

        @Override
        public Waiting waiting(Instant at) {
            return count.apply(at);
        }
    }

    @Bean
    DeskItem openDebts(JdbcClient jdbc) {
        return new Tile("receivables", "/admin/deposits/receivables?state=open", 60, at -> jdbc.sql("""
                        select count(*), count(*) filter (where opened_at < ?::timestamptz - ? * interval '1 day')
                          from (select opened_at from deposit_debt where remaining_minor > 0 order by opened_at, debt_id limit ?) d
                        """)
                .params(Timestamp.from(at), OVERDUE_DAYS, DeskItem.Waiting.MAX)
                .query((row, i) -> new DeskItem.Waiting(row.getLong(1), row.getLong(2)))
                .single());
    }

    @Bean
    DeskItem lowFund(FundLevel level, FundAlarm alarm) {
        return new Tile("fund-low", "/admin/deposits/fund", 65, at -> {
            long low = alarm.isLow(level.now().spendable(), at) ? 1 : 0;
            return new DeskItem.Waiting(low, low);
        });
    }
}
