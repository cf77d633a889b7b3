package io.touchstone.report.kpi;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.ReportPermissions.CanConfirmTargets;
import io.touchstone.report.ReportPermissions.CanReadKpis;
import io.touchstone.report.ReportPermissions.CanTarget;
import io.touchstone.shell.CurrentActor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where targets are proposed by the role that owns a key figure and confirmed by another person. */
@Service
@Transactional
public class KpiTargetDesk {

    private final KpiCatalogue catalogue;
    private final KpiTargetRows rows;
    private final KpiTargetBook book;
    private final Clock clock;
    private final CurrentActor actor;

    KpiTargetDesk(KpiCatalogue catalogue, KpiTargetRows rows, KpiTargetBook book, Clock clock, CurrentActor actor) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.book = book;
        this.clock = clock;
        this.actor = actor;
    }

    /** @param id made when the form was shown, so that sending it twice proposes once */
    public record Proposal(UUID id, BigDecimal target, LocalDate from, String reason) {}

    /** Newest first. */
    @CanReadKpis
    @Transactional(readOnly = true)
    public List<KpiTargetView> history(String code) {
        return rows.history(kpi(code).code()).stream().map(this::view).toList();
    }

    /** All that wait for their second person, oldest first. */
    @CanReadKpis
    @Transactional(readOnly = true)
    public List<KpiTargetView> waiting() {
        return rows.open().stream()
                .filter(target -> catalogue.find(target.kpi()).isPresent())
                .map(this::view)
                .toList();
    }

    /** Whether the reader’s role owns the key figure. */
    @CanReadKpis
    @Transactional(readOnly = true)
    public boolean isOwner(String code) {
        return KpiOwners.holds(kpi(code).owner());
    }

    /** @throws RuleViolation when the reader’s role does not own the key figure */
    @CanTarget
    public void propose(String code, Proposal proposal) {
        Kpi kpi = kpi(code);
        if (!KpiOwners.holds(kpi.owner())) {
            throw new RuleViolation(KpiRule.KPI_NOT_OWNER);
        }
        KpiTarget target = new KpiTarget(
                proposal.id(),
                code,
                proposal.target(),
                proposal.from(),
                proposal.reason(),
                actor.get().id(),
                clock.instant(),
                null);
        book.propose(kpi, target, actor.get());
    }

    @CanConfirmTargets
    public void confirm(String code, UUID id, @Nullable String words) {
        book.confirm(waiting(code, id), words, clock.instant(), actor.get());
    }

    @CanConfirmTargets
    public void refuse(String code, UUID id, String words) {
        book.refuse(waiting(code, id), words, clock.instant(), actor.get());
    }

    @CanTarget
    public void withdraw(String code, UUID id) {
        book.withdraw(waiting(code, id), clock.instant(), actor.get());
    }

    private KpiTarget waiting(String code, UUID id) {
        return book.open(kpi(code).code(), id);
    }

    private Kpi kpi(String code) {
        return catalogue.find(code).orElseThrow(() -> new NotFound("key figure", code));
    }

    private KpiTargetView view(KpiTarget target) {
        return KpiTargetView.of(kpi(target.kpi()), target, actor.get().id());
    }
}
