package io.touchstone.deposit.approval;

import io.touchstone.deposit.ledger.LedgerPermissions.CanApprove;
import io.touchstone.deposit.statement.Place;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the second person decides (rulings G4 and E3). */
@Service
@Transactional
public class ApprovalDesk {

    private final Proposals proposals;
    private final Merchants merchants;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    ApprovalDesk(Proposals proposals, Merchants merchants, Accounts accounts, CurrentActor actor, Clock clock) {
        this.proposals = proposals;
        this.merchants = merchants;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A proposal with what the reader has to know.
     *
     * @param own whether the reader asked for it and so cannot decide it
     */
    public record Sheet(
            Proposal proposal,
            @Nullable String shopName,
            List<Proposable.Line> lines,
            String outcome,
            Map<String, String> names,
            boolean own) {

        /** How an actor is called. */
        public String name(String by) {
            String id = by.substring(by.indexOf(':') + 1);
            return names.getOrDefault(id, id);
        }
    }

    /** The newest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<Proposal> list(ProposalFilter filter, @Nullable String cursor, int limit) {
        return KeysetPage.cut(proposals.list(filter, Place.of(cursor), limit + 1), limit, proposal -> new Place(
                        proposal.askedAt(), proposal.id())
                .words());
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public Sheet find(UUID id) {
        Proposal proposal = proposals.find(id).orElseThrow(() -> new NotFound("proposal", id.toString()));
        Proposable kind = proposals.of(proposal.kind());
        return new Sheet(
                proposal,
                proposal.merchantId() == null
                        ? null
                        : merchants
                                .find(proposal.merchantId())
                                .map(MerchantView::name)
                                .orElse(proposal.merchantId()),
                kind.lines(proposal),
                kind.outcome(proposal),
                accounts.displayNames(people(proposal)),
                proposal.askedBy().equals(actor.get().toString()));
    }

    /** @return where the outcome is shown */
    @CanApprove
    public String allow(UUID id) {
        Proposal proposal = proposals.allow(id, actor.get(), clock.instant());
        return proposals.of(proposal.kind()).outcome(proposal);
    }

    @CanApprove
    public void refuse(UUID id, String note) {
        proposals.refuse(id, note, actor.get(), clock.instant());
    }

    private static List<String> people(Proposal proposal) {
        List<String> ids = new ArrayList<>();
        ids.add(proposal.asker().id());
        if (proposal.decidedBy() != null) {
            ids.add(proposal.decidedBy().substring(proposal.decidedBy().indexOf(':') + 1));
        }
        return ids;
    }
}
