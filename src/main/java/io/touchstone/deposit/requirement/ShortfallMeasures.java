package io.touchstone.deposit.requirement;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.SettlementTerms;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.deposit.requirement.Shortfall.Notice;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.DepositSuspensions;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the measures of a top-up notice, and lifts all of them together, in the transaction in which it ends. */
@Component
class ShortfallMeasures {

    private static final String REASON = "deposit below the required amount";
    private static final String OVER = "deposit no longer short";

    private final Restrictions restrictions;
    private final SettlementTerms terms;
    private final DepositSuspensions suspensions;
    private final JdbcClient jdbc;
    private final Ids ids;

    ShortfallMeasures(
            Restrictions restrictions,
            SettlementTerms terms,
            DepositSuspensions suspensions,
            JdbcClient jdbc,
            Ids ids) {
        this.restrictions = restrictions;
        this.terms = terms;
        this.suspensions = suspensions;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void take(Notice notice, Measure measure, Instant at, Actor actor) {
        measure.restrictions().stream().sorted().forEach(kind -> impose(notice, kind, at, actor));
        if (measure == Measure.SHIELD) {
            terms.extend(new ExtendTerm(
                    ids.next(),
                    notice.merchantId(),
                    TermTrigger.INSUFFICIENT_DEPOSIT,
                    TermScope.merchant(),
                    notice.caseNo(),
                    REASON,
                    at,
                    actor));
        }
    }

    /** What people decided about a shop that did not pay (ruling E3). */
    void suspend(Notice notice, String reason, Actor actor) {
        suspensions.impose(notice.merchantId(), reason, actor);
    }

    /** @param others whether another notice of the shop still runs; then a suspension stays */
    void liftAll(Notice notice, boolean others, Instant at, Actor actor) {
        Set<RestrictionId> inForce = restrictions.ofMerchant(notice.merchantId(), at).stream()
                .map(RestrictionView::id)
                .collect(Collectors.toSet());
        for (RestrictionId id : imposed(notice)) {
            // One that a person lifted before stays as it was.
            if (inForce.contains(id)) {
                restrictions.lift(id, OVER, at, actor);
            }
            jdbc.sql("update deposit_shortfall_restriction set lifted_at = greatest(?, imposed_at)"
                            + " where restriction_id = ?")
                    .params(Timestamp.from(at), id.id())
                    .update();
        }
        terms.lift(notice.merchantId(), notice.caseNo(), OVER, at, actor);
        if (!others) {
            suspensions.lift(notice.merchantId(), OVER, actor);
        }
    }

    private void impose(Notice notice, RestrictionKind kind, Instant at, Actor actor) {
        RestrictionId id = restrictions.impose(new ImposeRestriction(
                notice.merchantId(),
                kind,
                RestrictionScope.merchant(),
                at,
                null,
                BigDecimal.ZERO,
                notice.caseNo(),
                REASON,
                actor));
        jdbc.sql("insert into deposit_shortfall_restriction values (?, ?, ?, null)")
                .params(id.id(), notice.id(), Timestamp.from(at))
                .update();
    }

    private List<RestrictionId> imposed(Notice notice) {
        return jdbc
                .sql("select restriction_id from deposit_shortfall_restriction"
                        + " where shortfall_id = ? and lifted_at is null order by imposed_at, restriction_id")
                .param(notice.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(RestrictionId::new)
                .toList();
    }
}
