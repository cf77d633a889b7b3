package io.touchstone.report.engagement;

import io.touchstone.shell.Lenses;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Says which seat an account has: it is asked at every request, so that one that ended opens nothing any more (feature M4). */
@Component
public class AuditorSeats {

    private final EngagementRows rows;
    private final Lenses lenses;
    private final Clock clock;

    AuditorSeats(EngagementRows rows, Lenses lenses, Clock clock) {
        this.rows = rows;
        this.lenses = lenses;
        this.clock = clock;
    }

    /** Empty when no engagement governs the account; read once a request, as it is now, whatever lens the page is seen through. */
    @SuppressWarnings("unchecked") // Only this method sets the attribute.
    public Optional<Seat> of(UUID account) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return lenses.aside(() -> read(account));
        }
        String name = AuditorSeats.class.getName() + account;
        Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = lenses.aside(() -> read(account));
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (Optional<Seat>) known;
    }

    private Optional<Seat> read(UUID account) {
        Instant now = clock.instant();
        return rows.governing(account, now).map(engagement -> seat(engagement, now));
    }

    private static Seat seat(Engagement engagement, Instant now) {
        Engagement.Head head = engagement.head();
        return new Seat(
                head.id(),
                head.number(),
                head.auditor(),
                head.scope(),
                head.from(),
                engagement.stored().until(),
                engagement.state(now) == EngagementState.RUNNING);
    }
}
