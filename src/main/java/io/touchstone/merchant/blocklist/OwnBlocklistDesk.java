package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.blocklist.BlocklistPermissions.CanAppealOwnBlocks;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees the entries of its own shops and appeals; another's does not exist for it (404). */
@Service
@CanAppealOwnBlocks
@Transactional
public class OwnBlocklistDesk {

    private static final Set<BlocklistEntry.State> VISIBLE =
            EnumSet.of(BlocklistEntry.State.IN_FORCE, BlocklistEntry.State.LIFTED);

    private final BlocklistRows rows;
    private final StoredEntries entries;
    private final StoredAppeals appeals;
    private final Merchants merchants;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Ids ids;

    OwnBlocklistDesk(
            BlocklistRows rows,
            StoredEntries entries,
            StoredAppeals appeals,
            Merchants merchants,
            CurrentActor currentActor,
            Clock clock,
            Ids ids) {
        this.rows = rows;
        this.entries = entries;
        this.appeals = appeals;
        this.merchants = merchants;
        this.currentActor = currentActor;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<BlocklistFile> mine() {
        return rows.decided(shops(), clock.instant()).stream()
                .map(row -> new BlocklistFile(row, List.of(), rows.appeals(row.number())))
                .toList();
    }

    public void appeal(String number, String statement) {
        BlocklistEntry entry = entries.findByNumber(number)
                .filter(found -> found.merchantId() != null && shops().contains(found.merchantId()))
                .filter(found -> VISIBLE.contains(found.state()))
                .orElseThrow(() -> new NotFound("blocklist_entry", number));
        if (appeals.findByEntryIdAndOutcomeIsNull(entry.id()).isPresent()) {
            throw new Conflict(BlocklistRule.APPEAL_IS_OPEN, number);
        }
        appeals.save(BlockAppeal.file(ids.next(), entry, statement, currentActor.get(), clock.instant()));
    }

    private List<String> shops() {
        Actor actor = currentActor.get();
        return merchants.ofAccount(UUID.fromString(actor.id())).stream()
                .map(MerchantView::merchantId)
                .toList();
    }
}
