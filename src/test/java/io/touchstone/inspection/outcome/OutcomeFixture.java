package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.lab.ResultVerified;
import io.touchstone.inspection.sample.Holder;
import io.touchstone.inspection.sample.NewPart;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.inspection.sample.SampleFixture;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Ids;
import io.touchstone.support.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples with results, for tests of what follows from them. */
public final class OutcomeFixture {

    private final JdbcTemplate db;
    private final Samples samples;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SampleFixture drawn;

    public OutcomeFixture(
            JdbcTemplate db,
            Samples samples,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.clock = clock;
        this.db = db;
        this.samples = samples;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.drawn = new SampleFixture(db, samples, transaction);
    }

    public String merchant() {
        return drawn.merchant();
    }

    public void listing(String product, String merchant, String brand, String model, @Nullable String gtin) {
        db.update(
                "insert into catalog_product (product_id, merchant_id, category_code, title, brand, gtin, model, updated_at)"
                        + " values (?, ?, 'toys', 'A toy', ?, ?, ?, now())",
                product,
                merchant,
                brand,
                gtin,
                model);
    }

    public SampleView sealed(String merchant) {
        return drawn.sealed(merchant, PartKind.TEST, PartKind.RETAINED);
    }

    /** A sample of which a laboratory's result stands. */
    public SampleView reported(String merchant) {
        SampleView sample = drawn.testing(merchant, drawn.lab("lab"));
        in(() -> samples.reported(sample.id(), SampleFixture.AT, SampleFixture.TEST));
        return samples.find(sample.id()).orElseThrow();
    }

    /** The same for a sample that was only drawn. */
    public void report(UUID sample) {
        SampleId id = new SampleId(sample);
        UUID lab = drawn.lab("again");
        in(() -> {
            samples.ordered(id, SampleFixture.AT, SampleFixture.TEST);
            samples.received(id, SampleFixture.AT, SampleFixture.TEST);
            samples.split(
                    id,
                    List.of(new NewPart(PartKind.TEST, "F-" + sample)),
                    Holder.store("Store 1"),
                    SampleFixture.AT,
                    SampleFixture.TEST);
            samples.sendToLab(samples.parts(id).get(0).partId(), lab, SampleFixture.AT, SampleFixture.TEST);
            samples.reported(id, SampleFixture.AT, SampleFixture.TEST);
        });
    }

    /** Tells what a second person has verified. */
    public void verified(SampleView sample, boolean passed) {
        verified(sample, passed, false, ids.next());
    }

    public void verified(SampleView sample, boolean passed, boolean retest, UUID order) {
        UUID part =
                drawn.part(sample, retest ? PartKind.RETAINED : PartKind.TEST).partId();
        UUID lab = drawn.lab("verified");
        in(() -> events.publishEvent(new ResultVerified(
                sample.id(),
                part,
                order,
                lab,
                retest,
                passed,
                passed ? List.of() : List.of("lead"),
                !passed,
                clock.instant(),
                SampleFixture.TEST)));
    }

    void finallyFailed(SampleView sample, FollowUps followUps, TestClock clock) {
        verified(sample, false);
        clock.advance(Duration.ofDays(15));
        followUps.lapse();
        if (samples.find(sample.id()).orElseThrow().state() != SampleState.FAILED) {
            throw new IllegalStateException("not failed");
        }
    }

    public Map<String, Object> outcome(SampleView sample) {
        return db.queryForMap(
                "select * from inspection_outcome where sample_id = ?",
                sample.id().id());
    }

    public Map<String, Object> correction(SampleView sample) {
        return db.queryForMap(
                "select c.* from inspection_correction c join inspection_outcome using (outcome_id) where sample_id = ?",
                sample.id().id());
    }

    public long audited(String action) {
        Long count = db.queryForObject("select count(*) from audit_event where action = ?", Long.class, action);
        return count == null ? 0 : count;
    }

    public void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
