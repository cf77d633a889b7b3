package io.touchstone.merchant.life;

import io.touchstone.merchant.application.SubmittedApplication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of who stands behind a shop (O37 art. 24, 26). */
public record Profile(
        String merchantId,
        int version,
        Instant validFrom,
        @Nullable UUID applicationId,
        String sellerKind,
        String companyName,
        @Nullable String uscc,
        @Nullable String legalPerson,
        @Nullable LocalDate licenceValidUntil,
        @Nullable String divisionCode,
        @Nullable String registeredAddress,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        String shopName,
        @Nullable String shopUrl,
        String recordedBy) {

    /** The first version, as it was reviewed. */
    static Profile of(String merchantId, SubmittedApplication application, Instant at) {
        SubmittedApplication.Company company = application.company();
        SubmittedApplication.Shop shop = application.shop();
        return new Profile(
                merchantId,
                1,
                at,
                application.applicationId(),
                company.sellerKind(),
                company.name(),
                company.uscc(),
                company.legalPerson(),
                company.licenceValidUntil(),
                company.divisionCode(),
                company.registeredAddress(),
                company.contactName(),
                company.contactPhone(),
                company.contactEmail(),
                shop.name(),
                shop.url(),
                "");
    }
}
