package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.assessment.supervision.Trigger.Kind;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a visit and when, and visits that a person calls for; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitPlanning {

    private final VisitBook book;
    private final ExtraVisits extra;
    private final VisitFollowing following;
    private final Certificates certificates;
    private final Accounts accounts;
    private final PlatformTime time;

    VisitPlanning(
            VisitBook book,
            ExtraVisits extra,
            VisitFollowing following,
            Certificates certificates,
            Accounts accounts,
            PlatformTime time) {
        this.book = book;
        this.extra = extra;
        this.following = following;
        this.certificates = certificates;
        this.accounts = accounts;
        this.time = time;
    }

    List<String> certificates() {
        return certificates.alive().stream().map(Certified::number).toList();
    }

    String open(UUID once, String certificate, String words, Instant at, Actor actor) {
        return extra.open(following.alive(certificate), new Trigger(Kind.HAND, once.toString(), words, at), actor);
    }

    void appoint(String number, long seen, UUID visitor, @Nullable LocalDate day, Instant at, Actor actor) {
        boolean known = accounts.withRole(Role.STANDARDS).stream()
                .map(AccountView::id)
                .anyMatch(id -> id.id().equals(visitor));
        if (!known) {
            throw new RuleViolation(VisitRule.VISIT_VISITOR_UNKNOWN);
        }
        book.change(book.lock(number, seen), planned -> planned.appoint(visitor, day, time.day(at), at, actor));
    }
}
