package io.touchstone.merchant.people;

import io.touchstone.identity.Accounts;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The seats of a shop, with the names of those who sit in them. */
@Repository
class SeatBook {

    private final JdbcTemplate db;
    private final Accounts accounts;

    SeatBook(JdbcTemplate db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    List<SeatView> people(String merchantId) {
        List<SeatView> seats = db.query(
                "select account_id, role, given_at from merchant_seat where merchant_id = ? order by given_at, account_id",
                (row, i) -> {
                    Timestamp since = row.getTimestamp(3);
                    return new SeatView(
                            row.getObject(1, UUID.class),
                            "",
                            SeatRole.of(row.getString(2)).orElseThrow(),
                            since == null ? null : since.toInstant());
                },
                merchantId);
        Map<String, String> names = accounts.displayNames(
                seats.stream().map(seat -> seat.accountId().toString()).toList());
        return seats.stream()
                .map(seat -> new SeatView(
                        seat.accountId(),
                        names.getOrDefault(seat.accountId().toString(), "–"),
                        seat.role(),
                        seat.since()))
                .toList();
    }

    /** Lets nobody else change the seats of a shop meanwhile, so that two owners cannot remove each other. */
    void lock(String merchantId) {
        db.queryForList("select 1 from merchant where merchant_id = ? for no key update", merchantId);
    }

    void remove(String merchantId, UUID accountId) {
        db.update("delete from merchant_seat where merchant_id = ? and account_id = ?", merchantId, accountId);
    }
}
