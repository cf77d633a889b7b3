package io.touchstone.penalty.violation;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.penalty.violation.CaseAnswers.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears merchants: asks them, takes what they say in time, and ends the waiting when nothing came. */
@Component
class CaseHearings {

    private static final Actor CLOCK = Actor.system("penalty-cases");
    private static final int BATCH = 100;

    private final CaseBook book;
    private final CaseRows rows;
    private final CaseAnswers answers;
    private final CaseFiles papers;
    private final CaseClock clock;
    private final Clock now;

    CaseHearings(CaseBook book, CaseRows rows, CaseAnswers answers, CaseFiles papers, CaseClock clock, Clock now) {
        this.book = book;
        this.rows = rows;
        this.answers = answers;
        this.papers = papers;
        this.clock = clock;
        this.now = now;
    }

    void ask(ViolationCase one, @Nullable String words, Instant at, Actor actor) {
        Instant until = clock.hearUntil(at);
        one.hear(until, clock.decideBy(until), words, at, actor);
    }

    /** Takes what a merchant says; sent twice it is taken once. */
    void answer(UUID caseId, Said said, List<Upload> uploads, Instant at, Actor actor) {
        if (answers.exists(said.id())) {
            return;
        }
        book.change(caseId, one -> one.answer(at, actor));
        answers.add(caseId, said, at, actor.toString());
        uploads.forEach(upload -> answers.addFile(said.id(), papers.take(upload, actor)));
    }

    /** @return how many hearings ended without an answer; at most a batch, call again until none did */
    @Transactional
    int lapse() {
        Instant at = now.instant();
        List<ViolationCase> over = rows.lapsed(at, BATCH);
        over.forEach(one -> book.change(one.view().id(), fresh -> fresh.lapse(at, CLOCK)));
        return over.size();
    }
}
