package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** One entry of the blocklist (E4): proposed by one person and confirmed by another, or written by a ban. */
@Table("merchant_blocklist_entry")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
class BlocklistEntry extends AbstractAggregateRoot<BlocklistEntry> {

    /** Where an entry is; its end by term needs no step. */
    enum State {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        LIFTED;

        private Set<State> next() {
            return switch (this) {
                case PROPOSED -> EnumSet.of(IN_FORCE, REFUSED);
                case IN_FORCE -> EnumSet.of(LIFTED);
                case REFUSED, LIFTED -> EnumSet.noneOf(State.class);
            };
        }
    }

    private static final String PROPOSAL = "proposal";
    private static final String BAN = "ban";

    @Id
    private final UUID entryId;

    private final String number;
    private final @Nullable String merchantId;
    private final String origin;
    private final String source;
    private final String basis;
    private final @Nullable String caseNo;
    private String state;
    private final String proposedBy;
    private final Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private final @Nullable Instant endsAt;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    BlocklistEntry(
            UUID entryId,
            String number,
            @Nullable String merchantId,
            String origin,
            String source,
            String basis,
            @Nullable String caseNo,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant endsAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            @Nullable Long version) {
        this.entryId = entryId;
        this.number = number;
        this.merchantId = merchantId;
        this.origin = origin;
        this.source = source;
        this.basis = basis;
        this.caseNo = caseNo;
        this.state = state;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.endsAt = endsAt;
        this.endedBy = endedBy;
        this.endedAt = endedAt;
        this.endReason = endReason;
        this.version = version;
    }

    /** Why somebody should be refused, and for how long. */
    record Grounds(
            @Nullable String merchantId,
            BlockSource source,
            String basis,
            @Nullable String caseNo,
            @Nullable Instant endsAt) {}

    /** Asks that somebody be refused; nobody is, before a second person agrees. */
    static BlocklistEntry propose(UUID id, String number, Grounds grounds, Actor actor, Instant at) {
        BlocklistEntry entry = make(id, number, grounds, PROPOSAL, State.PROPOSED, actor, at);
        entry.announce("block_proposed", actor, at, Map.of("basis", grounds.basis()));
        return entry;
    }

    /** Writes down a ban, which two people decided where it was made. */
    static BlocklistEntry ofBan(UUID id, String number, Grounds grounds, Actor actor, Instant at) {
        BlocklistEntry entry = make(id, number, grounds, BAN, State.IN_FORCE, actor, at);
        entry.decidedBy = actor.toString();
        entry.decidedAt = at;
        entry.announce("block_confirmed", actor, at, Map.of("basis", grounds.basis(), "origin", BAN));
        return entry;
    }

    private static BlocklistEntry make(
            UUID id, String number, Grounds grounds, String origin, State state, Actor actor, Instant at) {
        Instant endsAt = grounds.endsAt();
        if (endsAt != null && !endsAt.isAfter(at)) {
            throw new RuleViolation(BlocklistRule.TERM_IS_OVER);
        }
        return new BlocklistEntry(
                id,
                number,
                grounds.merchantId(),
                origin,
                grounds.source().word(),
                grounds.basis(),
                grounds.caseNo(),
                word(state),
                actor.toString(),
                at,
                null,
                null,
                endsAt,
                null,
                null,
                null,
                null);
    }

    void confirm(Actor actor, Instant at) {
        requireSecondPerson(actor);
        if (endsAt != null && !endsAt.isAfter(at)) {
            throw new RuleViolation(BlocklistRule.TERM_IS_OVER);
        }
        move(State.IN_FORCE);
        decide(actor, at);
        announce("block_confirmed", actor, at, Map.of("origin", origin));
    }

    void refuse(String reason, Actor actor, Instant at) {
        requireSecondPerson(actor);
        move(State.REFUSED);
        decide(actor, at);
        endReason = reason;
        announce("block_refused", actor, at, Map.of("reason", reason));
    }

    /** Ends it before its term. */
    void lift(String reason, Actor actor, Instant at) {
        move(State.LIFTED);
        endedBy = actor.toString();
        endedAt = at;
        endReason = reason;
        announce("block_lifted", actor, at, Map.of("reason", reason));
    }

    boolean isInForce(Instant at) {
        return state() == State.IN_FORCE && (endsAt == null || endsAt.isAfter(at));
    }

    /** Whether somebody put the entry there, by proposing it or by agreeing. */
    boolean isOf(Actor actor) {
        return actor.toString().equals(proposedBy) || actor.toString().equals(decidedBy);
    }

    UUID id() {
        return entryId;
    }

    String number() {
        return number;
    }

    @Nullable
    String merchantId() {
        return merchantId;
    }

    State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    private void decide(Actor actor, Instant at) {
        decidedBy = actor.toString();
        decidedAt = at;
    }

    private void move(State wanted) {
        if (!state().next().contains(wanted)) {
            throw new Conflict(BlocklistRule.NOT_POSSIBLE_NOW, number);
        }
        state = word(wanted);
    }

    private void requireSecondPerson(Actor actor) {
        if (actor.toString().equals(proposedBy)) {
            throw new RuleViolation(BlocklistRule.ENTRY_SECOND_PERSON);
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void announce(String what, Actor actor, Instant at, Map<String, String> facts) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("number", number);
        details.put("case_no", caseNo == null ? "" : caseNo);
        facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> details.put(fact.getKey(), fact.getValue()));
        registerEvent(BlocklistEvent.of(what, merchantId, number, actor, at, details));
    }
}
