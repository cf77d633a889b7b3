package io.touchstone.merchant.blocklist;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ask that somebody be refused.
 *
 * @param merchantId a shop whose marks are taken over, or null
 * @param facts what else the entry is found by; only hashes of it are kept
 * @param lastDay last day of the term; null for good
 */
public record ProposeBlock(
        @Nullable String merchantId,
        Map<LinkFacts.Kind, String> facts,
        BlockSource source,
        String basis,
        @Nullable String caseNo,
        @Nullable LocalDate lastDay) {

    public ProposeBlock {
        facts = Map.copyOf(facts);
    }

    /** Leaves the identities out. */
    @Override
    public String toString() {
        return "ProposeBlock[" + basis + "]";
    }
}
