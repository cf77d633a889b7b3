package io.touchstone.penalty.points;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.RuleReplay;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Replays the last 90 days under a draft of the ladder, or of the points of a violation, and counts who would have moved (E13). */
@Component
class LadderImpact implements RuleReplay, JobHandler {

    static final String KIND = "penalty-impact";

    private static final int DAYS = 90;
    private static final String DRAFT = "draft";

    private final ImpactReckoning reckoning;
    private final ImpactBook book;
    private final LadderBook ladders;
    private final Rules rules;
    private final Jobs jobs;
    private final Clock clock;

    LadderImpact(
            ImpactReckoning reckoning, ImpactBook book, LadderBook ladders, Rules rules, @Lazy Jobs jobs, Clock clock) {
        this.reckoning = reckoning;
        this.book = book;
        this.ladders = ladders;
        this.rules = rules;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public boolean covers(RuleVersion draft) {
        return true;
    }

    @Override
    public void start(RuleVersion draft, Actor actor) {
        book.ask(draft, clock.instant());
        jobs.submit(new JobRequest(KIND, Map.of(DRAFT, draft.id().toString()), actor));
    }

    @Override
    public boolean isDone(UUID draft) {
        return rules.find(draft).filter(book::isDone).isPresent();
    }

    @Override
    public String path(UUID draft) {
        return "/admin/points/impact/" + draft;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        UUID id = UUID.fromString(Objects.requireNonNull(context.parameters().get(DRAFT), DRAFT));
        RuleVersion draft = rules.find(id).orElseThrow(() -> new IllegalStateException("no draft " + id));
        Instant now = clock.instant();
        ImpactReckoning.Asked asked = new ImpactReckoning.Asked(id, book.ask(draft, now), now);
        ImpactTally tally = reckoning.compare(asked, replayed(draft, now.minus(DAYS, ChronoUnit.DAYS)), done -> {
            context.checkCancelled();
            context.progress(done, 0);
        });
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("impact_merchants", Long.toString(tally.merchants()));
        summary.put("impact_moved", Long.toString(tally.moved()));
        return JobResult.of(summary);
    }

    private Replayed replayed(RuleVersion draft, Instant since) {
        LadderVersions held = ladders.dated();
        return draft.terms() instanceof ViolationTerms terms
                ? Replayed.violation(held, draft.code(), terms, since)
                : Replayed.ladder(held, LadderBook.ladder(draft), draft.code(), since);
    }
}
