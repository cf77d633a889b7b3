package io.touchstone.inspection.lab;

import io.touchstone.inspection.lab.LabPermissions.CanTest;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a laboratory takes part in proficiency rounds; of the others it learns nothing. */
@Service
@CanTest
@Transactional
public class OwnRoundDesk {

    private final LabSeat seat;
    private final RoundBook book;
    private final ProficiencyRounds rounds;
    private final CurrentActor actor;
    private final Clock clock;

    OwnRoundDesk(LabSeat seat, RoundBook book, ProficiencyRounds rounds, CurrentActor actor, Clock clock) {
        this.seat = seat;
        this.book = book;
        this.rounds = rounds;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ProficiencyRound.Own> list() {
        return book.ofLab(seat.demand().labId());
    }

    @Transactional(readOnly = true)
    public ProficiencyRound.Own open(String blindCode) {
        return book.findBlind(blindCode, seat.demand().labId()).orElseThrow(() -> new NotFound("round", blindCode));
    }

    public void enter(String blindCode, BigDecimal value, @Nullable BigDecimal uncertainty) {
        rounds.enter(open(blindCode), value, uncertainty, actor.get(), clock.instant());
    }
}
