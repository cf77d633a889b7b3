package io.touchstone.report.engagement.request;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Subject;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.engagement.Hosts;
import io.touchstone.report.engagement.request.EvidenceRequest.Head;
import io.touchstone.report.engagement.request.EvidenceRequest.Line;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of every step of a request: the audit trail, and whoever has to do something now. */
@Component
class RequestNews {

    private static final Set<String> TO_HOSTS = Set.of("asked", "accepted", "withdrawn", "overdue");
    private static final Set<String> TO_ASSIGNEE = Set.of("assigned", "asked_back", "accepted", "withdrawn", "overdue");

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Accounts accounts;
    private final Hosts hosts;

    RequestNews(ApplicationEventPublisher events, Notices notices, Accounts accounts, Hosts hosts) {
        this.events = events;
        this.notices = notices;
        this.accounts = accounts;
        this.hosts = hosts;
    }

    void tell(EvidenceRequest changed) {
        for (Line line : changed.lines()) {
            events.publishEvent(new ReportEvent(
                    "request_" + line.key(),
                    new Subject("evidence_request", changed.head().number()),
                    line.actor(),
                    line.at(),
                    Map.of(
                            "state",
                            changed.stored().state().word(),
                            "due_on",
                            changed.head().dueOn().toString())));
            told(changed, line.key()).forEach(person -> send(person, changed.head(), line.key()));
        }
    }

    private Set<AccountId> told(EvidenceRequest request, String key) {
        Set<AccountId> told = new LinkedHashSet<>();
        UUID assignee = request.stored().assignee();
        if (TO_HOSTS.contains(key)) {
            told.addAll(hosts.of(request.head().engagement()));
        }
        if (assignee != null && TO_ASSIGNEE.contains(key)) {
            add(assignee, told);
        }
        if (key.equals("answered")) {
            add(request.head().askedBy(), told);
        }
        return told;
    }

    /** Who left is told nothing. */
    private void add(UUID person, Set<AccountId> told) {
        accounts.find(new AccountId(person))
                .filter(AccountView::enabled)
                .map(AccountView::id)
                .ifPresent(told::add);
    }

    private void send(AccountId person, Head head, String key) {
        notices.send(Notice.to(
                person,
                "report.request.notice." + key,
                "/admin/evidence-requests/" + head.number(),
                head.number(),
                head.dueOn().toString()));
    }
}
