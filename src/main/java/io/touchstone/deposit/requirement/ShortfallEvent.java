package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.Shortfall.Entry;
import io.touchstone.deposit.requirement.Shortfall.Notice;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happened to a top-up notice after it was opened, for the audit trail. */
record ShortfallEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    static ShortfallEvent of(Notice notice, Entry entry) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("case_no", notice.caseNo());
        details.put("required_minor", entry.amounts().required().minor());
        details.put("balance_minor", entry.amounts().balance().minor());
        details.put("currency", entry.amounts().required().currency().getCurrencyCode());
        if (entry.days() != null) {
            details.put("days", entry.days());
        }
        if (entry.reason() != null) {
            details.put("reason", entry.reason());
        }
        return new ShortfallEvent(
                "deposit.shortfall_" + word(entry.kind()),
                Subject.merchant(notice.merchantId()),
                entry.actor(),
                entry.at(),
                details);
    }

    /** A measure was taken; all other lines are called by what was done. */
    private static String word(String kind) {
        return switch (kind) {
            case "amounts" -> "changed";
            case "badge", "shield", "supervise" -> kind + "_taken";
            default -> kind;
        };
    }
}
