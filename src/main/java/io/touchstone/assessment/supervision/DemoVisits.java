package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.supervision.Checked.Verdict;
import io.touchstone.assessment.supervision.Trigger.Kind;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What supervision did since the certificates of the demo were awarded: visits held in time, one of them with findings, one planned. */
@Component
class DemoVisits implements DemoChapter {

    private static final int POSITION = 107;
    private static final int DAYS_BEFORE = 9;
    private static final int FINDINGS = 2;
    private static final Duration WORK = Duration.ofHours(10);
    private static final Duration DECISION = Duration.ofDays(3);
    private static final Duration CALLED = Duration.ofDays(4);

    private final Certificates certificates;
    private final VisitRows rows;
    private final VisitPapers papers;
    private final VisitHolding holding;
    private final VisitDeciding deciding;
    private final ExtraVisits extra;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Clock clock;

    DemoVisits(
            Certificates certificates,
            VisitRows rows,
            VisitPapers papers,
            VisitHolding holding,
            VisitDeciding deciding,
            ExtraVisits extra,
            Accounts accounts,
            PlatformTime time,
            Clock clock) {
        this.certificates = certificates;
        this.rows = rows;
        this.papers = papers;
        this.holding = holding;
        this.deciding = deciding;
        this.extra = extra;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assessment-visits";
    }

    @Override
    public int position() {
        return POSITION;
    }

    /** Told with the certificates, before a timer can open a visit that is younger than what is told here. */
    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        List<UUID> visitors = people(Role.STANDARDS);
        List<UUID> deciders = people(Role.APPROVER);
        if (visitors.isEmpty() || deciders.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Certified certificate : certificates.alive()) {
            rows.lockOpen(certificate.id()).stream()
                    .filter(visit -> visit.stored().waiting().dueOn().isBefore(time.day(now)))
                    .forEach(visit -> hold(visit, visitors.get(0), deciders.get(0)));
        }
        certificates.alive().stream()
                .findFirst()
                .ifPresent(certificate -> call(certificate, visitors.get(0), now.minus(CALLED)));
    }

    private List<UUID> people(Role role) {
        return accounts.withRole(role).stream()
                .map(AccountView::id)
                .map(id -> id.id())
                .toList();
    }

    private void hold(Visit visit, UUID visitor, UUID decider) {
        LocalDate day = visit.stored().waiting().dueOn().minusDays(DAYS_BEFORE);
        Instant at = time.startOf(day).plus(WORK);
        String number = visit.head().number();
        Actor staff = staff(visitor);
        holding.begin(number, seen(number), visitor, at, staff);
        holding.report(
                number,
                seen(number),
                marks(visit.head().id()),
                new VisitReport(
                        "抽查项目与自评答案基本一致；两项证据日期较旧，已请责任部门补充。",
                        VisitOutcome.CONFIRM,
                        new Wording("抽查项目与自评一致，维持原星级。", "The items looked at were as answered; the stars stay."),
                        null),
                visitor,
                at.plus(WORK.dividedBy(2)),
                staff);
        deciding.decide(number, seen(number), decider, at.plus(DECISION), staff(decider));
    }

    /** Somebody called for a look out of turn, which has just begun. */
    private void call(Certified certificate, UUID visitor, Instant at) {
        Actor staff = staff(visitor);
        String reason = "近期售后咨询响应变慢，提前抽查相关项目。";
        String number = extra.open(certificate, new Trigger(Kind.HAND, certificate.number(), reason, at), staff);
        Instant begins = at.plus(WORK);
        Visit called = rows.lock(number).orElseThrow();
        if (called.stored().state() == VisitState.PLANNED
                && called.head().openedAt().isBefore(begins)) {
            holding.begin(number, seen(number), visitor, begins, staff);
        }
    }

    private Map<String, Mark> marks(UUID visitId) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (Checked item : papers.items(visitId)) {
            boolean found = item.place() <= FINDINGS;
            marks.put(
                    item.item(),
                    found ? new Mark(Verdict.MINOR, "证据日期较旧，请补充近期材料。") : new Mark(Verdict.CONFIRMED, null));
        }
        return marks;
    }

    private long seen(String number) {
        return rows.lock(number).orElseThrow().stored().version();
    }

    private static Actor staff(UUID person) {
        return new Actor(Actor.Kind.STAFF, person.toString());
    }
}
