package io.touchstone.penalty.remedy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.remedy.CorrectivePlan.Head;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Demands corrective plans and has things done to them; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RemedyBook {

    private final RemedyRows rows;
    private final RemedyNews news;
    private final Settings settings;
    private final PlatformTime time;
    private final Ids ids;

    RemedyBook(RemedyRows rows, RemedyNews news, Settings settings, PlatformTime time, Ids ids) {
        this.rows = rows;
        this.news = news;
        this.settings = settings;
        this.time = time;
        this.ids = ids;
    }

    /** Told again for a decision it demands nothing again. */
    void demand(
            UUID decisionId, String merchantId, boolean cures, boolean waits, Instant dueAt, Instant at, Actor actor) {
        if (rows.lockOf(decisionId).isPresent()) {
            return;
        }
        String number = String.format(Locale.ROOT, "CP-%d-%06d", time.day(at).getYear(), rows.nextNumber());
        CorrectivePlan demanded = CorrectivePlan.demand(
                new Head(ids.next(), number, decisionId, merchantId, at), cures, waits, dueAt, actor);
        rows.add(demanded);
        news.tell(demanded);
    }

    /** By when one that is asked for now has to be filed. */
    Instant dueBy(Instant at) {
        return at.plus(Duration.ofDays(settings.at(RemedyTerms.KEY, at).filing()));
    }

    /** When one that is accepted now is looked at again. */
    Instant checkOn(Instant at) {
        return at.plus(Duration.ofDays(settings.at(RemedyTerms.KEY, at).check()));
    }

    void ofDecision(UUID decisionId, Consumer<CorrectivePlan> act) {
        rows.lockOf(decisionId).ifPresent(plan -> change(plan, act));
    }

    CorrectivePlan change(UUID planId, Consumer<CorrectivePlan> act) {
        CorrectivePlan plan = rows.lock(planId).orElseThrow(() -> new NotFound("plan", planId.toString()));
        change(plan, act);
        return plan;
    }

    Optional<CorrectivePlan> find(String number) {
        return rows.find(number);
    }

    void change(CorrectivePlan plan, Consumer<CorrectivePlan> act) {
        act.accept(plan);
        if (plan.lines().isEmpty()) {
            return;
        }
        rows.save(plan);
        news.tell(plan);
    }
}
