package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something was done about the bank: its accounts, its statements, a line of one. */
record BankEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static BankEvent statementSent(BankStatement statement, Actor actor, Instant at) {
        return new BankEvent(
                "deposit.bank_statement_sent", subject(statement), actor, at, Map.of("sha256", statement.sha256()));
    }

    static BankEvent statementRead(BankStatement statement, Actor actor, Instant at) {
        return new BankEvent(
                "deposit.bank_statement_read",
                subject(statement),
                actor,
                at,
                Map.of(
                        "sha256", statement.sha256(),
                        "state", statement.state().word(),
                        "rows", statement.rowsTotal(),
                        "new", statement.rowsNew(),
                        "errors", statement.errorsTotal()));
    }

    private static Subject subject(BankStatement statement) {
        return new Subject("bank_statement", statement.statementId().toString());
    }

    static BankEvent account(String action, BankAccount account, Actor actor, Instant at) {
        return new BankEvent(
                action,
                new Subject("bank_account", account.accountId().toString()),
                actor,
                at,
                Map.of("tail", account.tail(), "currency", account.currency().getCurrencyCode()));
    }

    static BankEvent decision(String action, BankDecision decision, BankLine line, Actor actor, Instant at) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("line_id", line.lineId().toString());
        details.put("act", decision.act().word());
        details.put("reason", decision.reason());
        details.put("amount_minor", line.amount().minor());
        details.put("currency", line.amount().currency().getCurrencyCode());
        if (decision.merchantId() != null) {
            details.put("merchant_id", decision.merchantId());
        }
        return new BankEvent(action, new Subject("bank_line", line.reference()), actor, at, details);
    }
}
