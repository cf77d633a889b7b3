package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** What somebody on the list says against it, and the answer. */
@Table("merchant_blocklist_appeal")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
class BlockAppeal extends AbstractAggregateRoot<BlockAppeal> {

    @Id
    private final UUID appealId;

    private final UUID entryId;
    private final String statement;
    private final String filedBy;
    private final Instant filedAt;
    private @Nullable String outcome;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    BlockAppeal(
            UUID appealId,
            UUID entryId,
            String statement,
            String filedBy,
            Instant filedAt,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Long version) {
        this.appealId = appealId;
        this.entryId = entryId;
        this.statement = statement;
        this.filedBy = filedBy;
        this.filedAt = filedAt;
        this.outcome = outcome;
        this.answer = answer;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
        this.version = version;
    }

    static BlockAppeal file(UUID id, BlocklistEntry entry, String statement, Actor actor, Instant at) {
        if (!entry.isInForce(at)) {
            throw new Conflict(BlocklistRule.NOT_POSSIBLE_NOW, entry.number());
        }
        var appeal = new BlockAppeal(id, entry.id(), statement, actor.toString(), at, null, null, null, null, null);
        appeal.registerEvent(BlocklistEvent.of(
                "block_appealed", entry.merchantId(), entry.number(), actor, at, Map.of("number", entry.number())));
        return appeal;
    }

    /** Answers it; an upheld one lifts the entry. */
    void answer(BlocklistEntry entry, boolean upheld, String text, Actor actor, Instant at) {
        if (outcome != null) {
            throw new Conflict(BlocklistRule.NOT_POSSIBLE_NOW, entry.number());
        }
        if (entry.isOf(actor)) {
            throw new RuleViolation(BlocklistRule.APPEAL_BY_ANOTHER);
        }
        outcome = upheld ? "upheld" : "dismissed";
        answer = text;
        answeredBy = actor.toString();
        answeredAt = at;
        registerEvent(BlocklistEvent.of(
                "block_appeal_answered",
                entry.merchantId(),
                entry.number(),
                actor,
                at,
                Map.of("number", entry.number(), "outcome", outcome)));
    }
}
