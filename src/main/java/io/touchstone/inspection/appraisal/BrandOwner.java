package io.touchstone.inspection.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An owner of brands who appraises goods, with its brands and the accounts that sit for it. */
public record BrandOwner(
        UUID id,
        String code,
        String nameZh,
        String nameEn,
        boolean active,
        List<Named> brands,
        List<Named> members,
        long version) {

    public BrandOwner {
        brands = List.copyOf(brands);
        members = List.copyOf(members);
    }

    /** A brand or an account by its name. */
    public record Named(UUID id, String name) {}

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
