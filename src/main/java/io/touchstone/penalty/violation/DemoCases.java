package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.violation.CaseAnswers.Said;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Made cases of the demo market, by the same steps that people take. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DemoCases {

    private final CaseBook book;
    private final CaseHearings hearings;
    private final Ids ids;

    DemoCases(CaseBook book, CaseHearings hearings, Ids ids) {
        this.book = book;
        this.hearings = hearings;
        this.ids = ids;
    }

    /** Opened, and taken by whoever works on it. */
    public CaseView open(OpenCase story, Actor officer) {
        CaseView opened = book.open(story);
        take(opened.id(), story.at(), officer);
        return book.find(opened.id());
    }

    /** Somebody works on it from now on. */
    public void take(UUID caseId, Instant at, Actor officer) {
        book.change(caseId, one -> one.give(UUID.fromString(officer.id()), "claimed", at, officer));
    }

    public void ask(UUID caseId, String words, Instant at, Actor officer) {
        book.change(caseId, one -> hearings.ask(one, words, at, officer));
    }

    /** What the shop said, with its plan. */
    public void answer(UUID caseId, String words, Instant at, Actor merchant) {
        Said said = new Said(ids.next(), words, "供应商批次管理不严", "相关商品已下架", "逐批查验并留存记录");
        hearings.answer(caseId, said, List.of(), at, merchant);
    }

    public void dismiss(UUID caseId, String words, Instant at, Actor officer) {
        book.change(caseId, one -> one.dismiss(Dismissal.chosen().get(0), words, at, officer));
    }
}
