package io.touchstone.merchant.verification;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.life.LifeEvent;
import io.touchstone.merchant.life.Profile;
import io.touchstone.merchant.life.SuspensionType;
import io.touchstone.merchant.life.Suspensions;
import io.touchstone.merchant.people.ShopPost;
import io.touchstone.merchant.verification.VerificationPermissions.CanReadProfiles;
import io.touchstone.merchant.verification.VerificationPermissions.CanVerify;
import io.touchstone.shell.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Where staff verifies identities and reported changes. */
@Service
@Transactional
public class VerificationDesk {

    /** How far the work list looks ahead. */
    private static final int AHEAD_DAYS = 30;

    private static final int WAITING_MAX = 200;

    private final ProfileBook book;
    private final Verifications verifications;
    private final Changes changes;
    private final NewProfiles profiles;
    private final Suspensions suspensions;
    private final ShopPost post;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final PlatformTime time;
    private final Clock clock;

    VerificationDesk(
            ProfileBook book,
            Verifications verifications,
            Changes changes,
            NewProfiles profiles,
            Suspensions suspensions,
            ShopPost post,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Ids ids,
            PlatformTime time,
            Clock clock) {
        this.book = book;
        this.verifications = verifications;
        this.changes = changes;
        this.profiles = profiles;
        this.suspensions = suspensions;
        this.post = post;
        this.events = events;
        this.currentActor = currentActor;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    /** Shops that are due within thirty days or overdue, the longest due first. */
    @CanReadProfiles
    @Transactional(readOnly = true)
    public KeysetPage<DueRow> due(@Nullable String cursor, int limit) {
        LocalDate today = time.day(clock.instant());
        List<String> after = cursor == null
                ? null
                : Cursor.decode(cursor, 2)
                        .filter(values -> values.get(0).matches("\\d{4}-\\d{2}-\\d{2}"))
                        .orElse(null);
        return KeysetPage.cut(
                verifications.due(today.plusDays(AHEAD_DAYS), today, after, limit + 1),
                limit,
                row -> List.of(row.dueOn().toString(), row.merchantId()));
    }

    /** Reported changes that wait, the earliest due first. */
    @CanReadProfiles
    @Transactional(readOnly = true)
    public List<Change> waiting() {
        return changes.waiting(WAITING_MAX);
    }

    @CanReadProfiles
    @Transactional(readOnly = true)
    public ProfileView profile(String merchantId) {
        return book.view(merchantId);
    }

    /** Keeps what came out; a failed verification suspends the shop until one succeeds. */
    @CanVerify
    public void verify(String merchantId, boolean confirmed, String note) {
        Instant at = clock.instant();
        book.newest(merchantId);
        LocalDate next = time.day(at).plusMonths(Verifications.MONTHS);
        verifications.keep(
                ids.next(),
                merchantId,
                new Verifications.Outcome(
                        confirmed, note, at, currentActor.get().toString()),
                next);
        if (confirmed) {
            suspensions.lift(merchantId, SuspensionType.IDENTITY_UNVERIFIED, note, currentActor.get());
        } else {
            suspensions.impose(merchantId, SuspensionType.IDENTITY_UNVERIFIED, note, currentActor.get());
        }
        tell(merchantId, confirmed ? "identity_verified" : "identity_not_verified", at);
    }

    /** Makes what was reported the next version of the profile; the old one stays. */
    @CanVerify
    public void accept(UUID changeId) {
        Change change = open(changeId);
        Instant at = clock.instant();
        Profile before = book.newest(change.merchantId());
        if (before.version() != change.base()) {
            throw new Conflict(VerificationRule.PROFILE_MOVED);
        }
        decide(change, true, null, at);
        profiles.append(ProfileField.applied(before, change.fields()), at, currentActor.get());
    }

    @CanVerify
    public void refuse(UUID changeId, String reason) {
        decide(open(changeId), false, reason, clock.instant());
    }

    private Change open(UUID changeId) {
        return changes.find(changeId).orElseThrow(() -> new NotFound("change", changeId.toString()));
    }

    private void decide(Change change, boolean verified, @Nullable String reason, Instant at) {
        if (!changes.decide(
                change.id(), verified, reason, at, currentActor.get().toString())) {
            throw new Conflict(VerificationRule.CHANGE_DECIDED);
        }
        String path =
                "/portal/shops/" + UriUtils.encodePathSegment(change.merchantId(), StandardCharsets.UTF_8) + "/profile";
        post.tell(change.merchantId(), "merchant.notice.change-" + (verified ? "verified" : "refused"), path);
        tell(change.merchantId(), verified ? "change_verified" : "change_refused", at);
    }

    private void tell(String merchantId, String what, Instant at) {
        events.publishEvent(LifeEvent.of(what, merchantId, currentActor.get(), at));
    }
}
