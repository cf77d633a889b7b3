package io.touchstone.shell.database;

import io.touchstone.shell.LensClock;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.StoryTime;
import org.springframework.stereotype.Component;

/** Says what the next connection of this thread is marked with. */
@Component
class ConnectionMarks {

    private final PortalSeats seats;
    private final Lenses lenses;
    private final LensClock clock;
    private final StoryTime stories;

    ConnectionMarks(PortalSeats seats, Lenses lenses, LensClock clock, StoryTime stories) {
        this.seats = seats;
        this.lenses = lenses;
        this.clock = clock;
        this.stories = stories;
    }

    ConnectionMark next() {
        return new ConnectionMark(
                seats.taken(), lenses.current(), clock.isOfMachine() ? null : clock.present(), stories.isTelling());
    }
}
