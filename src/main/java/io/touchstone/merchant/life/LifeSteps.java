package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantStateChanged;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes steps of a merchant's life, with who took them and why; only ever appended. */
@Repository
class LifeSteps {

    private final JdbcTemplate db;
    private final ApplicationEventPublisher events;

    LifeSteps(JdbcTemplate db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** One step, that may leave the state as it is when another reason for it remains. */
    record Step(MerchantState from, MerchantState to, String cause, String reason) {}

    void append(String merchantId, Step step, Instant at, Actor actor) {
        Timestamp when = Timestamp.from(at);
        Long number = db.queryForObject(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, ?, ?, ?, ?) returning step_no",
                Long.class,
                merchantId,
                when,
                step.to().word(),
                step.cause(),
                when);
        db.update(
                "insert into merchant_step_detail (step_no, merchant_id, actor, reason, recorded_at) values (?, ?, ?, ?, ?)",
                Objects.requireNonNull(number),
                merchantId,
                actor.toString(),
                step.reason(),
                when);
        overrule(merchantId, step, when);
        events.publishEvent(new MerchantStateChanged(merchantId, step.from(), step.to(), step.cause(), actor, at));
    }

    /** A step that an import foretold for later does not undo this one when its day comes. */
    private void overrule(String merchantId, Step step, Timestamp when) {
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " select distinct merchant_id, valid_from, ?, ?, ?::timestamptz from merchant_state"
                        + " where merchant_id = ? and valid_from > ?",
                step.to().word(),
                step.cause(),
                when,
                merchantId,
                when);
    }
}
