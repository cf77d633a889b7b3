package io.touchstone.inspection.cost;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.PortalSeats;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of what inspection costs; only ever added to, a mistake by a line of its own with the opposite sign. */
@Component
public class Costs {

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final PlatformTime time;
    private final PortalSeats seats;

    Costs(JdbcTemplate jdbc, Ids ids, PlatformTime time, PortalSeats seats) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.time = time;
        this.seats = seats;
    }

    /** Who bears it in the end. */
    public enum Bearer {
        PLATFORM,
        MERCHANT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Books a line in the caller's transaction.
     *
     * @param cause what the money was spent on; the same cause and kind told again books nothing again
     * @param planId null for what no plan pays
     * @param amount negative for what comes back
     * @return whether the line is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean book(
            UUID cause,
            CostKind kind,
            @Nullable UUID planId,
            @Nullable SampleId sample,
            Money amount,
            Bearer bearer,
            Instant at,
            Actor actor) {
        UUID line = ids.next();
        return seats.beyond(() -> write(line, cause, kind, planId, sample, amount, bearer, at, actor) && add(line));
    }

    private boolean write(
            UUID line,
            UUID cause,
            CostKind kind,
            @Nullable UUID planId,
            @Nullable SampleId sample,
            Money amount,
            Bearer bearer,
            Instant at,
            Actor actor) {
        return jdbc.update(
                        """
                        insert into inspection_cost
                            (cost_id, cause_id, kind, plan_id, sample_id, amount_minor, currency, bearer, at, actor)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (cause_id, kind) do nothing""",
                        line,
                        cause,
                        kind.word(),
                        planId,
                        sample == null ? null : sample.id(),
                        amount.minor(),
                        amount.currency().getCurrencyCode(),
                        bearer.word(),
                        Timestamp.from(at),
                        actor.id())
                == 1;
    }

    /** Adds the line to each of its sums, the sum over all first, so that two who book at once never wait in a circle. */
    private boolean add(UUID line) {
        return jdbc.update("""
                        insert into inspection_spend (dimension, period, key, currency, bearer, kind, amount_minor)
                        select dimension, period, key, currency, bearer, kind, amount_minor
                          from inspection_spend_lines(?) where cost_id = ? order by 1, 3, 2
                        on conflict (dimension, period, key, currency, bearer, kind)
                        do update set amount_minor = inspection_spend.amount_minor + excluded.amount_minor""", time.zone().getId(), line) > 0;
    }
}
