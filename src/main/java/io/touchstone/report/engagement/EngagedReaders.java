package io.touchstone.report.engagement;

import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.ReaderModules;
import io.touchstone.shell.ReaderScope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps engaged auditors to what they were engaged for: the merchants that the lens shows, and the modules that are open (feature M4). */
@Component
class EngagedReaders implements ReaderScope, ReaderModules {

    private final AuditorSeats seats;
    private final CurrentActor actor;

    EngagedReaders(AuditorSeats seats, CurrentActor actor) {
        this.seats = seats;
        this.actor = actor;
    }

    /** Nothing at all when the seat is not open; nobody asks for a reader who is no auditor. */
    @Override
    public @Nullable Set<String> merchants(UUID account) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader != null
                && !isAuditor(reader)
                && account.toString().equals(actor.get().id())) {
            return null;
        }
        Optional<Seat> seat = seats.of(account);
        if (seat.isEmpty()) {
            return null;
        }
        return seat.get().isOpen() ? seat.get().scope().merchantIds() : Set.of();
    }

    @Override
    public boolean isOpen(String module, @Nullable String path) {
        return seatOfReader()
                .map(seat -> seat.isOpen() && (seat.covers(module) || (path != null && OwnPaths.isOwn(path))))
                .orElse(true);
    }

    /** Who has no role of an auditor has no engagement, and is not asked about. */
    Optional<Seat> seatOfReader() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return isAuditor(reader) ? seats.of(UUID.fromString(actor.get().id())) : Optional.empty();
    }

    static boolean isAuditor(@Nullable Authentication reader) {
        return reader != null
                && reader.getAuthorities().stream().anyMatch(granted -> "ROLE_AUDITOR".equals(granted.getAuthority()));
    }
}
