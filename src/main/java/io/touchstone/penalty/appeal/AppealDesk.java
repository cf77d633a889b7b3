package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanApprove;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanReview;
import io.touchstone.penalty.appeal.StoredAppeal.Voice;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff hears appeals and answers them: never their own decisions, and always with reasons (E8, rulings E3 and E4). */
@Service
@Transactional
public class AppealDesk {

    private final AppealList list;
    private final AppealPages pages;
    private final AppealBook book;
    private final Answers answers;
    private final CurrentActor actor;
    private final Clock clock;

    AppealDesk(AppealList list, AppealPages pages, AppealBook book, Answers answers, CurrentActor actor, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.book = book;
        this.answers = answers;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<AppealRow> list(AppealFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, actor.get().toString(), cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public AppealView view(String number) {
        return pages.view(row(number), actor.get(), clock.instant());
    }

    /** The appeals of a decision, for the decision's own page. */
    @CanRead
    @Transactional(readOnly = true)
    public List<AppealRow> ofDecision(String number) {
        return list.ofDecision(number);
    }

    @CanReview
    public void claim(String number, long seen) {
        act(number, seen, appeal -> appeal.claim(false, clock.instant(), actor.get()));
    }

    /** Takes what nobody answered in time; the second queue is of another role (ruling E4). */
    @CanApprove
    public void claimLate(String number, long seen) {
        act(number, seen, appeal -> appeal.claim(true, clock.instant(), actor.get()));
    }

    @CanReview
    public void release(String number, long seen) {
        act(number, seen, appeal -> appeal.release(clock.instant(), actor.get()));
    }

    /** Writes to who appealed. */
    @CanReview
    public void say(String number, long seen, String words) {
        act(number, seen, appeal -> appeal.say(words, Voice.PLATFORM, clock.instant(), actor.get()));
    }

    @CanReview
    public void uphold(String number, long seen, String reply) {
        answers.uphold(answer(number, seen, reply));
    }

    /** Undoes the effects that are named; the others stay. */
    @CanReview
    public void vary(String number, long seen, Set<UUID> effects, String reply) {
        answers.vary(answer(number, seen, reply), effects);
    }

    @CanReview
    public void overturn(String number, long seen, String reply) {
        answers.overturn(answer(number, seen, reply));
    }

    private Answers.Answer answer(String number, long seen, String reply) {
        return new Answers.Answer(row(number).id(), seen, reply, clock.instant(), actor.get());
    }

    private void act(String number, long seen, Consumer<Appeal> act) {
        book.act(row(number).id(), appeal -> {
            if (appeal.stored().version() != seen) {
                throw new Conflict(AppealRule.APPEAL_CHANGED);
            }
            act.accept(appeal);
        });
    }

    private AppealRow row(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("appeal", number));
    }
}
