package io.touchstone.merchant.brand;

import io.touchstone.taxonomy.BrandView;
import java.time.LocalDate;
import java.util.List;

/** All that is known of a brand on a day. */
public record BrandFile(
        BrandView brand,
        LocalDate day,
        List<AuthorisationView> links,
        ChainPicture picture,
        List<SellerVerdict> sellers) {}
