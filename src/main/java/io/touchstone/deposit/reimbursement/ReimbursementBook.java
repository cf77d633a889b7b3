package io.touchstone.deposit.reimbursement;

import io.touchstone.deposit.Reimbursements;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.statement.Causes;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books what is paid back, and tells statements what it was for. */
@Component
class ReimbursementBook implements Reimbursements, Causes {

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ReimbursementBook(JdbcTemplate jdbc, Ledger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reimburse(UUID cause, String reference, String path, Money amount, Instant at, Actor actor) {
        int added = jdbc.update(
                "insert into deposit_reimbursement (reimbursement_id, reference, path, amount_minor, currency, at, actor)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                cause,
                reference,
                path,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                Timestamp.from(at),
                actor.toString());
        if (added == 0) {
            return false;
        }
        ledger.post(Posting.move(
                TransferKind.REIMBURSED,
                cause,
                at,
                AccountKey.platforms(AccountPurpose.PLATFORM, amount.currency()),
                AccountKey.platforms(AccountPurpose.CONSUMER, amount.currency()),
                amount));
        events.publishEvent(new Reimbursed(reference, amount, actor, at));
        return true;
    }

    @Override
    public Set<TransferKind> kinds() {
        return Set.of(TransferKind.REIMBURSED);
    }

    @Override
    public Map<UUID, Cause> find(Collection<UUID> causeIds) {
        Map<UUID, Cause> found = new HashMap<>();
        jdbc.query(
                "select reimbursement_id, reference, path from deposit_reimbursement where reimbursement_id = any (?)",
                row -> {
                    found.put(
                            Objects.requireNonNull(row.getObject("reimbursement_id", UUID.class)),
                            new Cause(row.getString("reference"), null, row.getString("path")));
                },
                (Object) causeIds.toArray(UUID[]::new));
        return found;
    }
}
