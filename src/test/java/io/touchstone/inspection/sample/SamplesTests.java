package io.touchstone.inspection.sample;

import static io.touchstone.inspection.sample.SampleFixture.AT;
import static io.touchstone.inspection.sample.SampleFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class SamplesTests {

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Samples samples;

    @Autowired
    private Custody custody;

    @Autowired
    private TransactionTemplate tx;

    private SampleFixture fixture;
    private String merchant;

    @BeforeEach
    void fixture() {
        fixture = new SampleFixture(db, samples, tx);
        merchant = fixture.merchant();
    }

    @Test
    void writesDownWhatWasDrawnInItsOrder() {
        List<NewSample> drawn = IntStream.rangeClosed(1, 1000)
                .mapToObj(rank -> SampleFixture.aSample(null, merchant, merchant + "-" + rank, rank))
                .toList();

        List<SampleView> added = tx.execute(status -> samples.add(drawn, TEST));

        assertThat(added).extracting(SampleView::number).isSorted().doesNotHaveDuplicates();
        assertThat(added.get(0).number()).matches("SA-2026-\\d{6}");
        assertThat(added).extracting(SampleView::productId).startsWith(merchant + "-1", merchant + "-2");
        assertThat(samples.find(added.get(999).number())).contains(added.get(999));
    }

    @Test
    void goesFromTheDrawToItsEnd() {
        UUID lab = fixture.lab("first");
        SampleView sample = fixture.testing(merchant, lab);
        PartView test = fixture.part(sample, PartKind.TEST);

        assertThat(sample.state()).isEqualTo(SampleState.TESTING);
        assertThat(test.labId()).isEqualTo(lab);
        assertThat(test.blindCode()).matches("L[2-9A-HJ-NP-Z]{10}");
        assertThat(samples.partOf(test.blindCode())).contains(test);
        assertThat(custody.holder(test.partId()).kind()).isEqualTo(Holder.Kind.LAB);

        fixture.in(() -> samples.reported(sample.id(), AT, TEST));
        fixture.in(() -> samples.conclude(sample.id(), false, AT, TEST));

        SampleView end = samples.find(sample.id()).orElseThrow();
        assertThat(end.state()).isEqualTo(SampleState.FAILED);
        assertThat(end.endedAt()).isEqualTo(AT);
        assertThat(end.version()).isEqualTo(6);
        assertThat(db.queryForList(
                        "select action from audit_event where subject_id = ? order by id", String.class, end.number()))
                .contains("inspection.sample_ordered", "inspection.custody_handed", "inspection.sample_failed");
    }

    @Test
    void refusesAStepThatDoesNotFollow() {
        SampleView sample = fixture.drawn(merchant);

        assertThatThrownBy(() -> fixture.in(() -> samples.conclude(sample.id(), true, AT, TEST)))
                .isInstanceOfSatisfying(
                        Conflict.class, broken -> assertThat(broken.rule()).isEqualTo(SampleRule.SAMPLE_STATE));
        assertThat(samples.find(sample.id())).contains(sample);
    }

    @Test
    void refusesPartsThatCannotBe() {
        SampleView sample = fixture.received(merchant);
        Holder store = Holder.store("Store 1");

        assertRule(SampleRule.SAMPLE_TEST_PART_MISSING, sample, new NewPart(PartKind.RETAINED, "A-" + merchant));
        assertRule(
                SampleRule.SAMPLE_PART_TWICE,
                sample,
                new NewPart(PartKind.TEST, "A-" + merchant),
                new NewPart(PartKind.TEST, "B-" + merchant));
        assertRule(
                SampleRule.SAMPLE_SEAL_TAKEN,
                sample,
                new NewPart(PartKind.TEST, "A-" + merchant),
                new NewPart(PartKind.RETAINED, "A-" + merchant));
        fixture.in(() ->
                samples.split(sample.id(), List.of(new NewPart(PartKind.TEST, "A-" + merchant)), store, AT, TEST));
        assertRule(
                SampleRule.SAMPLE_SEAL_TAKEN, fixture.received(merchant), new NewPart(PartKind.TEST, "A-" + merchant));
    }

    private void assertRule(SampleRule rule, SampleView sample, NewPart... parts) {
        assertThatThrownBy(() ->
                        fixture.in(() -> samples.split(sample.id(), List.of(parts), Holder.store("Store 1"), AT, TEST)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    @Test
    void takesAPartBackThatWasNotTested() {
        SampleView sample = fixture.testing(merchant, fixture.lab("first"));
        UUID part = fixture.part(sample, PartKind.TEST).partId();

        fixture.in(() -> samples.returnedUntested(part, AT, TEST));

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.SEALED);
        assertThat(fixture.part(sample, PartKind.TEST).labId()).isNull();
        assertThat(custody.holder(part)).isEqualTo(Holder.store("Store 1"));
    }

    @Test
    void stopsTheSampleAtAGap() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST, PartKind.RETAINED);
        UUID part = fixture.part(sample, PartKind.RETAINED).partId();

        fixture.in(() -> assertThat(
                        custody.hand(part, Holder.store("Another"), Holder.store("Store 2"), Seen.intact(AT), TEST))
                .isFalse());

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.STOPPED);
    }

    @Test
    void stopsTheSampleAtABrokenSealWhoeverSeesIt() {
        SampleView sample = fixture.testing(merchant, fixture.lab("first"));
        UUID part = fixture.part(sample, PartKind.TEST).partId();

        fixture.in(() -> custody.check(part, new Seen(Seal.BROKEN, null, "torn", AT), TEST));

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.STOPPED);
        assertThat(fixture.part(sample, PartKind.TEST).broken()).isTrue();
    }

    @Test
    void stopsNothingForTheMerchantsOwnPart() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST, PartKind.MERCHANT);
        UUID part = fixture.part(sample, PartKind.MERCHANT).partId();

        fixture.in(() -> assertThat(custody.check(part, new Seen(Seal.BROKEN, null, null, AT), TEST))
                .isTrue());

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.SEALED);
    }

    @Test
    void sendsNoBrokenPartToALaboratory() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST, PartKind.MERCHANT);
        UUID part = fixture.part(sample, PartKind.MERCHANT).partId();
        UUID lab = fixture.lab("first");
        fixture.in(() -> custody.check(part, new Seen(Seal.BROKEN, null, null, AT), TEST));

        assertThatThrownBy(() -> fixture.in(() -> samples.sendToLab(part, lab, AT, TEST)))
                .isInstanceOfSatisfying(
                        Conflict.class, broken -> assertThat(broken.rule()).isEqualTo(SampleRule.SAMPLE_PART_SPENT));
    }

    @Test
    void neverShortensTheTimeOfKeeping() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST, PartKind.RETAINED);

        fixture.in(() -> samples.keepUntil(sample.id(), LocalDate.parse("2027-03-01"), TEST));
        fixture.in(() -> samples.keepUntil(sample.id(), LocalDate.parse("2026-09-01"), TEST));

        assertThat(samples.parts(sample.id()))
                .extracting(PartView::keepUntil)
                .containsOnly(LocalDate.parse("2027-03-01"));
    }

    @Test
    void theDatabaseKeepsTheChainWhateverTheServiceDoes() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST);
        UUID part = fixture.part(sample, PartKind.TEST).partId();

        assertThatThrownBy(() -> add(part, 3, "Store 1", "intact", false)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> add(part, 2, "Elsewhere", "intact", false)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> add(part, 2, "Elsewhere", "intact", true)).hasMessageContaining("stops its sample");
        assertThatThrownBy(() -> add(part, 2, "Store 1", "broken", false)).hasMessageContaining("stops its sample");
        assertThatThrownBy(() -> db.update("update inspection_custody set note = 'x' where part_id = ?", part))
                .hasRootCauseMessage("ERROR: permission denied for table inspection_custody");
        add(part, 2, "Store 1", "intact", false);
    }

    private void add(UUID part, int seq, String from, String seal, boolean gap) {
        db.update(
                "insert into inspection_custody (part_id, seq, step, from_kind, from_name, to_kind, to_name, at, recorded_at, seal,"
                        + " gap, actor) values (?, ?, 'handed', 'store', ?, 'store', 'Store 2', ?::timestamptz, ?::timestamptz, ?,"
                        + " ?, 'test')",
                part,
                seq,
                from,
                AT.toString(),
                AT.toString(),
                seal,
                gap);
    }
}
