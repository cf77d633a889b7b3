package io.touchstone.assessment.supervision;

import io.touchstone.assessment.AssessmentPermissions.CanAward;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where visits are read and decided (features L5 and L6). */
@Service
@Transactional
public class VisitDesk {

    private final VisitList list;
    private final VisitPages pages;
    private final VisitDeciding deciding;
    private final Settings settings;
    private final PlatformTime time;
    private final CurrentActor actor;
    private final Clock clock;

    VisitDesk(
            VisitList list,
            VisitPages pages,
            VisitDeciding deciding,
            Settings settings,
            PlatformTime time,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.deciding = deciding;
        this.settings = settings;
        this.time = time;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<VisitRow> list(VisitFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public VisitPage page(String number) {
        return pages.page(number, actor.get().id());
    }

    @CanRead
    @Transactional(readOnly = true)
    public VisitCalendar calendar(@Nullable YearMonth month) {
        VisitTerms terms = settings.at(VisitTerms.KEY, clock.instant());
        LocalDate today = list.today();
        YearMonth shown = month == null ? YearMonth.from(today) : month;
        return VisitCalendar.of(shown, today, list.of(shown, terms.graceDays()), terms, time);
    }

    /** By the platform's calendar. */
    @CanRead
    @Transactional(readOnly = true)
    public LocalDate today() {
        return list.today();
    }

    /** The outcome takes effect for the certificate. */
    @CanAward
    public void decide(String number, long seen) {
        Actor decider = actor.get();
        deciding.decide(number, seen, person(decider), clock.instant(), decider);
    }

    @CanAward
    public void sendBack(String number, long seen, String words) {
        Actor decider = actor.get();
        Instant now = clock.instant();
        deciding.sendBack(number, seen, person(decider), words, now, decider);
    }

    static UUID person(Actor actor) {
        return UUID.fromString(actor.id());
    }
}
