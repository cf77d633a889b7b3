package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanAnswer;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where answers are given what they rest on. */
@Service
@Transactional
public class PieceDesk {

    private final SheetAccess access;
    private final Proving proving;
    private final PieceList list;
    private final LineList lines;
    private final CurrentActor actor;
    private final Clock clock;

    PieceDesk(SheetAccess access, Proving proving, PieceList list, LineList lines, CurrentActor actor, Clock clock) {
        this.access = access;
        this.proving = proving;
        this.list = list;
        this.lines = lines;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What somebody says of a piece.
     *
     * @param once made when the form was shown, so that one sent twice is kept once
     */
    public record Said(UUID once, String title, LocalDate effectiveOn, LocalDate collectedOn) {}

    @CanRead
    @Transactional(readOnly = true)
    public List<Piece> pieces(String number, String item) {
        return list.of(access.row(number).id(), item);
    }

    @CanRead
    @Transactional(readOnly = true)
    public List<SheetPage.Line> lines(String number, String item) {
        return lines.of(access.row(number).id(), item);
    }

    @CanAnswer
    public void addFile(String number, String item, Said said, Upload upload) {
        Actor by = actor.get();
        proving.add(access.open(number), item, said, new Proving.Source(upload, null), by, clock.instant());
    }

    @CanAnswer
    public void addLink(String number, String item, Said said, String url) {
        Actor by = actor.get();
        proving.add(access.open(number), item, said, new Proving.Source(null, url), by, clock.instant());
    }

    /** It no longer counts, and stays to be seen with the reason. */
    @CanAnswer
    public void strike(String number, String item, UUID piece, String reason) {
        proving.strike(access.open(number), item, piece, reason, actor.get(), clock.instant());
    }
}
