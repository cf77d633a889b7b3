package io.touchstone.inspection.lab;

import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff holds laboratories against each other (D15). */
@Service
@Transactional
public class RoundDesk {

    private final ProficiencyRounds rounds;
    private final RoundBook book;
    private final CandidateRows labs;
    private final CurrentActor actor;
    private final Clock clock;

    RoundDesk(ProficiencyRounds rounds, RoundBook book, CandidateRows labs, CurrentActor actor, Clock clock) {
        this.rounds = rounds;
        this.book = book;
        this.labs = labs;
        this.actor = actor;
        this.clock = clock;
    }

    /** Newest first. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<ProficiencyRound> list(@Nullable String cursor, int limit) {
        return book.page(cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public ProficiencyRound.Page page(String number) {
        ProficiencyRound round = rounds.get(number);
        return new ProficiencyRound.Page(round, book.values(round.roundId()));
    }

    /** Who can be invited. */
    @CanWork
    @Transactional(readOnly = true)
    public List<Lab> labs() {
        return labs.labs().stream().filter(Lab::active).toList();
    }

    @CanWork
    public ProficiencyRound open(UUID once, ProficiencyRound.NewRound round, List<String> labCodes) {
        return rounds.open(once, round, labCodes, actor.get(), clock.instant());
    }

    @CanWork
    public void close(String number, long seen) {
        rounds.close(number, seen, actor.get(), clock.instant());
    }

    @CanWork
    public void cancel(String number, long seen, String reason) {
        rounds.cancel(number, seen, reason, actor.get(), clock.instant());
    }
}
