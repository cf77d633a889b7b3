package io.touchstone.penalty.violation;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks through complaints for violations, and enters what authorities order. */
@Service
@Transactional
public class CaseIntakeDesk {

    private static final int INSTRUCTIONS_MAX = 50;

    private final ComplaintList complaints;
    private final InstructionBook instructions;
    private final InstructionIntake intake;
    private final CaseBook book;
    private final CaseEndings endings;
    private final CurrentActor actor;
    private final Clock clock;

    CaseIntakeDesk(
            ComplaintList complaints,
            InstructionBook instructions,
            InstructionIntake intake,
            CaseBook book,
            CaseEndings endings,
            CurrentActor actor,
            Clock clock) {
        this.complaints = complaints;
        this.instructions = instructions;
        this.intake = intake;
        this.book = book;
        this.endings = endings;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * An order of an authority.
     *
     * @param id made when the form was shown; sent twice it is entered once
     */
    public record NewInstruction(
            UUID id,
            String authority,
            String documentNo,
            LocalDate issuedOn,
            String productId,
            @Nullable String ruleCode,
            String facts) {}

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<ComplaintRow> complaints(@Nullable String merchant, @Nullable String cursor, int limit) {
        return complaints.page(merchant, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public ComplaintRow complaint(String complaintId) {
        return complaints.find(complaintId).orElseThrow(() -> new NotFound("complaint", complaintId));
    }

    /** The newest orders. */
    @CanRead
    @Transactional(readOnly = true)
    public List<InstructionView> instructions() {
        return instructions.newest(null, INSTRUCTIONS_MAX);
    }

    /** Opens a case and takes the product off the shelf, in one transaction. */
    @CanWork
    public CaseView instruct(NewInstruction wanted, @Nullable Upload document) {
        return intake.enter(wanted, document, clock.instant(), actor.get());
    }

    /** The product may be sold again though the case goes on. */
    @CanWork
    public void release(String number, String reason) {
        CaseView view = book.byNumber(number).orElseThrow(() -> new NotFound("case", number));
        endings.release(view.id(), reason, clock.instant(), actor.get());
    }
}
