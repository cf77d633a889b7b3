package io.touchstone.merchant.verification;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.WorkingDays;
import io.touchstone.merchant.life.LifeEvent;
import io.touchstone.merchant.life.Profile;
import io.touchstone.merchant.people.Seats;
import io.touchstone.merchant.people.ShopPost;
import io.touchstone.merchant.verification.VerificationPermissions.CanReportOwnChanges;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees what is known of it, and reports what changed. */
@Service
@Transactional
@CanReportOwnChanges
public class ChangeDesk {

    /** A merchant reports within three working days, the platform verifies within seven (O37 art. 26). */
    private static final int REPORT_DAYS = 3;

    private static final int VERIFY_DAYS = 7;

    private final ProfileBook book;
    private final Changes changes;
    private final Seats seats;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final PlatformTime time;
    private final Clock clock;

    ChangeDesk(
            ProfileBook book,
            Changes changes,
            Seats seats,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Ids ids,
            PlatformTime time,
            Clock clock) {
        this.book = book;
        this.changes = changes;
        this.seats = seats;
        this.workingDays = workingDays;
        this.events = events;
        this.currentActor = currentActor;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProfileView profile(String merchantId) {
        seats.require(merchantId);
        return book.view(merchantId);
    }

    /** Whether the reader's seat may report. */
    @Transactional(readOnly = true)
    public boolean acts(String merchantId) {
        return ShopPost.ACTING.contains(seats.require(merchantId));
    }

    /** @param typed every field as the form showed it; what is as before is left out */
    public void report(
            String merchantId, LocalDate happenedOn, Map<ProfileField, String> typed, @Nullable String note) {
        seats.requireOneOf(merchantId, ShopPost.ACTING);
        ProfileView view = book.view(merchantId);
        if (view.waiting() != null) {
            throw new Conflict(VerificationRule.CHANGE_WAITS);
        }
        Map<ProfileField, String> changed = changed(view.profile(), typed);
        if (changed.isEmpty()) {
            throw new RuleViolation(VerificationRule.NOTHING_CHANGED);
        }
        Instant at = clock.instant();
        boolean inTime = at.isBefore(workingDays.after(time.startOf(happenedOn), REPORT_DAYS));
        Change change = new Change(
                ids.next(),
                merchantId,
                happenedOn,
                at,
                inTime,
                workingDays.after(at, VERIFY_DAYS),
                view.profile().version(),
                changed,
                note,
                null,
                null,
                null);
        changes.add(change, currentActor.get().toString());
        events.publishEvent(LifeEvent.of(
                "change_reported",
                merchantId,
                currentActor.get(),
                at,
                "change",
                change.id().toString()));
    }

    private static Map<ProfileField, String> changed(Profile now, Map<ProfileField, String> typed) {
        Map<ProfileField, String> changed = new EnumMap<>(ProfileField.class);
        typed.forEach((field, text) -> {
            if (!text.equals(field.of(now))) {
                changed.put(field, text);
            }
        });
        return changed;
    }
}
