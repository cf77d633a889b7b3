package io.touchstone.assessment.scheme;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts versions and publishes those of others; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SchemeMaking {

    private final SchemeRows rows;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    SchemeMaking(SchemeRows rows, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Once for a form that was shown; one's own draft of the same version makes room. */
    SchemeRef draft(UUID once, SchemeDocument document, Actor by) {
        Optional<SchemeRef> before = rows.madeBy(once);
        if (before.isPresent()) {
            return before.get();
        }
        SchemeRef ref = document.version().ref();
        rows.lock(ref).ifPresent(row -> {
            requireOwnDraft(row, by);
            rows.discard(row.id());
        });
        if (!rows.add(ids.next(), document, once, false, clock.instant(), by.toString())) {
            return rows.madeBy(once).orElseThrow(() -> new Conflict(SchemeRule.SCHEME_VERSION_TAKEN, ref));
        }
        tell("scheme_drafted", ref, document.version().sha256(), by);
        return ref;
    }

    static boolean isTaken(SchemeRow row, Actor by) {
        return row.state() != SchemeState.DRAFT || !row.madeBy().equals(by.toString());
    }

    private static void requireOwnDraft(SchemeRow row, Actor by) {
        if (isTaken(row, by)) {
            throw new Conflict(SchemeRule.SCHEME_VERSION_TAKEN, row.ref());
        }
    }

    void publish(SchemeRef ref, long seen, Actor by) {
        SchemeRow draft = draft(ref, seen);
        if (draft.madeBy().equals(by.toString())) {
            throw new RuleViolation(SchemeRule.SCHEME_OWN_DRAFT);
        }
        Instant at = clock.instant();
        rows.publish(draft, at, by.toString());
        tell("scheme_published", ref, draft.sha256(), by);
    }

    void discard(SchemeRef ref, long seen, Actor by) {
        SchemeRow draft = draft(ref, seen);
        rows.discard(draft.id());
        tell("scheme_discarded", ref, draft.sha256(), by);
    }

    private SchemeRow draft(SchemeRef ref, long seen) {
        SchemeRow row = rows.lock(ref).orElseThrow(() -> new NotFound("scheme", ref.toString()));
        if (row.state() != SchemeState.DRAFT) {
            throw new Conflict(SchemeRule.SCHEME_NOT_DRAFT, ref);
        }
        if (row.changes() != seen) {
            throw new Conflict(SchemeRule.SCHEME_CHANGED);
        }
        return row;
    }

    private void tell(String verb, SchemeRef ref, String sha256, Actor by) {
        events.publishEvent(new AssessmentEvent(
                verb, new Subject("assessment_scheme", ref.toString()), by, clock.instant(), Map.of("sha256", sha256)));
    }
}
