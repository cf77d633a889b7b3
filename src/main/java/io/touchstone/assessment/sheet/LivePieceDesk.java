package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanAnswer;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * What can be read for an item.
     *
     * @param figures codes of all running figures
     * @param bound the one that the scheme binds the item to, whose reading is worth points; null for none
     */
    public record Offer(List<String> figures, @Nullable String bound, Days days) {}

    /** What the item's rule asks for, or any figure over the days that are assessed. */
    @CanRead
    @Transactional(readOnly = true)
    public Offer offer(String number, String code) {
        SheetRow row = access.row(number);
        Item item = SheetAccess.item(access.scheme(row.scheme()), code);
        LivePieces.Offer offer = pieces.offer(item, row, clock.instant());
        return new Offer(
                offer.figures(),
                offer.bound(),
                new Days(offer.window().from(), offer.window().to()));
    }

    /** @param once made when the form was shown */
    @CanAnswer
    public void read(String number, String code, UUID once, String figure, Days days) {
        Sheet sheet = access.open(number);
        pieces.add(
                sheet,
                access.scheme(sheet.head().scheme()),
                code,
                once,
                new LivePieces.Reading(figure, new LivePieces.Window(days.from(), days.to())),
                actor.get(),
                clock.instant());
    }
}
