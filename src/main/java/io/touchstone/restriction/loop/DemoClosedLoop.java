package io.touchstone.restriction.loop;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** After the demo's decisions the samples have obeyed, shops have tried their luck, and everybody was asked once. */
@Component
class DemoClosedLoop implements DemoChapter {

    private static final int AFTER_DECISIONS = 110;
    private static final int TRIES = 2;
    private static final Actor SELF = Actor.system("demo");

    private final SampleConsumers samples;
    private final Trials trials;
    private final DriftCheck check;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoClosedLoop(SampleConsumers samples, Trials trials, DriftCheck check, JdbcClient jdbc, Clock clock) {
        this.samples = samples;
        this.trials = trials;
        this.check = check;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "restriction-loop";
    }

    @Override
    public int position() {
        return AFTER_DECISIONS;
    }

    @Override
    public void tell() {
        for (ConsumerName name : ConsumerName.values()) {
            while (samples.obey(name) > 0) {
                // Each round says whether there may be more to take.
            }
        }
        for (ConsumerName name : List.of(ConsumerName.CAMPAIGN, ConsumerName.FINANCE, ConsumerName.RECRUITMENT)) {
            some().forEach(merchant -> trials.use(name, merchant, SELF));
            samples.held(name, "", TRIES).forEach(held -> trials.use(name, held.merchantId(), SELF));
        }
        for (ConsumerName name : ConsumerName.values()) {
            check.check(name, SELF);
        }
    }

    private List<String> some() {
        Instant now = clock.instant();
        return jdbc.sql("select distinct merchant_id from restriction_entry where recorded_at <= :now"
                        + " order by merchant_id limit :limit")
                .param("now", LoopBook.utc(now))
                .param("limit", TRIES)
                .query(String.class)
                .list();
    }
}
