package io.touchstone.merchant.commitment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.Commitments;
import io.touchstone.rulebook.Commitments.Commitment;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shops of the demo market that signed what they were asked to; most of the others have not yet. */
@Component
class DemoCommitments implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo");
    private static final int SHOPS = 40;
    private static final Duration AGO = Duration.ofDays(90);

    private final Commitments commitments;
    private final SignatureRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DemoCommitments(
            Commitments commitments,
            SignatureRows rows,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.commitments = commitments;
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "merchant-commitments";
    }

    @Override
    public int position() {
        return 79;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        List<String> shops = jdbc.sql("select merchant_id from merchant order by merchant_id limit ?")
                .param(SHOPS)
                .query(String.class)
                .list();
        for (Commitment commitment : commitments.inForce(now)) {
            for (int i = 0; i < shops.size(); i++) {
                Instant at = now.minus(AGO).plus(Duration.ofHours(7L * i));
                UUID account = ids.next();
                if (rows.add(ids.next(), shops.get(i), commitment, account, at)) {
                    events.publishEvent(new CommitmentSigned(
                            shops.get(i), commitment.code(), commitment.version(), commitment.sha256(), ACTOR, at));
                }
            }
        }
    }
}
