package io.touchstone.merchant.blocklist;

import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What blocked people are found by. It goes when the entry ends: nobody is kept who is no longer refused. */
@Component
class BlockedMarks {

    private final JdbcTemplate db;

    BlockedMarks(JdbcTemplate db) {
        this.db = db;
    }

    static Holder holder(UUID entryId) {
        return new Holder(Holder.Kind.BLOCKED, entryId.toString());
    }

    /** Keeps what a merchant is known by now, whatever it changes later. */
    void copyFrom(String merchantId, UUID entryId) {
        db.update("""
                insert into merchant_link (kind, mark, holder_kind, holder_id)
                select kind, mark, 'blocked', ? from merchant_link where holder_kind = 'merchant' and holder_id = ?
                on conflict do nothing
                """, entryId.toString(), merchantId);
    }

    void forget(UUID entryId) {
        db.update("delete from merchant_link where holder_kind = 'blocked' and holder_id = ?", entryId.toString());
    }
}
