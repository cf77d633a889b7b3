package io.touchstone.merchant.review;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.review.Claims.Claim;
import io.touchstone.merchant.review.QueueList.Reader;
import io.touchstone.merchant.review.ReviewPermissions.CanReview;
import io.touchstone.merchant.review.ReviewPermissions.CanTakeOver;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where applications are claimed, kept, given back and taken over. */
@Service
@Transactional
public class ClaimDesk {

    /** As many as could be snatched from under one's hand before it is a fault. */
    private static final int TRIES_MAX = 50;

    private final Claims claims;
    private final ReviewSubjects subjects;
    private final QueueList queue;
    private final Settings settings;
    private final Accounts accounts;
    private final Acting acting;

    ClaimDesk(
            Claims claims,
            ReviewSubjects subjects,
            QueueList queue,
            Settings settings,
            Accounts accounts,
            Acting acting) {
        this.claims = claims;
        this.subjects = subjects;
        this.queue = queue;
        this.settings = settings;
        this.accounts = accounts;
        this.acting = acting;
    }

    /** Takes an application for oneself; claiming what one holds makes the lease new. */
    @CanReview
    public void claim(UUID application) {
        Instant now = acting.now();
        subjects.get(application).requireOpenTo(acting.id());
        if (!claims.take(application, acting.id(), now, until(now))) {
            throw claimedByOther(application, now);
        }
        claimed(application, now);
    }

    /** Takes the most urgent one that is free, among what a filter finds. */
    @CanReview
    public UUID claimNext(QueueFilter filter) {
        return findNext(filter).orElseThrow(() -> new Conflict(ReviewRule.REVIEW_NOTHING_LEFT));
    }

    /** The same, where it is no fault that nothing is left. */
    @CanReview
    public Optional<UUID> findNext(QueueFilter filter) {
        Instant now = acting.now();
        Instant since = now.minus(terms(now).skip());
        Reader reader = new Reader(acting.id(), false, now, Locale.ROOT);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<UUID> next = queue.next(filter, reader, since);
            // Somebody may have claimed it and gone between the look and the lock; a new look sees that.
            if (next.isEmpty() || claims.take(next.get(), acting.id(), now, until(now))) {
                next.ifPresent(id -> claimed(id, now));
                return next;
            }
        }
        return Optional.empty();
    }

    /** Lengthens one's lease while one still looks; it comes every minute, so it is no event. */
    @CanReview
    public boolean renew(UUID application) {
        Instant now = acting.now();
        return claims.renew(application, acting.id(), now, until(now));
    }

    /** Gives an application back. */
    @CanReview
    public void release(UUID application) {
        if (claims.release(application, acting.id())) {
            tell("claim_released", application, acting.now(), Map.of());
        }
    }

    /** Gives an application back with a reason; it is not one's next one for a while. */
    @CanReview
    public void skip(UUID application, String reason) {
        Instant now = acting.now();
        claims.requireOf(application, acting.id(), now);
        claims.release(application, acting.id());
        claims.skip(application, acting.id(), now, reason);
        tell("application_skipped", application, now, Map.of());
    }

    /** Takes an application from somebody whose lease still runs, with a reason. */
    @CanTakeOver
    public void takeOver(UUID application, String reason) {
        Instant now = acting.now();
        subjects.get(application).requireOpenTo(acting.id());
        String before = claims.running(application, now).map(Claim::by).orElse("");
        claims.clear(application);
        claims.take(application, acting.id(), now, until(now));
        tell("claim_taken_over", application, now, Map.of("from", before, "reason", reason));
    }

    private void claimed(UUID application, Instant now) {
        tell(
                "application_claimed",
                application,
                now,
                Map.of("round", subjects.get(application).round()));
    }

    private RuleViolation claimedByOther(UUID application, Instant now) {
        return claims.running(application, now)
                .map(claim -> new Conflict(
                        ReviewRule.REVIEW_CLAIMED_BY_OTHER,
                        accounts.displayNames(List.of(claim.by())).getOrDefault(claim.by(), claim.by()),
                        minutes(claim.since(), now)))
                .orElseGet(() -> new Conflict(ReviewRule.REVIEW_NOT_CLAIMED));
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    private Instant until(Instant now) {
        return now.plus(terms(now).lease());
    }

    private ReviewTerms terms(Instant now) {
        return settings.at(ReviewTerms.KEY, now);
    }

    private void tell(String what, UUID application, Instant at, Map<String, ?> details) {
        acting.tell(ReviewEvent.application(what, application, acting.actor(), at, details));
    }
}
