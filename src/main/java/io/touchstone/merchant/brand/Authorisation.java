package io.touchstone.merchant.brand;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** One link of a chain: claimed when it is written down, verified once staff has seen the paper, revoked for good. */
@Table("merchant_authorisation")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; the rows that pages show are read by SQL.
class Authorisation extends AbstractAggregateRoot<Authorisation> {

    @Id
    private final UUID id;

    private final UUID brandId;
    private final String kind;
    private final String grantorName;
    private final @Nullable String grantorUscc;
    private final String granteeName;
    private final @Nullable String granteeUscc;
    private final @Nullable String trademarkNo;
    private final List<Integer> classes;
    private final String territory;
    private final boolean exclusive;
    private final LocalDate validFrom;
    private final @Nullable LocalDate validUntil;
    private final @Nullable UUID documentId;
    private String state;
    private final String addedBy;
    private final Instant addedAt;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;
    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Authorisation(
            UUID id,
            UUID brandId,
            String kind,
            String grantorName,
            @Nullable String grantorUscc,
            String granteeName,
            @Nullable String granteeUscc,
            @Nullable String trademarkNo,
            List<Integer> classes,
            String territory,
            boolean exclusive,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable UUID documentId,
            String state,
            String addedBy,
            Instant addedAt,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String reason,
            @Nullable Long version) {
        this.id = id;
        this.brandId = brandId;
        this.kind = kind;
        this.grantorName = grantorName;
        this.grantorUscc = grantorUscc;
        this.granteeName = granteeName;
        this.granteeUscc = granteeUscc;
        this.trademarkNo = trademarkNo;
        this.classes = List.copyOf(classes);
        this.territory = territory;
        this.exclusive = exclusive;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.documentId = documentId;
        this.state = state;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        this.settledBy = settledBy;
        this.settledAt = settledAt;
        this.reason = reason;
        this.version = version;
    }

    /** Writes down what a paper says; nothing rests on it before it is verified. */
    static Authorisation claim(UUID id, ClaimAuthorisation asked, Actor actor, Instant at) {
        asked.check();
        var authorisation = new Authorisation(
                id,
                asked.brandId(),
                asked.kind().word(),
                asked.grantor().name(),
                asked.grantor().uscc(),
                asked.grantee().name(),
                asked.grantee().uscc(),
                asked.trademarkNo(),
                List.copyOf(new TreeSet<>(asked.classes())),
                asked.territory(),
                asked.exclusive(),
                asked.validFrom(),
                asked.validUntil(),
                asked.documentId(),
                ChainLink.State.CLAIMED.word(),
                actor.id(),
                at,
                null,
                null,
                null,
                null);
        authorisation.registerEvent(AuthorisationChanged.of(authorisation, "claimed", actor, at));
        return authorisation;
    }

    /** Staff has seen the paper and found it good. */
    void verify(Actor actor, Instant at) {
        requireState(ChainLink.State.CLAIMED);
        settle(ChainLink.State.VERIFIED, actor, at);
    }

    /** Ends the link for good: the grantor took it back, or it was never true. */
    void revoke(String why, Actor actor, Instant at) {
        if (state().equals(ChainLink.State.REVOKED)) {
            throw new RuleViolation(BrandRule.AUTHORISATION_REVOKED);
        }
        reason = why.strip();
        settle(ChainLink.State.REVOKED, actor, at);
    }

    ChainLink link() {
        return new ChainLink(
                id,
                ChainLink.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                new Party(grantorName, grantorUscc),
                new Party(granteeName, granteeUscc),
                Set.copyOf(classes),
                territory,
                exclusive,
                validFrom,
                validUntil,
                state());
    }

    UUID id() {
        return id;
    }

    UUID brandId() {
        return brandId;
    }

    ChainLink.State state() {
        return Arrays.stream(ChainLink.State.values())
                .filter(one -> one.word().equals(state))
                .findFirst()
                .orElseThrow();
    }

    AuthorisationView view() {
        return new AuthorisationView(link(), trademarkNo, classes, documentId, addedAt, settledAt, reason, version());
    }

    long version() {
        return version == null ? 0 : version;
    }

    private void settle(ChainLink.State wanted, Actor actor, Instant at) {
        state = wanted.word();
        settledBy = actor.id();
        settledAt = at;
        registerEvent(AuthorisationChanged.of(this, wanted.word(), actor, at));
    }

    private void requireState(ChainLink.State wanted) {
        if (state() != wanted) {
            throw new RuleViolation(BrandRule.AUTHORISATION_SETTLED);
        }
    }
}
