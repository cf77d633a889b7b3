package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.RequestMemo;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where staff reads decisions, and sees what one would do before anybody signs it. */
@Service
@Transactional(readOnly = true)
public class PenaltyDecisionDesk {

    private static final int NEWEST_MAX = 5;

    private final PenaltyDecisionList list;
    private final PenaltyDecisionPages pages;
    private final DecisionRows rows;
    private final Rehearsal rehearsal;
    private final CasePapers papers;
    private final CurrentActor actor;
    private final Clock clock;

    PenaltyDecisionDesk(
            PenaltyDecisionList list,
            PenaltyDecisionPages pages,
            DecisionRows rows,
            Rehearsal rehearsal,
            CasePapers papers,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.rows = rows;
        this.rehearsal = rehearsal;
        this.papers = papers;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    public KeysetPage<DecisionRow> list(DecisionFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    /** The newest of one shop, for the merchant's own page. */
    @CanRead
    public List<DecisionRow> ofMerchant(String merchantId) {
        return list.ofMerchant(merchantId, NEWEST_MAX);
    }

    /** Those of a case, for the case's own page. */
    @CanRead
    public List<DecisionRow> ofCase(String caseNumber) {
        return list.ofCase(caseNumber);
    }

    @CanRead
    public DecisionPage page(String number) {
        Actor reader = actor.get();
        return RequestMemo.once(List.of("decision-page", number, reader), () -> pages.page(stored(number), reader));
    }

    /** Carries it out and takes it back, in a transaction of its own. */
    @CanRead
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Rehearsed preview(String number) {
        return rehearsal.run(stored(number).head().id(), clock.instant(), actor.get());
    }

    /** The case that is decided about. */
    @CanWork
    public CaseView about(String caseNumber) {
        return papers.find(caseNumber);
    }

    /** The rules that held when the act happened (ruling E2). */
    @CanWork
    public List<RuleVersion> rules(String caseNumber) {
        return papers.rules(caseNumber);
    }

    /** What a draft orders, for writing it anew. */
    @CanWork
    public List<EffectSpec> orders(String number) {
        return page(number).view().effects().stream()
                .filter(effect -> effect.run() == null)
                .map(EffectView::spec)
                .toList();
    }

    /** What the rule orders, to take it over again. */
    @CanWork
    public List<EffectSpec> suggested(String number) {
        return papers.suggested(stored(number), clock.instant());
    }

    private StoredDecision stored(String number) {
        return rows.byNumber(number).orElseThrow(() -> new NotFound("decision", number));
    }
}
