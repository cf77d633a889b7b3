package io.touchstone.deposit.requirement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes through all shops and all notices in steps, each in a transaction of its own; doing one again changes nothing. */
@Component
@Transactional
class RequirementRound {

    private static final int SHOPS = 200;
    private static final int NOTICES = 50;

    private final Requirements requirements;
    private final ShortfallBook book;
    private final ShortfallRows rows;
    private final Clock clock;

    RequirementRound(Requirements requirements, ShortfallBook book, ShortfallRows rows, Clock clock) {
        this.requirements = requirements;
        this.book = book;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What one step did.
     *
     * @param last the last shop it looked at; empty after the end
     */
    record Shops(String last, int opened) {}

    /**
     * Looks at the next shops: listings that became live by time, and versions of the tariff that have begun.
     *
     * @param changedSince what is required since then or later is new to a shop; what this step finds out always is
     */
    Shops follow(String after, Instant changedSince) {
        Instant at = clock.instant();
        List<String> shops = requirements.shopsAfter(after, SHOPS);
        if (shops.isEmpty()) {
            return new Shops("", 0);
        }
        requirements.note(shops, at);
        int opened = book.review(shops, changedSince.isAfter(at) ? at : changedSince, at);
        return new Shops(shops.get(shops.size() - 1), opened);
    }

    /** Takes the measures of some notices whose time has come, and answers of how many. */
    int takeDue() {
        Instant at = clock.instant();
        List<UUID> due = rows.due(at, NOTICES);
        due.forEach(id -> book.takeDue(id, at));
        return due.size();
    }
}
