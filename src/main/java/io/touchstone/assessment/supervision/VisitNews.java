package io.touchstone.assessment.supervision;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.assessment.supervision.Visit.Head;
import io.touchstone.assessment.supervision.Visit.Line;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of what was done to a visit: the audit trail of every step, people of what they have to do. */
@Component
class VisitNews {

    private static final Set<String> TO_LEADERS = Set.of("opened", "reminded", "overdue", "suspended");

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Accounts accounts;

    VisitNews(ApplicationEventPublisher events, Notices notices, Accounts accounts) {
        this.events = events;
        this.notices = notices;
        this.accounts = accounts;
    }

    void tell(Visit changed) {
        Head head = changed.head();
        for (Line line : changed.lines()) {
            events.publishEvent(new AssessmentEvent(
                    "visit_" + line.key(),
                    new Subject("visit", head.number()),
                    line.actor(),
                    line.at(),
                    Map.of(
                            "certificate",
                            head.certificate(),
                            "kind",
                            head.kind().word(),
                            "state",
                            changed.stored().state().word(),
                            "due_on",
                            changed.stored().waiting().dueOn().toString())));
            told(changed, line.key()).forEach(person -> send(person, changed, line.key()));
        }
    }

    void filed(Head head, int files, Instant at, Actor actor) {
        events.publishEvent(new AssessmentEvent(
                "visit_filed",
                new Subject("visit", head.number()),
                actor,
                at,
                Map.of("files", Integer.toString(files))));
    }

    private Set<AccountId> told(Visit visit, String key) {
        Set<AccountId> told = new LinkedHashSet<>();
        UUID visitor = visit.stored().waiting().visitor();
        Visit.Begun begun = visit.stored().begun();
        if (TO_LEADERS.contains(key)) {
            accounts.withRole(Role.STANDARDS).stream().map(AccountView::id).forEach(told::add);
        }
        if (visitor != null && (TO_LEADERS.contains(key) || key.equals("appointed"))) {
            enabled(visitor).ifPresent(told::add);
        }
        if (key.equals("held")) {
            accounts.withRole(Role.APPROVER).stream().map(AccountView::id).forEach(told::add);
        }
        if (begun != null && (key.equals("sent_back") || key.equals("decided"))) {
            enabled(begun.by()).ifPresent(told::add);
        }
        return told;
    }

    /** Who left is told nothing. */
    private Optional<AccountId> enabled(UUID person) {
        return accounts.find(new AccountId(person)).filter(AccountView::enabled).map(AccountView::id);
    }

    private void send(AccountId person, Visit visit, String key) {
        Head head = visit.head();
        notices.send(Notice.to(
                person,
                "assessment.visit.notice." + key,
                "/admin/visits/" + head.number(),
                head.number(),
                head.certificate(),
                visit.stored().waiting().dueOn().toString()));
    }
}
