package io.touchstone.inspection.programme;

import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the programmes of a quarter are written, opened by a second person, and closed (D3, D14). */
@Service
@Transactional
public class ProgrammeDesk {

    private final StoredProgrammes programmes;
    private final ProgrammeList list;
    private final Numbers numbers;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    ProgrammeDesk(
            StoredProgrammes programmes,
            ProgrammeList list,
            Numbers numbers,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.list = list;
        this.numbers = numbers;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<ProgrammeRow> page(@Nullable String state, @Nullable String cursor, int limit) {
        return list.page(state, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public ProgrammeRow open(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("sampling_programme", number));
    }

    @CanRead
    @Transactional(readOnly = true)
    public List<Programme.Focus> focus(String number) {
        return list.focus(number);
    }

    /** Programmes that plans can be made for, the newest first. */
    @CanRead
    @Transactional(readOnly = true)
    public List<ProgrammeRow> running(int limit) {
        return list.page(Programme.State.OPEN.word(), null, limit).items();
    }

    /**
     * Writes a programme; sent twice it is written once.
     *
     * @return its number
     */
    @CanWork
    public String draft(UUID once, String currency, Programme.Wanted wanted) {
        Optional<String> made = numbers.programmeMade(once);
        if (made.isPresent()) {
            return made.get();
        }
        Instant at = clock.instant();
        Programme programme =
                Programme.draft(ids.next(), numbers.programme(at), once, currency, wanted, actor.get(), at);
        programmes.save(programme);
        return programme.number();
    }

    @CanWork
    public void rewrite(String number, long seen, Programme.Wanted wanted) {
        Programme programme = programme(number, seen);
        programme.rewrite(wanted, actor.get(), clock.instant());
        programmes.save(programme);
    }

    /** Opens what another wrote. */
    @CanApprove
    public void approve(String number, long seen) {
        Programme programme = programme(number, seen);
        programme.open(actor.get(), clock.instant());
        programmes.save(programme);
    }

    @CanWork
    public void close(String number, long seen) {
        Programme programme = programme(number, seen);
        programme.close(list.hasOpenPlans(programme.id()), actor.get(), clock.instant());
        programmes.save(programme);
    }

    private Programme programme(String number, long seen) {
        Programme programme =
                programmes.findByNumber(number).orElseThrow(() -> new NotFound("sampling_programme", number));
        if (!programme.isOfVersion(seen)) {
            throw new Conflict(PlanRule.PLAN_CHANGED);
        }
        return programme;
    }
}
