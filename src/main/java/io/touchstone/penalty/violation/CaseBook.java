package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and has things done to them; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseBook implements Cases {

    private final CaseRows rows;
    private final CaseSubjects subjects;
    private final CaseEvidences evidence;
    private final CaseClock clock;
    private final CaseNews news;
    private final Settings settings;
    private final PlatformTime time;
    private final Ids ids;

    CaseBook(
            CaseRows rows,
            CaseSubjects subjects,
            CaseEvidences evidence,
            CaseClock clock,
            CaseNews news,
            Settings settings,
            PlatformTime time,
            Ids ids) {
        this.rows = rows;
        this.subjects = subjects;
        this.evidence = evidence;
        this.clock = clock;
        this.news = news;
        this.settings = settings;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public CaseView open(OpenCase command) {
        return open(ids.next(), command);
    }

    /** @param id known before, so that a form sent twice opens one case */
    CaseView open(UUID id, OpenCase command) {
        Optional<ViolationCase> same = rows.find(id);
        if (same.isPresent()) {
            return same.get().view();
        }
        String reference = command.sourceRef();
        if (reference != null) {
            Optional<ViolationCase> known = rows.find(command.source(), reference);
            if (known.isPresent()) {
                return known.get().view();
            }
        }
        subjects.check(command);
        ViolationCase opened = ViolationCase.open(fresh(id, command), command.at(), command.actor());
        if (!rows.add(opened)) {
            return rows.find(command.source(), Optional.ofNullable(reference).orElseThrow())
                    .orElseThrow()
                    .view();
        }
        news.tell(opened);
        return opened.view();
    }

    private CaseView fresh(UUID id, OpenCase command) {
        Instant at = command.at();
        return new CaseView(
                id,
                String.format(Locale.ROOT, "VC-%d-%06d", time.day(at).getYear(), rows.nextNumber()),
                command.merchantId(),
                command.brand(),
                command.productId(),
                subjects.categoryOf(command),
                command.source(),
                command.sourceRef(),
                command.ruleCode(),
                command.actedAt(),
                command.facts(),
                CaseState.OPEN,
                null,
                command.reporter(),
                at,
                command.actor().toString(),
                clock.handleBy(at),
                0);
    }

    @Override
    @Transactional(readOnly = true)
    public CaseView find(UUID caseId) {
        return rows.find(caseId)
                .orElseThrow(() -> new NotFound("case", caseId.toString()))
                .view();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseView> byNumber(String number) {
        return rows.find(number).map(ViolationCase::view);
    }

    @Override
    public void proposed(UUID caseId, RuleVersion rule, Instant at, Actor actor) {
        if (!(rule.terms() instanceof ViolationTerms terms)) {
            throw new RuleViolation(CaseRule.CASE_RULE_UNKNOWN, rule.code());
        }
        if (terms.zeroTolerance()) {
            requireBundle(caseId, at);
        }
        change(caseId, one -> {
            if (one.isLapsed(at)) {
                one.lapse(at, actor);
            }
            one.propose(terms.hearing(), rule.code(), at, actor);
        });
    }

    /** The fast track spares the hearing, and stands on evidence alone (E11). */
    private void requireBundle(UUID caseId, Instant at) {
        List<String> missing = settings.at(EvidenceBundle.KEY, at).missing(evidence.kinds(caseId));
        if (!missing.isEmpty()) {
            throw new RuleViolation(CaseRule.CASE_EVIDENCE_INCOMPLETE, String.join(", ", missing));
        }
    }

    @Override
    public void backToWork(UUID caseId, String why, Instant at, Actor actor) {
        change(caseId, one -> one.backToWork(clock.decideBy(at), why, at, actor));
    }

    @Override
    public void reopen(UUID caseId, String words, Instant at, Actor actor) {
        change(caseId, one -> one.reopen(clock.decideBy(at), words, at, actor));
    }

    @Override
    public void decided(UUID caseId, String decisionNumber, Instant at, Actor actor) {
        change(caseId, one -> one.decide(decisionNumber, at, actor));
    }

    @Override
    public void note(UUID caseId, String key, String reference, String path, Instant at, Actor actor) {
        rows.addLine(caseId, new CaseLine(key, reference, path, null, false, at, actor));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> restingOn(String sampleNumber) {
        return rows.restingOn(sampleNumber);
    }

    @Override
    public void unfounded(UUID caseId, String reference, String words, Instant at, Actor actor) {
        change(caseId, one -> one.unfounded(reference, words, at, actor));
    }

    /** Does something to a case that nobody else changes meanwhile, and tells of it. */
    void change(UUID caseId, Consumer<ViolationCase> act) {
        ViolationCase one = rows.lock(caseId).orElseThrow(() -> new NotFound("case", caseId.toString()));
        act.accept(one);
        if (one.lines().isEmpty()) {
            return;
        }
        rows.save(one);
        news.tell(one);
    }
}
