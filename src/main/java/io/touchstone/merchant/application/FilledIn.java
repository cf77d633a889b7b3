package io.touchstone.merchant.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has filled in so far.
 *
 * @param identityTail the last characters of the identity number; null when none is kept
 */
public record FilledIn(
        Company company,
        People people,
        Shop shop,
        List<String> categories,
        List<Brand> brands,
        @Nullable String identityTail,
        @Nullable String bankAccountTail) {

    /** Who applies. */
    public record Company(
            @Nullable String sellerKind,
            @Nullable String companyName,
            @Nullable String uscc,
            @Nullable LocalDate licenceValidUntil,
            @Nullable String divisionCode,
            @Nullable String registeredAddress) {

        CompanyPart part() {
            return new CompanyPart(sellerKind, companyName, uscc, licenceValidUntil, divisionCode, registeredAddress);
        }
    }

    /** Who answers for the applicant. */
    public record People(
            @Nullable String legalPerson,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {

        PeoplePart part() {
            return new PeoplePart(legalPerson, contactName, contactPhone, contactEmail);
        }
    }

    /** The shop that is to open. */
    public record Shop(
            @Nullable String shopName,
            @Nullable String shopType,
            @Nullable String shopUrl) {

        ShopPart part() {
            return new ShopPart(shopName, shopType, shopUrl);
        }
    }

    /** A brand that the shop wants to sell. */
    public record Brand(
            String brandName,
            @Nullable String trademarkNo,
            @Nullable Integer niceClass,
            String brandRight) {

        BrandPart part() {
            return new BrandPart(brandName, trademarkNo, niceClass, brandRight);
        }
    }

    static FilledIn of(Draft draft, SealedNumbers.Tails tails) {
        CompanyPart company = draft.company();
        PeoplePart people = draft.people();
        ShopPart shop = draft.shop();
        return new FilledIn(
                new Company(
                        company.sellerKind(),
                        company.companyName(),
                        company.uscc(),
                        company.licenceValidUntil(),
                        company.divisionCode(),
                        company.registeredAddress()),
                new People(people.legalPerson(), people.contactName(), people.contactPhone(), people.contactEmail()),
                new Shop(shop.shopName(), shop.shopType(), shop.shopUrl()),
                List.copyOf(draft.categories()),
                draft.brands().stream()
                        .map(brand -> new Brand(
                                brand.brandName(), brand.trademarkNo(), brand.niceClass(), brand.brandRight()))
                        .toList(),
                tails.identity(),
                tails.bankAccount());
    }
}
