package io.touchstone.merchant.domain;

import io.touchstone.merchant.MerchantState;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.RestrictionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads state and restrictions together, in one statement through their keys; without a transaction it costs one round trip. */
@Repository
class Footings {

    private static final String COLUMNS = """
            select m.merchant_id,
                   coalesce((select s.state from merchant_state s
                             where s.merchant_id = m.merchant_id and s.valid_from <= ?
                             order by s.valid_from desc, s.step_no desc limit 1), 'applicant'),
                   (select min(n.valid_from) from merchant_state n
                    where n.merchant_id = m.merchant_id and n.valid_from > ? and n.valid_from <= ?),
                   t.kind, t.weight, t.case_no, t.valid_from, t.ends_at
            from merchant m
            left join restriction_term_v t on t.merchant_id = m.merchant_id and t.scope = 'merchant'
                and t.valid_from <= ? and (t.ends_at is null or t.ends_at > ?)
            """;
    private static final String ORDER = " order by t.valid_from, t.restriction_id";
    private static final String ONE = COLUMNS + "where m.merchant_id = ?" + ORDER;
    private static final String MANY = COLUMNS + "where m.merchant_id = any (?)" + ORDER;

    private final JdbcTemplate jdbc;

    Footings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Null when there is no such merchant. */
    @Nullable
    Footing read(String merchantId, Instant at, Instant horizon) {
        return gather(ONE, merchantId, at, horizon).get(merchantId);
    }

    Map<String, Footing> read(Collection<String> merchantIds, Instant at) {
        return gather(MANY, merchantIds.toArray(String[]::new), at, at);
    }

    private Map<String, Footing> gather(String sql, Object which, Instant at, Instant horizon) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        OffsetDateTime later = horizon.atOffset(ZoneOffset.UTC);
        Map<String, Gathered> found = new LinkedHashMap<>();
        RowCallbackHandler each = row ->
                found.computeIfAbsent(row.getString(1), id -> new Gathered()).take(row);
        jdbc.query(sql, each, now, now, later, later, now, which);
        Map<String, Footing> footings = new LinkedHashMap<>();
        found.forEach((id, gathered) -> footings.put(id, gathered.footing()));
        return footings;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    /** The rows of one merchant. */
    private static final class Gathered {

        private final ArrayList<Footing.TimedBar> bars = new ArrayList<>(2);
        private @Nullable MerchantState state;
        private @Nullable Instant changesAt;

        void take(ResultSet row) throws SQLException {
            state = MerchantState.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
            changesAt = instant(row.getObject(3, OffsetDateTime.class));
            String kind = row.getString(4);
            if (kind != null) {
                bars.add(new Footing.TimedBar(
                        new Eligibility.Bar(
                                RestrictionKind.of(kind).orElseThrow(), row.getBigDecimal(5), row.getString(6)),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(8, OffsetDateTime.class))));
            }
        }

        Footing footing() {
            return new Footing(Objects.requireNonNull(state), changesAt, bars);
        }
    }
}
