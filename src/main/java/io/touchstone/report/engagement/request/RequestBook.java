package io.touchstone.report.engagement.request;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.Upload;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.EngagementRule;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests given to staff, answered, accepted and dropped; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestBook {

    private final RequestRows rows;
    private final RequestNews news;
    private final Evidence evidence;
    private final Accounts accounts;

    RequestBook(RequestRows rows, RequestNews news, Evidence evidence, Accounts accounts) {
        this.rows = rows;
        this.news = news;
        this.evidence = evidence;
        this.accounts = accounts;
    }

    /** What somebody answers. */
    record Answer(UUID once, UUID person, String words, List<Upload> uploads) {}

    /** Who can be asked to answer: everybody of the console who does not audit. */
    static Set<Role> answering() {
        Set<Role> roles = EnumSet.copyOf(Role.staff());
        roles.remove(Role.AUDITOR);
        return roles;
    }

    List<AccountView> staff() {
        return accounts.withAnyRole(answering()).stream()
                .filter(account -> !account.roles().contains(Role.AUDITOR))
                .toList();
    }

    /** @return the number it has; that of the first one when the form was sent before */
    String ask(EvidenceRequest asked) {
        if (rows.add(asked)) {
            news.tell(asked);
        }
        return rows.madeBy(asked.head().once()).orElseThrow();
    }

    void assign(String number, long seen, UUID person, Instant at, Actor actor) {
        AccountView staff = accounts.find(new AccountId(person))
                .filter(RequestBook::canAnswer)
                .orElseThrow(() -> new RuleViolation(EngagementRule.REQUEST_ASSIGNEE_UNKNOWN));
        change(number, seen, request -> request.assign(person, staff.displayName(), at, actor));
    }

    void answer(String number, long seen, Answer answer, Instant at, Actor actor) {
        EvidenceRequest request = lock(number);
        if (rows.isAnswered(answer.once())) {
            return;
        }
        requireSeen(request, seen);
        request.answer(answer.person(), answer.once(), answer.words(), at, actor);
        long line = rows.save(request);
        for (Upload upload : answer.uploads()) {
            UUID file = evidence.receive(upload.content(), upload.name(), null, actor)
                    .id()
                    .id();
            rows.addFile(request.head().id(), line, file, at, answer.person());
        }
        news.tell(request);
    }

    void change(String number, long seen, Consumer<EvidenceRequest> act) {
        EvidenceRequest request = lock(number);
        requireSeen(request, seen);
        change(request, act);
    }

    void change(EvidenceRequest locked, Consumer<EvidenceRequest> act) {
        act.accept(locked);
        rows.save(locked);
        news.tell(locked);
    }

    private EvidenceRequest lock(String number) {
        return rows.lock(number).orElseThrow(() -> new NotFound("evidence request", number));
    }

    private static void requireSeen(EvidenceRequest request, long seen) {
        if (request.stored().version() != seen) {
            throw new Conflict(EngagementRule.REQUEST_CHANGED);
        }
    }

    private static boolean canAnswer(AccountView account) {
        return account.enabled()
                && !account.roles().contains(Role.AUDITOR)
                && account.roles().stream().anyMatch(answering()::contains);
    }
}
