package io.touchstone.merchant.blocklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every entry that was ever proposed. */
interface StoredEntries extends Repository<BlocklistEntry, UUID> {

    BlocklistEntry save(BlocklistEntry entry);

    Optional<BlocklistEntry> findByNumber(String number);

    List<BlocklistEntry> findByMerchantIdAndState(String merchantId, String state);
}
