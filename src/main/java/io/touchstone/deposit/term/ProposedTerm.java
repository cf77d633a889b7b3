package io.touchstone.deposit.term;

import io.touchstone.deposit.ExtendTerm;
import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.deposit.approval.Proposable;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Settling a shop's orders later because a person says so. */
@Component
class ProposedTerm implements Proposable {

    private static final String TRIGGER = "trigger";
    private static final String SCOPE = "scope";
    private static final String SCOPE_ID = "scope_id";

    private final TermRegister register;

    ProposedTerm(TermRegister register) {
        this.register = register;
    }

    static Map<String, String> content(NewTerm term) {
        return Map.of(
                TRIGGER, term.trigger().word(),
                SCOPE, term.scope().kind().word(),
                SCOPE_ID, term.scope().id());
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.TERM;
    }

    @Override
    public void carryOut(Proposal proposal, Actor approver, Instant at) {
        register.extend(
                new ExtendTerm(
                        proposal.id(),
                        proposal.demandMerchant(),
                        TermTrigger.of(proposal.demand(TRIGGER)),
                        scope(proposal),
                        proposal.demandCase(),
                        proposal.reason(),
                        at,
                        proposal.asker()),
                approver);
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.word("deposit.term.trigger", "deposit.term.trigger." + proposal.demand(TRIGGER)));
        lines.add(Line.word("deposit.term.scope", "deposit.term.scope." + proposal.demand(SCOPE)));
        TermScope scope = scope(proposal);
        if (scope.kind() != TermScope.Kind.MERCHANT) {
            lines.add(Line.text("deposit.term.scope-id", scope.id()));
        }
        return lines;
    }

    @Override
    public String outcome(Proposal proposal) {
        return "/admin/deposits/terms/" + proposal.id();
    }

    private static TermScope scope(Proposal proposal) {
        return new TermScope(
                TermScope.Kind.valueOf(proposal.demand(SCOPE).toUpperCase(Locale.ROOT)), proposal.demand(SCOPE_ID));
    }
}
