package io.touchstone.penalty.remedy;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at corrective plans: accepts them, sends them back, and later says whether they worked (E10). */
@Service
@Transactional
public class RemedyDesk {

    private final RemedyList list;
    private final RemedyWork work;
    private final CurrentActor actor;
    private final Clock clock;

    RemedyDesk(RemedyList list, RemedyWork work, CurrentActor actor, Clock clock) {
        this.list = list;
        this.work = work;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param filter {@code state} and {@code merchant}, each where it is wanted */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<RemedyRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public RemedyPage page(String number) {
        return list.page(row(number), true);
    }

    /** What waits for it ends. */
    @CanWork
    public void accept(String number, long seen, @Nullable String words) {
        work.accept(row(number).id(), seen, words, clock.instant(), actor.get());
    }

    @CanWork
    public void sendBack(String number, long seen, String words) {
        work.sendBack(row(number).id(), seen, words, clock.instant(), actor.get());
    }

    /** Says on its day whether it worked; if not, another case begins. */
    @CanWork
    public void check(String number, long seen, boolean effective, String words) {
        work.check(row(number).id(), seen, effective, words, clock.instant(), actor.get());
    }

    private RemedyRow row(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("plan", number));
    }
}
