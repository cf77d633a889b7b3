package io.touchstone.merchant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.evidence.FileId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Applications, rounds and verdicts in their tables. */
@TouchstoneTest
@Transactional
class ApplicationRecordsTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Actor APPLICANT = new Actor(Actor.Kind.MERCHANT, ACCOUNT.toString());
    private static final Actor FIRST = new Actor(Actor.Kind.STAFF, "first");
    private static final Actor SECOND = new Actor(Actor.Kind.STAFF, "second");

    @Autowired
    private ApplicationRecords records;

    @Autowired
    private Applications applications;

    @Autowired
    private RoundRows rounds;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    private UUID id = UUID.randomUUID();
    private UUID licence = UUID.randomUUID();

    @BeforeEach
    void submitOne() {
        db.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('toys', '玩具', 'epoch')");
        id = ids.next();
        Application application = Application.begin(id, "A-2026-" + id, ACCOUNT, null, APPLICANT, AT);
        application.fill(
                application
                        .draft()
                        .with(new CompanyPart(
                                "company", "甲公司", "91350100M000100Y43", LocalDate.of(2030, 1, 1), "350100", "路1号")),
                APPLICANT,
                AT);
        application.fill(application.draft().withCategories(Set.of("toys")), APPLICANT, AT);
        application.fill(
                application.draft().withBrands(List.of(new BrandPart("Ant", "123", 28, "owner"))), APPLICANT, AT);
        applications.save(application);
        licence = document(0);
        submit(true, "甲公司", List.of(licence));
    }

    @Test
    void keepsWhatWasFilledIn() {
        Draft draft = applications.findById(id).orElseThrow().draft();

        assertThat(draft.company().companyName()).isEqualTo("甲公司");
        assertThat(draft.people().legalPerson()).isNull();
        assertThat(draft.categories()).containsExactly("toys");
        assertThat(draft.brands()).containsExactly(new BrandPart("Ant", "123", 28, "owner"));
    }

    @Test
    void readsASubmissionBackAsItWas() {
        SubmittedApplication submitted = records.submission(id, 1).orElseThrow();

        assertThat(submitted.submittedAt()).isEqualTo(AT);
        assertThat(submitted.papers())
                .extracting(SubmittedApplication.Paper::documentId)
                .containsExactly(licence);
    }

    @Test
    void isApprovedByTwoOnceEverythingIsAccepted() {
        rounds.keep(
                records.submission(id, 1).orElseThrow(),
                new MachineCheck.Finding(
                        "expiry", "document:" + licence, MachineCheck.Outcome.WARNING, Map.of("days", "9")),
                AT);
        assertThat(broken(() -> records.passToSecond(id, version(), Outcome.PLAIN, FIRST, AT)))
                .isEqualTo(ApplicationRule.DOCUMENT_NOT_ACCEPTED);
        records.judge(licence, Verdict.accept(), FIRST, AT);
        assertThat(broken(() -> records.passToSecond(id, version(), Outcome.PLAIN, FIRST, AT)))
                .isEqualTo(ApplicationRule.WARNING_OPEN);
        records.override(records.checks(id, 1).get(0).id(), "renewal seen", FIRST, AT);

        records.passToSecond(id, version(), Outcome.PLAIN, FIRST, AT);
        records.approve(id, version(), Outcome.PLAIN, SECOND, AT);
        ApplicationView approved = records.find(id).orElseThrow();

        assertThat(approved.state()).isEqualTo(ApplicationState.APPROVED);
        assertThat(approved.firstDecider()).isEqualTo("first");
        assertThat(approved.secondDecider()).isEqualTo("second");
        assertThat(records.outcomes(id))
                .extracting(OutcomeView::state)
                .containsExactly(ApplicationState.SECOND_REVIEW, ApplicationState.APPROVED);
    }

    @Test
    void showsWhatChangedAfterAReturn() {
        records.judge(licence, new Verdict(false, List.of("blurred"), "page 2"), FIRST, AT);
        records.giveBack(id, version(), Outcome.PLAIN, FIRST, AT);
        UUID fresh = document(1);
        submit(true, "乙公司", List.of(fresh));

        SubmissionDiff diff = records.diff(id, 2);

        assertThat(diff.fields()).containsExactly(new SubmissionDiff.FieldChange("companyName", "甲公司", "乙公司"));
        assertThat(diff.papers())
                .extracting(SubmissionDiff.PaperChange::kind)
                .containsExactly(SubmissionDiff.PaperChange.Kind.ADDED, SubmissionDiff.PaperChange.Kind.REMOVED);
        assertThat(records.document(licence).orElseThrow().reasonCodes()).containsExactly("blurred");
    }

    @Test
    void replacesTheAcceptedDocumentOfAnEarlierRound() {
        records.judge(licence, Verdict.accept(), FIRST, AT);
        records.giveBack(id, version(), new Outcome(List.of(), "name"), FIRST, AT);
        UUID fresh = document(1);
        submit(true, "甲公司", List.of(licence, fresh));
        records.judge(fresh, Verdict.accept(), FIRST, AT);

        assertThat(records.document(licence).orElseThrow().state()).isEqualTo(DocumentState.SUPERSEDED);
        records.passToSecond(id, version(), Outcome.PLAIN, FIRST, AT);
    }

    @Test
    void refusesADecisionOnAnOlderVersion() {
        assertThat(broken(() -> records.reject(id, version() - 1, new Outcome(List.of("x"), null), FIRST, AT)))
                .isEqualTo(ApplicationRule.APPLICATION_CHANGED);
    }

    @Test
    void holdsToTwoPeopleInTheDatabaseToo() {
        assertThatExceptionOfType(org.springframework.dao.DataIntegrityViolationException.class)
                .isThrownBy(() -> db.update(
                        "update merchant_application set state = 'approved', decided_at = now() where application_id = ?",
                        id));
    }

    private void submit(boolean risky, String company, List<UUID> papers) {
        Application application = applications.findById(id).orElseThrow();
        application.submit(1, risky, AT, APPLICANT, AT);
        applications.save(application);
        List<SubmittedApplication.Paper> list = papers.stream()
                .map(paper -> new SubmittedApplication.Paper(
                        paper,
                        DocumentType.BUSINESS_LICENCE,
                        null,
                        null,
                        null,
                        UUID.randomUUID(),
                        "0".repeat(64),
                        null,
                        null,
                        null,
                        null,
                        Map.of()))
                .toList();
        rounds.keep(
                new SubmittedApplication(
                        id,
                        application.round(),
                        1,
                        AT,
                        ACCOUNT,
                        new SubmittedApplication.Company(
                                "company", company, null, null, null, null, null, null, null, null),
                        new SubmittedApplication.Shop("Ant", "flagship", null),
                        List.of("toys"),
                        List.of(),
                        list),
                APPLICANT.id());
    }

    private UUID document(int round) {
        UUID file = ids.next();
        db.update("""
                insert into evidence_file (file_id, sha256, size_bytes, media_type, name, uploaded_by, uploaded_at, scan)
                values (?, ?, 1, 'application/pdf', 'a.pdf', 'x', now(), 'not_scanned')
                """, file, "0".repeat(64));
        return records.addDocument(
                new NewDocument(
                        id, null, DocumentType.BUSINESS_LICENCE, Cover.SHOP, new FileId(file), Content.EMPTY, round),
                APPLICANT,
                AT);
    }

    private long version() {
        return records.find(id).orElseThrow().version();
    }

    private static Object broken(Runnable act) {
        var thrown = new Object[1];
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(violation -> thrown[0] = violation.rule());
        return thrown[0];
    }
}
