package io.touchstone.trade.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.trade.RatingVoids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps voids and their reversals beside the ratings, and tells whoever computes from them in the same transaction. */
@Service
class VoidRegister implements RatingVoids {

    private final JdbcTemplate db;
    private final FactsListeners listeners;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    VoidRegister(JdbcTemplate db, FactsListeners listeners, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.db = db;
        this.listeners = listeners;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID voidRatings(
            Collection<RatingKey> ratings, String caseNo, String reason, Instant effectiveAt, Actor actor) {
        Set<RatingKey> keys = new LinkedHashSet<>(ratings);
        TradeLocks.alone(db);
        keys.forEach(this::requireKnown);
        TouchedPairs.create(
                db,
                "select r.merchant_id, r.buyer_id from trade_rating r join unnest(?::text[], ?::text[])"
                        + " as k (order_id, rated_by) on r.order_id = k.order_id and r.rated_by = k.rated_by"
                        + " where r.verdict = 'first'",
                keys.stream().map(RatingKey::orderId).toArray(String[]::new),
                keys.stream().map(RatingKey::ratedBy).toArray(String[]::new));
        UUID id = ids.next();
        Instant at = clock.instant();
        listeners.changing(db, () -> {
            db.update(
                    "insert into trade_void (void_id, case_no, reason, effective_at, recorded_at, recorded_by)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    caseNo,
                    reason,
                    utc(effectiveAt),
                    utc(at),
                    actor.toString());
            keys.forEach(key -> db.update(
                    "insert into trade_void_rating (void_id, order_id, rated_by, merchant_id, buyer_id)"
                            + " select ?, order_id, rated_by, merchant_id, buyer_id from trade_rating"
                            + " where order_id = ? and rated_by = ? and verdict = 'first'",
                    id,
                    key.orderId(),
                    key.ratedBy()));
        });
        events.publishEvent(new RatingsVoided(id, false, caseNo, keys.size(), actor, at));
        return id;
    }

    @Override
    @Transactional
    public void revert(UUID voidId, String reason, Instant effectiveAt, Actor actor) {
        TradeLocks.alone(db);
        requireRevertible(voidId, effectiveAt);
        TouchedPairs.create(db, "select merchant_id, buyer_id from trade_void_rating where void_id = ?", voidId);
        Instant at = clock.instant();
        listeners.changing(
                db,
                () -> db.update(
                        "insert into trade_void_reversal (void_id, reason, effective_at, recorded_at, recorded_by)"
                                + " values (?, ?, ?, ?, ?)",
                        voidId,
                        reason,
                        utc(effectiveAt),
                        utc(at),
                        actor.toString()));
        String caseNo = db.queryForObject("select case_no from trade_void where void_id = ?", String.class, voidId);
        Integer ratings =
                db.queryForObject("select count(*) from trade_void_rating where void_id = ?", Integer.class, voidId);
        events.publishEvent(
                new RatingsVoided(voidId, true, String.valueOf(caseNo), ratings == null ? 0 : ratings, actor, at));
    }

    private void requireKnown(RatingKey key) {
        boolean isKnown = isTrue(
                "select exists (select from trade_rating where order_id = ? and rated_by = ? and verdict = 'first')",
                key.orderId(),
                key.ratedBy());
        if (!isKnown) {
            throw new RuleViolation(VoidRule.RATING_UNKNOWN, key.orderId());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<RatingKey> known(Collection<RatingKey> ratings) {
        return new LinkedHashSet<>(db.query(
                "select r.order_id, r.rated_by from trade_rating r join unnest(?::text[], ?::text[]) as k (order_id, rated_by)"
                        + " on r.order_id = k.order_id and r.rated_by = k.rated_by where r.verdict = 'first'",
                (row, i) -> new RatingKey(row.getString(1), row.getString(2)),
                ratings.stream().map(RatingKey::orderId).toArray(String[]::new),
                ratings.stream().map(RatingKey::ratedBy).toArray(String[]::new)));
    }

    private void requireRevertible(UUID voidId, Instant effectiveAt) {
        if (!isTrue("select exists (select from trade_void where void_id = ?)", voidId)) {
            throw new NotFound("void", voidId.toString());
        }
        if (isTrue("select exists (select from trade_void_reversal where void_id = ?)", voidId)) {
            throw new RuleViolation(VoidRule.VOID_REVERTED);
        }
        if (isTrue(
                "select exists (select from trade_void where void_id = ? and effective_at > ?)",
                voidId,
                utc(effectiveAt))) {
            throw new RuleViolation(VoidRule.REVERTED_BEFORE_VOID);
        }
    }

    private boolean isTrue(String query, Object... arguments) {
        return Boolean.TRUE.equals(db.queryForObject(query, Boolean.class, arguments));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
