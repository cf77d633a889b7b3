package io.touchstone.penalty.matter;

import io.touchstone.penalty.OpenMatters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases the merchant was told of and that have not ended, and decisions whose time to appeal runs. */
@Component
class MatterList implements OpenMatters {

    private static final String OPEN = """
            select number, rule_code, todo, until, place from (
                select c.number, c.rule_code, case when c.state = 'hearing' and c.hearing_until > :at then 'answer' else 'wait' end
                           as todo,
                       case when c.state = 'hearing' and c.hearing_until > :at then c.hearing_until end as until,
                       'violations/' || c.number as place
                from penalty_case c
                where c.merchant_id = :merchant and c.ended_at is null and c.told_at is not null
                union all
                select d.number, d.rule_code, 'appeal', s.appeal_until, 'decisions/' || d.number
                from penalty_decision d join penalty_statement s on s.decision_id = d.decision_id and s.kind = 'original'
                where s.merchant_id = :merchant and d.state in ('delayed', 'in_force', 'varied') and s.appeal_until > :at
                  and not exists (select from penalty_appeal a where a.decision_id = d.decision_id and a.merchant_id = s.merchant_id
                                     and a.state <> 'withdrawn')
            ) open
            order by until nulls last, number limit :limit
            """;

    private final JdbcClient jdbc;

    MatterList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenMatter> of(String merchantId, Instant at, int limit) {
        return jdbc.sql(OPEN)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("merchant", merchantId)
                .param("limit", limit)
                .query(MatterList::matter)
                .list();
    }

    private static OpenMatter matter(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new OpenMatter(
                row.getString("number"),
                row.getString("rule_code"),
                row.getString("todo"),
                until == null ? null : until.toInstant(),
                row.getString("place"));
    }
}
