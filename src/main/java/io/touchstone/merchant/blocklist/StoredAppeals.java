package io.touchstone.merchant.blocklist;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every appeal against an entry. */
interface StoredAppeals extends Repository<BlockAppeal, UUID> {

    BlockAppeal save(BlockAppeal appeal);

    Optional<BlockAppeal> findByEntryIdAndOutcomeIsNull(UUID entryId);
}
