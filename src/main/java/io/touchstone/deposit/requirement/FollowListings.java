package io.touchstone.deposit.requirement;

import io.touchstone.catalog.ListingsApplied;
import io.touchstone.job.Jobs;
import io.touchstone.taxonomy.CategoriesApplied;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what listings and categories that were told anew require, in their own transaction. Few shops are called to top up at
 * once; of many the rest follows in steps right after the commit, so that no import waits for letters.
 */
@Component
class FollowListings implements ListingsApplied, CategoriesApplied {

    static final int AT_ONCE = 100;

    private static final int SHOPS = 5_000;

    private final Requirements requirements;
    private final ShortfallBook book;
    private final Jobs jobs;
    private final Clock clock;

    FollowListings(Requirements requirements, ShortfallBook book, Jobs jobs, Clock clock) {
        this.requirements = requirements;
        this.book = book;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void listingsChanged(JdbcTemplate connection) {
        List<String> shops =
                connection.queryForList("select merchant_id from catalog_touched_shop order by 1", String.class);
        Instant at = clock.instant();
        List<String> changed = new ArrayList<>();
        for (int from = 0; from < shops.size(); from += SHOPS) {
            changed.addAll(requirements.note(shops.subList(from, Math.min(from + SHOPS, shops.size())), at));
        }
        call(changed, at);
    }

    @Override
    public void categoriesChanged(JdbcTemplate connection) {
        Instant at = clock.instant();
        List<String> changed = new ArrayList<>();
        List<String> shops = requirements.shopsAfter("", SHOPS);
        while (!shops.isEmpty()) {
            changed.addAll(requirements.note(shops, at));
            shops = requirements.shopsAfter(shops.get(shops.size() - 1), SHOPS);
        }
        call(changed, at);
    }

    private void call(List<String> changed, Instant at) {
        if (changed.size() <= AT_ONCE) {
            book.review(changed, at, at);
        } else {
            jobs.submit(RunRequirements.after(at));
        }
    }
}
