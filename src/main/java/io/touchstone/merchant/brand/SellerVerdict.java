package io.touchstone.merchant.brand;

import io.touchstone.taxonomy.BrandView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a shop stands to one brand.
 *
 * @param level 0 the owner or its affiliate, 1 whom the owner authorised, and so on
 * @param lastDay the last day on which the chain can hold; null when no link ends
 * @param breaks words of {@link ChainVerdict.Reason}; empty when the chain is whole
 */
public record SellerVerdict(
        String merchantId,
        String shopName,
        String brandName,
        @Nullable UUID brandId,
        int level,
        @Nullable LocalDate lastDay,
        List<String> path,
        List<String> breaks) {

    static SellerVerdict of(BrandSeller seller, BrandView brand, ChainVerdict verdict) {
        List<String> path = new java.util.ArrayList<>();
        path.add(brand.ownerName());
        verdict.path().forEach(link -> path.add(link.grantee().name()));
        return new SellerVerdict(
                seller.merchantId(),
                seller.shopName(),
                seller.brandName(),
                brand.id(),
                verdict.level(),
                verdict.lastDay().orElse(null),
                path,
                verdict.breaks().stream()
                        .map(one -> one.reason().word())
                        .distinct()
                        .toList());
    }

    /** A brand that is not in the library: there is no chain to speak of. */
    static SellerVerdict unknown(BrandSeller seller) {
        return new SellerVerdict(
                seller.merchantId(),
                seller.shopName(),
                seller.brandName(),
                null,
                0,
                null,
                List.of(),
                List.of(ChainVerdict.Reason.NO_LINK.word()));
    }

    public boolean whole() {
        return breaks.isEmpty();
    }
}
