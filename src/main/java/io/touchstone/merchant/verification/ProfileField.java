package io.touchstone.merchant.verification;

import io.touchstone.merchant.life.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a merchant may report to have changed; the message key is {@code merchant.profile.<word>}. */
public enum ProfileField {
    COMPANY_NAME(Profile::companyName, 200),
    USCC(Profile::uscc, 64),
    LEGAL_PERSON(Profile::legalPerson, 200),
    LICENCE_VALID_UNTIL(profile -> Objects.toString(profile.licenceValidUntil(), null), 10),
    DIVISION_CODE(Profile::divisionCode, 6),
    REGISTERED_ADDRESS(Profile::registeredAddress, 400),
    CONTACT_NAME(Profile::contactName, 200),
    CONTACT_PHONE(Profile::contactPhone, 40),
    CONTACT_EMAIL(Profile::contactEmail, 320),
    SHOP_NAME(Profile::shopName, 200),
    SHOP_URL(Profile::shopUrl, 400);

    private final Function<Profile, @Nullable String> value;
    private final int lengthMax;

    ProfileField(Function<Profile, @Nullable String> value, int lengthMax) {
        this.value = value;
        this.lengthMax = lengthMax;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int lengthMax() {
        return lengthMax;
    }

    /** Empty when the profile has none. */
    public String of(Profile profile) {
        return Objects.toString(value.apply(profile), "");
    }

    static Optional<ProfileField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** The next version, with the fields that changed. */
    static Profile applied(Profile before, Map<ProfileField, String> changed) {
        Function<ProfileField, @Nullable String> now = field -> {
            String text = changed.getOrDefault(field, field.of(before));
            return text.isBlank() ? null : text;
        };
        String until = now.apply(LICENCE_VALID_UNTIL);
        return new Profile(
                before.merchantId(),
                before.version() + 1,
                before.validFrom(),
                before.applicationId(),
                before.sellerKind(),
                Objects.requireNonNullElse(now.apply(COMPANY_NAME), before.companyName()),
                now.apply(USCC),
                now.apply(LEGAL_PERSON),
                until == null ? null : LocalDate.parse(until),
                now.apply(DIVISION_CODE),
                now.apply(REGISTERED_ADDRESS),
                now.apply(CONTACT_NAME),
                now.apply(CONTACT_PHONE),
                now.apply(CONTACT_EMAIL),
                Objects.requireNonNullElse(now.apply(SHOP_NAME), before.shopName()),
                now.apply(SHOP_URL),
                "");
    }
}
