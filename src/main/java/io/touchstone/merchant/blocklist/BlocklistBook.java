package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.blocklist.BlocklistEntry.Grounds;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries and what they are found by together. */
@Service
@Transactional
class BlocklistBook implements Blocklist {

    private static final String IN_FORCE = "in_force";

    private final StoredEntries entries;
    private final BlockedMarks marks;
    private final JdbcTemplate db;
    private final PlatformTime time;
    private final Ids ids;

    BlocklistBook(StoredEntries entries, BlockedMarks marks, JdbcTemplate db, PlatformTime time, Ids ids) {
        this.entries = entries;
        this.marks = marks;
        this.db = db;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public String block(Ban ban) {
        Grounds grounds = new Grounds(ban.merchantId(), BlockSource.PLATFORM, ban.basis(), ban.caseNo(), ban.endsAt());
        BlocklistEntry entry = BlocklistEntry.ofBan(ids.next(), nextNumber(ban.at()), grounds, ban.actor(), ban.at());
        entries.save(entry);
        marks.copyFrom(ban.merchantId(), entry.id());
        return entry.number();
    }

    @Override
    public void unblock(String merchantId, Collection<String> but, String reason, Instant at, Actor actor) {
        for (BlocklistEntry entry : entries.findByMerchantIdAndState(merchantId, IN_FORCE)) {
            if (!but.contains(entry.number())) {
                lift(entry, reason, actor, at);
            }
        }
    }

    @Override
    public void end(String number, String reason, Instant at, Actor actor) {
        entries.findByNumber(number)
                .filter(entry -> entry.state() == BlocklistEntry.State.IN_FORCE)
                .ifPresent(entry -> lift(entry, reason, actor, at));
    }

    BlocklistEntry propose(Grounds grounds, Actor actor, Instant at) {
        return entries.save(BlocklistEntry.propose(ids.next(), nextNumber(at), grounds, actor, at));
    }

    void confirm(BlocklistEntry entry, Actor actor, Instant at) {
        entry.confirm(actor, at);
        entries.save(entry);
        String merchantId = entry.merchantId();
        if (merchantId != null) {
            marks.copyFrom(merchantId, entry.id());
        }
    }

    void refuse(BlocklistEntry entry, String reason, Actor actor, Instant at) {
        entry.refuse(reason, actor, at);
        entries.save(entry);
        marks.forget(entry.id());
    }

    void lift(BlocklistEntry entry, String reason, Actor actor, Instant at) {
        entry.lift(reason, actor, at);
        entries.save(entry);
        marks.forget(entry.id());
    }

    private String nextNumber(Instant at) {
        long next =
                Objects.requireNonNull(db.queryForObject("select nextval('merchant_blocklist_number')", Long.class));
        return "BL-%d-%06d".formatted(time.day(at).getYear(), next);
    }
}
