package io.touchstone.inspection.insight;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.SampleConcluded;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.PortalSeats;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts final results in the transaction that concludes a sample (ruling K1), so that no dashboard has to read the results themselves.
 * The sum over all is locked first, so that two who count at once wait for each other and never in a circle.
 */
@Component
public class Tally {

    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final PortalSeats seats;

    Tally(JdbcClient jdbc, PlatformTime time, PortalSeats seats) {
        this.jdbc = jdbc;
        this.time = time;
        this.seats = seats;
    }

    /** A result told twice counts once. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SampleConcluded concluded) {
        seats.beyond(() -> write(concluded) && add(concluded.sample().id()));
    }

    /**
     * A final result was taken back later, such as with the laboratory's report: it counts no more.
     *
     * @return whether it counted until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(SampleId sample, Instant at) {
        return seats.beyond(() -> {
            boolean counted = jdbc.sql(
                                    "update inspection_concluded set withdrawn_at = :at where sample_id = :id and withdrawn_at is null")
                            .param("at", Timestamp.from(at))
                            .param("id", sample.id())
                            .update()
                    == 1;
            return counted && subtract(sample);
        });
    }

    private boolean write(SampleConcluded concluded) {
        SampleView sample = concluded.sample();
        LocalDate day = time.day(concluded.at());
        return jdbc.sql("""
                        insert into inspection_concluded (sample_id, concluded_on, concluded_at, category_code, merchant_id, lab_id,
                            plan_id, arm, passed, retested, overturned)
                        values (:id, :day, :at, :category, :merchant, :lab, :plan, :arm, :passed, :retested, :overturned)
                        on conflict (sample_id) do nothing""")
                        .param("id", sample.id().id())
                        .param("day", Date.valueOf(day))
                        .param("at", Timestamp.from(concluded.at()))
                        .param("category", sample.categoryCode())
                        .param("merchant", sample.merchantId())
                        .param("lab", concluded.labId())
                        .param("plan", sample.planId())
                        .param("arm", sample.arm().word())
                        .param("passed", concluded.passed())
                        .param("retested", concluded.retested())
                        .param("overturned", concluded.overturned())
                        .update()
                == 1;
    }

    private boolean add(SampleId sample) {
        return jdbc.sql("insert into inspection_tally (dimension, period, key, " + TallySql.COUNTS + ") "
                                + TallySql.OF_ONE
                                + " order by 1, 3, 2 on conflict (dimension, period, key) do update set "
                                + TallySql.ADDED)
                        .param("id", sample.id())
                        .update()
                > 0;
    }

    private boolean subtract(SampleId sample) {
        jdbc.sql("select from inspection_tally where dimension = 'all' order by period for update")
                .query(row -> {});
        return jdbc.sql(
                                "with one as (" + TallySql.OF_ONE + ") update inspection_tally t set "
                                        + TallySql.SUBTRACTED
                                        + " from one where t.dimension = one.dimension and t.period = one.period and t.key = one.key")
                        .param("id", sample.id())
                        .update()
                > 0;
    }
}
