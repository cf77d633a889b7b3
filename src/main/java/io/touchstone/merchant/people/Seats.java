package io.touchstone.merchant.people;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who speaks for which shop, in which role. A shop in which the asker has no seat does not exist for them (404); one in which
 * their role is too small refuses them (403).
 */
@Component
public class Seats {

    private final JdbcTemplate db;
    private final CurrentActor currentActor;

    Seats(JdbcTemplate db, CurrentActor currentActor) {
        this.db = db;
        this.currentActor = currentActor;
    }

    /** Gives a seat, or another role in it. */
    public void give(UUID accountId, String merchantId, SeatRole role, Instant at, Actor actor) {
        db.update(
                "insert into merchant_seat (account_id, merchant_id, role, given_at, given_by) values (?, ?, ?, ?, ?)"
                        + " on conflict (account_id, merchant_id) do update set role = excluded.role,"
                        + " given_at = excluded.given_at, given_by = excluded.given_by",
                accountId,
                merchantId,
                role.word(),
                Timestamp.from(at),
                actor.toString());
    }

    public Optional<SeatRole> roleOf(UUID accountId, String merchantId) {
        return db
                .queryForList(
                        "select role from merchant_seat where account_id = ? and merchant_id = ?",
                        String.class,
                        accountId,
                        merchantId)
                .stream()
                .findFirst()
                .flatMap(SeatRole::of);
    }

    /** Accounts with one of the roles in a shop, for letters to them. */
    public List<UUID> accounts(String merchantId, Set<SeatRole> roles) {
        return db.queryForList(
                "select account_id from merchant_seat where merchant_id = ? and role = any (?) order by account_id",
                UUID.class,
                merchantId,
                roles.stream().map(SeatRole::word).toArray(String[]::new));
    }

    /** The reader's own role in a shop; 404 without one. */
    public SeatRole require(String merchantId) {
        return roleOf(account(), merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }

    /** As {@link #require(String)}, and refuses a role that is not among those allowed. */
    public void requireOneOf(String merchantId, Set<SeatRole> allowed) {
        if (!allowed.contains(require(merchantId))) {
            throw new AccessDeniedException("the seat's role does not reach that far");
        }
    }

    /** Who asks; never taken from a request. */
    public UUID account() {
        Actor actor = currentActor.get();
        if (actor.kind() != Actor.Kind.MERCHANT) {
            throw new NotFound("merchant", "");
        }
        return UUID.fromString(actor.id());
    }
}
