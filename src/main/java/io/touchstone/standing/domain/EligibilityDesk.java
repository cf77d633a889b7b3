package io.touchstone.standing.domain;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantState;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.standing.domain.StandingPermissions.CanReadStanding;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Answers the hottest call there is: may this merchant take part now? One statement reads the state and the restrictions
 * through their keys; it runs without a transaction of its own, which would cost two more round trips.
 */
@Service
@CanReadStanding
public class EligibilityDesk {

    private static final String STATE_AND_BARS = """
            select coalesce((select s.state from merchant_state s
                             where s.merchant_id = m.merchant_id and s.valid_from <= ?
                             order by s.valid_from desc, s.step_no desc limit 1), 'applicant'),
                   t.kind, t.weight, t.case_no
            from merchant m
            left join restriction_term_v t on t.merchant_id = m.merchant_id and t.scope = 'merchant'
                and t.valid_from <= ? and (t.ends_at is null or t.ends_at > ?)
            where m.merchant_id = ?
            order by t.valid_from, t.restriction_id
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    EligibilityDesk(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Eligibility eligibility(String merchantId, Purpose purpose) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Row> rows = jdbc.query(STATE_AND_BARS, EligibilityDesk::row, now, now, now, merchantId);
        if (rows.isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        List<Eligibility.Bar> bars = new ArrayList<>();
        rows.forEach(row -> bars.addAll(row.bars()));
        return Eligibility.decide(
                purpose, EligibilityByState.reasonAgainst(purpose, rows.get(0).state()), bars);
    }

    private static Row row(ResultSet row, int rowNumber) throws SQLException {
        MerchantState state = MerchantState.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
        String kind = row.getString(2);
        if (kind == null) {
            return new Row(state, List.of());
        }
        BigDecimal weight = row.getBigDecimal(3);
        return new Row(
                state, List.of(new Eligibility.Bar(RestrictionKind.of(kind).orElseThrow(), weight, row.getString(4))));
    }

    private record Row(MerchantState state, List<Eligibility.Bar> bars) {}
}
