package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.blocklist.BlocklistEntry.Grounds;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanAnswerAppeals;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanDecideBlocks;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanProposeBlocks;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanReadBlocklist;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff puts somebody on the blocklist, answers appeals and takes them off again (E4). */
@Service
@Transactional
public class BlocklistDesk {

    private final BlocklistBook book;
    private final BlocklistRows rows;
    private final StoredEntries entries;
    private final StoredAppeals appeals;
    private final LinkKeys keys;
    private final Merchants merchants;
    private final CurrentActor currentActor;
    private final PlatformTime time;
    private final Clock clock;
    private final Ids ids;

    BlocklistDesk(
            BlocklistBook book,
            BlocklistRows rows,
            StoredEntries entries,
            StoredAppeals appeals,
            LinkKeys keys,
            Merchants merchants,
            CurrentActor currentActor,
            PlatformTime time,
            Clock clock,
            Ids ids) {
        this.book = book;
        this.rows = rows;
        this.entries = entries;
        this.appeals = appeals;
        this.keys = keys;
        this.merchants = merchants;
        this.currentActor = currentActor;
        this.time = time;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param state a state's word, or null for all */
    @CanReadBlocklist
    @Transactional(readOnly = true)
    public KeysetPage<BlocklistRow> list(@Nullable String state, @Nullable String cursor, int limit) {
        return rows.list(state, clock.instant(), cursor, limit);
    }

    @CanReadBlocklist
    @Transactional(readOnly = true)
    public BlocklistFile find(String number) {
        return new BlocklistFile(rows.get(number, clock.instant()), rows.kinds(number), rows.appeals(number));
    }

    /** @return the new entry's number */
    @CanProposeBlocks
    public String propose(ProposeBlock command) {
        String merchantId = command.merchantId();
        if (merchantId != null && merchants.find(merchantId).isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        if (merchantId == null && command.facts().isEmpty()) {
            throw new RuleViolation(BlocklistRule.NOTHING_TO_FIND_BY);
        }
        LocalDate lastDay = command.lastDay();
        Instant endsAt = lastDay == null ? null : time.startOf(lastDay.plusDays(1));
        Grounds grounds = new Grounds(merchantId, command.source(), command.basis(), command.caseNo(), endsAt);
        BlocklistEntry entry = book.propose(grounds, currentActor.get(), clock.instant());
        keys.keep(BlockedMarks.holder(entry.id()), new LinkFacts(command.facts()));
        return entry.number();
    }

    @CanDecideBlocks
    public void confirm(String number) {
        book.confirm(entry(number), currentActor.get(), clock.instant());
    }

    @CanDecideBlocks
    public void refuse(String number, String reason) {
        book.refuse(entry(number), reason, currentActor.get(), clock.instant());
    }

    @CanDecideBlocks
    public void lift(String number, String reason) {
        book.lift(entry(number), reason, currentActor.get(), clock.instant());
    }

    /** Writes down an appeal that came by letter. */
    @CanProposeBlocks
    public void appeal(String number, String statement) {
        BlocklistEntry entry = entry(number);
        if (appeals.findByEntryIdAndOutcomeIsNull(entry.id()).isPresent()) {
            throw new Conflict(BlocklistRule.APPEAL_IS_OPEN, number);
        }
        appeals.save(BlockAppeal.file(ids.next(), entry, statement, currentActor.get(), clock.instant()));
    }

    /** An upheld appeal takes the person off the list in the same step. */
    @CanAnswerAppeals
    public void answer(String number, boolean upheld, String text) {
        BlocklistEntry entry = entry(number);
        Actor actor = currentActor.get();
        Instant at = clock.instant();
        BlockAppeal appeal = appeals.findByEntryIdAndOutcomeIsNull(entry.id())
                .orElseThrow(() -> new Conflict(BlocklistRule.NOT_POSSIBLE_NOW, number));
        appeal.answer(entry, upheld, text, actor, at);
        appeals.save(appeal);
        if (upheld && entry.state() == BlocklistEntry.State.IN_FORCE) {
            book.lift(entry, text, actor, at);
        }
    }

    /** What of an entry waits for somebody else, for the page. */
    @CanReadBlocklist
    @Transactional(readOnly = true)
    public boolean isOwn(String number) {
        return entry(number).isOf(currentActor.get());
    }

    private BlocklistEntry entry(String number) {
        return entries.findByNumber(number).orElseThrow(() -> new NotFound("blocklist_entry", number));
    }
}
