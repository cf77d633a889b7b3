package io.touchstone.merchant.blocklist;

import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import io.touchstone.shell.PortalSeats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** How holders of marks are called and where they stand: one statement for each kind. */
@Component
class HolderNames {

    private static final String APPLICATIONS = """
            select 'application' as holder_kind, application_id::text as holder_id, number as name,
                   'merchant.relation.application.' || state as state, false as barred
            from merchant_application where application_id = any (?::uuid[])
            """;

    private static final String MERCHANTS = """
            select 'merchant' as holder_kind, m.merchant_id as holder_id, m.merchant_id as name,
                   'merchant.relation.merchant.' || coalesce(s.state, 'applicant') as state,
                   coalesce(s.state = 'banned', false) as barred
            from merchant m left join lateral (
                select state from merchant_state s where s.merchant_id = m.merchant_id and s.valid_from <= ?
                order by s.valid_from desc, s.step_no desc limit 1) s on true
            where m.merchant_id = any (?::text[])
            """;

    /** One that refuses nobody now, not yet or no more, relates nobody either. */
    private static final String ENTRIES = """
            select 'blocked' as holder_kind, entry_id::text as holder_id, number as name,
                   'merchant.blocklist.state.in_force' as state, true as barred
            from merchant_blocklist_entry
            where state = 'in_force' and (ends_at is null or ends_at > ?) and entry_id = any (?::uuid[])
            """;

    private final JdbcTemplate db;
    private final PortalSeats seats;

    HolderNames(JdbcTemplate db, PortalSeats seats) {
        this.db = db;
        this.seats = seats;
    }

    /**
     * @param state message key
     * @param barred must not sell
     */
    record Name(Holder holder, String text, String state, boolean barred) {}

    /** Of those that exist and say anything. Relations lead to others, and what is found is for reviewers alone. */
    Map<Holder, Name> of(Collection<Holder> holders, Instant at) {
        return seats.beyond(() -> ofAny(holders, at));
    }

    private Map<Holder, Name> ofAny(Collection<Holder> holders, Instant at) {
        Map<Holder, Name> names = new HashMap<>();
        for (Holder.Kind kind : Holder.Kind.values()) {
            String[] ids = holders.stream()
                    .filter(holder -> holder.kind() == kind)
                    .map(Holder::id)
                    .toArray(String[]::new);
            if (ids.length > 0) {
                read(kind, ids, Timestamp.from(at), names);
            }
        }
        return names;
    }

    private void read(Holder.Kind kind, String[] ids, Timestamp at, Map<Holder, Name> names) {
        RowCallbackHandler adding = row -> add(row, names);
        switch (kind) {
            case APPLICATION -> db.query(APPLICATIONS, adding, (Object) ids);
            case MERCHANT -> db.query(MERCHANTS, adding, at, ids);
            case BLOCKED -> db.query(ENTRIES, adding, at, ids);
        }
    }

    private static void add(ResultSet row, Map<Holder, Name> names) throws SQLException {
        Holder.Kind kind = Holder.Kind.valueOf(row.getString("holder_kind").toUpperCase(Locale.ROOT));
        Holder holder = new Holder(kind, row.getString("holder_id"));
        names.put(holder, new Name(holder, row.getString("name"), row.getString("state"), row.getBoolean("barred")));
    }
}
