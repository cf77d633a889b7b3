package io.touchstone.inspection.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.inspection.appraisal.AppraisalSigned;
import io.touchstone.inspection.appraisal.Verdict;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from results, on a real database: letters, listings held, corrections, follow-up samples and reversals. */
@TouchstoneTest
class OutcomeFlowTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Samples samples;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private OutcomeBook book;

    @Autowired
    private CorrectionBook corrections;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private OutcomeFixture made;
    private String shop = "";

    @BeforeEach
    void aShop() {
        clock.reset();
        made = new OutcomeFixture(db, samples, transaction, events, ids, clock);
        shop = made.merchant();
    }

    @Test
    void passesASampleAtOnce() {
        SampleView sample = made.reported(shop);
        made.verified(sample, true);

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.PASSED);
        assertThat(made.outcome(sample)).containsEntry("state", "final").containsEntry("passed", true);
    }

    @Test
    void tellsAFailureAndMakesItFinalWhenTheTimeIsOver() {
        SampleView sample = made.reported(shop);
        made.verified(sample, false);

        assertThat(made.outcome(sample)).containsEntry("state", "notified");
        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.REPORTED);
        assertThat(restrictions.ofMerchant(shop, clock.instant())).isEmpty();

        clock.advance(Duration.ofDays(15));
        assertThat(followUps.lapse()).isPositive();
        assertThat(followUps.lapse()).isZero();

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.FAILED);
        assertThat(restrictions.ofMerchant(shop, clock.instant()))
                .extracting(RestrictionView::caseNo)
                .containsOnly((String) made.outcome(sample).get("number"))
                .hasSize(2);
        assertThat(made.correction(sample)).containsEntry("state", "open");
    }

    @Test
    void holdsTheSameModelOfOtherMerchantsWhateverItsSpelling() {
        String other = made.merchant();
        String third = made.merchant();
        SampleView sample = made.reported(shop);
        made.listing("same-gtin-" + other, other, "Another", "X", "6901234567892");
        made.listing("same-model-" + third, third, " ACME ", "m1", null);
        made.listing("other-model-" + third, third, "Acme", "M-2", null);
        made.finallyFailed(sample, followUps, clock);

        assertThat(db.queryForList(
                        "select relation || ' ' || of_another || ' ' || r.state from inspection_listing_review r"
                                + " join inspection_outcome o using (outcome_id) where o.sample_id = ? order by 1",
                        String.class,
                        sample.id().id()))
                .containsExactly("gtin true held", "model true held", "own false held");
        assertThat(restrictions.ofMerchant(third, clock.instant()))
                .extracting(one -> one.scope().word())
                .containsOnly("product:same-model-" + third);
    }

    @Test
    void tellsTheOtherShopThatItsListingIsHeld() {
        String other = made.merchant();
        String username = "seat-" + ids.next();
        UUID owner = accounts.open(
                        NewAccount.plain(username.substring(0, 30), other, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, other);
        SampleView sample = made.reported(shop);
        made.listing("held-" + other, other, "Acme", "M1", null);

        made.finallyFailed(sample, followUps, clock);

        assertThat(db.queryForList(
                        "select template from notice_message where account_id = ? order by id", String.class, owner))
                .containsExactly("inspection.outcome.notice.listing_held");
    }

    @Test
    void samplesAgainAfterSixtyDaysAndLiftsTheHoldWhenThatPasses() {
        SampleView sample = made.reported(shop);
        made.finallyFailed(sample, followUps, clock);
        UUID correction = (UUID) made.correction(sample).get("correction_id");
        made.in(() -> corrections.act(correction, one -> {
            one.file(
                    new Correction.Filing(ids.next(), "cause", "fix", "prevention", "me", clock.instant()),
                    OutcomeBook.SELF);
            one.accept(null, clock.instant(), OutcomeBook.SELF);
        }));

        assertThat(followUps.sample()).isZero();
        clock.advance(Duration.ofDays(60));
        assertThat(followUps.sample()).isPositive();
        assertThat(followUps.sample()).isZero();
        UUID again = (UUID) made.correction(sample).get("follow_up_sample_id");
        made.report(again);
        made.verified(samples.find(new io.touchstone.inspection.SampleId(again)).orElseThrow(), true);

        assertThat(made.correction(sample)).containsEntry("state", "done");
        assertThat(restrictions.ofMerchant(shop, clock.instant())).isEmpty();
    }

    @Test
    void tellsWhenNothingWasCorrectedInTimeOnce() {
        SampleView sample = made.reported(shop);
        made.finallyFailed(sample, followUps, clock);

        clock.advance(Duration.ofDays(60));
        assertThat(followUps.escalate()).isPositive();
        assertThat(followUps.escalate()).isZero();
        assertThat(made.correction(sample).get("escalated_at")).isNotNull();
        assertThat(made.audited("inspection.correction_escalated")).isPositive();
    }

    @Test
    void replacesAFollowUpSampleThatCouldNotBeBought() {
        SampleView sample = made.reported(shop);
        made.finallyFailed(sample, followUps, clock);
        UUID correction = (UUID) made.correction(sample).get("correction_id");
        made.in(() -> corrections.act(correction, one -> {
            one.file(
                    new Correction.Filing(ids.next(), "cause", "fix", "prevention", "me", clock.instant()),
                    OutcomeBook.SELF);
            one.accept(null, clock.instant(), OutcomeBook.SELF);
        }));
        clock.advance(Duration.ofDays(61));
        followUps.sample();
        UUID lost = (UUID) made.correction(sample).get("follow_up_sample_id");
        made.in(() -> samples.cancel(
                new io.touchstone.inspection.SampleId(lost), "sold out", clock.instant(), OutcomeBook.SELF));

        assertThat(made.correction(sample)).containsEntry("state", "accepted");
        assertThat(followUps.sample()).isPositive();
        assertThat(made.correction(sample).get("follow_up_sample_id")).isNotEqualTo(lost);
    }

    @Test
    void endsWithASampleWhoseCustodyBroke() {
        SampleView sample = made.reported(shop);
        made.verified(sample, false);
        made.in(() -> samples.stop(sample.id(), "seal broken", clock.instant(), OutcomeBook.SELF));

        assertThat(made.outcome(sample)).containsEntry("state", "voided");
        clock.advance(Duration.ofDays(16));
        assertThat(followUps.lapse()).isZero();
    }

    @Test
    void turnsACounterfeitIntoAFailureWithTimeToObject() {
        SampleView sample = made.sealed(shop);
        made.in(() -> events.publishEvent(new AppraisalSigned(
                ids.next(),
                "AP-2026-000001",
                sample.id(),
                sample.productId(),
                shop,
                "toys",
                Verdict.COUNTERFEIT,
                List.of("logo"),
                "00",
                clock.instant(),
                OutcomeBook.SELF)));
        assertThat(made.outcome(sample))
                .containsEntry("state", "notified")
                .containsEntry("counterfeit", true)
                .containsEntry("cause", "appraisal");

        clock.advance(Duration.ofDays(15));
        followUps.lapse();
        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.FAILED);
        assertThat(samples.parts(sample.id()))
                .allSatisfy(part -> assertThat(part.keepUntil()).isEqualTo("2027-03-16"));
    }
}
