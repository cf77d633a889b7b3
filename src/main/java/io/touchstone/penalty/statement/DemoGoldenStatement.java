package io.touchstone.penalty.statement;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole story goes on: the decision is made public, and the seller reads the statement of reasons. */
@Component
class DemoGoldenStatement implements DemoChapter {

    private final Publications publications;
    private final PublicationRows rows;
    private final ReasonsRows statements;
    private final Accounts accounts;
    private final StoryShop shop;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Clock clock;

    DemoGoldenStatement(
            Publications publications,
            PublicationRows rows,
            ReasonsRows statements,
            Accounts accounts,
            StoryShop shop,
            JdbcClient jdbc,
            PlatformTime time,
            Clock clock) {
        this.publications = publications;
        this.rows = rows;
        this.statements = statements;
        this.accounts = accounts;
        this.shop = shop;
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whole-story-statement";
    }

    @Override
    public int position() {
        return 102;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        shop.find().ifPresent(merchant -> decided(merchant, now).ifPresent(decision -> {
            publish(decision, StoryDay.PUBLISHED.at(time, now));
            read(decision, merchant, StoryDay.READ.at(time, now));
        }));
    }

    private void publish(UUID decision, Instant at) {
        accounts.find("officer")
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()))
                .ifPresent(officer -> rows.find(decision).ifPresent(row -> publications.publish(row, at, officer)));
    }

    private void read(UUID decision, String merchant, Instant at) {
        accounts.find(StoryShop.SELLER).ifPresent(seller -> statements
                .original(decision, merchant)
                .ifPresent(statement -> statements.read(statement, seller.id().id(), at)));
    }

    private Optional<UUID> decided(String merchant, Instant now) {
        return jdbc.sql("select decision_id from penalty_decision where merchant_id = ? and decided_at = ?")
                .params(merchant, Timestamp.from(StoryDay.APPROVED.at(time, now)))
                .query(UUID.class)
                .optional();
    }
}
