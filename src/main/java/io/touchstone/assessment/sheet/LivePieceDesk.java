package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanAnswer;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a running figure is read as evidence for an answer. */
@Service
@Transactional
public class LivePieceDesk {

    private final SheetAccess access;
    private final LivePieces pieces;
    private final CurrentActor actor;
    private final Clock clock;

    LivePieceDesk(SheetAccess access, LivePieces pieces, CurrentActor actor, Clock clock) {
        this.access = access;
        this.pieces = pieces;
        this.actor = actor;
        this.clock = clock;
    }

    /** The days that a figure is read over, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** What the item's rule asks for; empty when no figure answers it. */
    @CanRead
    @Transactional(readOnly = true)
    public Optional<Days> proposed(String number, String code) {
        SheetRow row = access.row(number);
        Item item = SheetAccess.item(access.scheme(row.scheme()), code);
        return pieces.window(item, row.to(), clock.instant()).map(window -> new Days(window.from(), window.to()));
    }

    /** @param once made when the form was shown */
    @CanAnswer
    public void read(String number, String code, UUID once, Days days) {
        Sheet sheet = access.open(number);
        pieces.add(
                sheet,
                access.scheme(sheet.head().scheme()),
                code,
                once,
                new LivePieces.Window(days.from(), days.to()),
                actor.get(),
                clock.instant());
    }
}
