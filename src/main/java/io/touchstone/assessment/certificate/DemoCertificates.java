package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificates.Decision;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates of the demo's frozen assessments: the platform's in force, and that of a business line suspended, taken back and at
 * last revoked, for everybody to read why.
 */
@Component
class DemoCertificates implements DemoChapter {

    private static final int POSITION = 91;
    private static final String PLATFORM = "platform";
    private static final Duration AWARDED_AFTER = Duration.ofDays(2);
    private static final List<Duration> STEPS = List.of(Duration.ofDays(60), Duration.ofDays(80), Duration.ofDays(120));

    private final Assessments assessments;
    private final Awarding awarding;
    private final CertificateBook book;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    DemoCertificates(
            Assessments assessments,
            Awarding awarding,
            CertificateBook book,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock,
            Ids ids) {
        this.assessments = assessments;
        this.awarding = awarding;
        this.book = book;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "assessment-certificates";
    }

    @Override
    public int position() {
        return POSITION;
    }

    /** What fails in that story calls the platform’s certificate in question, and nothing else may before it. */
    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        Optional<UUID> approver = accounts.find("approver").map(one -> one.id().id());
        Optional<UUID> lead = accounts.find("standards").map(one -> one.id().id());
        if (approver.isEmpty() || lead.isEmpty()) {
            return;
        }
        Actor decider = new Actor(Actor.Kind.STAFF, approver.get().toString());
        for (String subject : subjects()) {
            List<FrozenAssessment> frozen = assessments.frozenOf(subject, 1);
            if (frozen.isEmpty() || frozen.get(0).stars() == 0) {
                continue;
            }
            Instant at = soonest(frozen.get(0).frozenAt().plus(AWARDED_AFTER));
            String number = awarding.award(ids.next(), frozen.get(0).number(), at, decider);
            if (!subject.equals(PLATFORM)) {
                tellOfALine(number, at, lead.get(), decider);
            }
        }
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from assessment_subject order by created_at, subject")
                .query(String.class)
                .list();
    }

    private void tellOfALine(String number, Instant awarded, UUID lead, Actor by) {
        book.suspend(
                number,
                decided(
                        "major_complaints",
                        new Wording(
                                "两周内集中出现配送延误投诉，暂停至整改完成。",
                                "Many complaints of late delivery within two weeks; suspended until put right."),
                        awarded.plus(STEPS.get(0)),
                        lead,
                        by));
        book.resume(
                number,
                decided(
                        "put_right",
                        new Wording("已更换承运商并补足运力，恢复有效。", "The carrier was changed and capacity added; back in force."),
                        awarded.plus(STEPS.get(1)),
                        lead,
                        by));
        book.revoke(
                number,
                decided(
                        "serious_quality",
                        new Wording(
                                "抽检发现冷链断链导致商品变质，问题重复出现，撤销证书。",
                                "Inspections found spoiled goods after breaks of the cold chain, and again; the certificate is revoked."),
                        awarded.plus(STEPS.get(2)),
                        lead,
                        by));
    }

    private Decision decided(String reason, Wording words, Instant at, UUID proposedBy, Actor by) {
        return new Decision(reason, words, proposedBy, null, soonest(at), by);
    }

    private Instant soonest(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
