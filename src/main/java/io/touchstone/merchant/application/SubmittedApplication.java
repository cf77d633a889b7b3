package io.touchstone.merchant.application;

import io.touchstone.merchant.requirement.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant submitted in one round, whole, as machines check it and reviewers see it. Sealed numbers are not in it;
 * what they are related by is in the link keys.
 */
public record SubmittedApplication(
        UUID applicationId,
        int round,
        int matrixVersion,
        Instant submittedAt,
        @Nullable UUID accountId,
        Company company,
        Shop shop,
        List<String> categories,
        List<BrandClaim> brands,
        List<Paper> papers) {

    /** Who applies. */
    public record Company(
            String sellerKind,
            String name,
            @Nullable String uscc,
            @Nullable String legalPerson,
            @Nullable LocalDate licenceValidUntil,
            @Nullable String divisionCode,
            @Nullable String registeredAddress,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {}

    /** The shop that is to open. */
    public record Shop(String name, String type, @Nullable String url) {}

    /**
     * A brand that the shop wants to sell.
     *
     * @param right {@code owner}, {@code exclusive} or {@code authorised}
     */
    public record BrandClaim(
            String name,
            @Nullable String trademarkNo,
            @Nullable Integer niceClass,
            String right) {}

    /** One document with what was typed off it. */
    public record Paper(
            UUID documentId,
            DocumentType type,
            @Nullable String categoryCode,
            @Nullable String brandName,
            @Nullable String productRef,
            UUID fileId,
            String sha256,
            @Nullable String number,
            @Nullable String holder,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            Map<String, String> fields) {}
}
