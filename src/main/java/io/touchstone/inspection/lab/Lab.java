package io.touchstone.inspection.lab;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A laboratory as the register has it. */
public record Lab(UUID labId, String code, Profile profile, boolean active, Instant createdAt, long version) {

    /**
     * What it is called and accredited as; an accreditation and its end come together.
     *
     * @param cnasNo of the China National Accreditation Service
     * @param cmaNo of the metrology authority
     */
    public record Profile(
            String nameZh,
            String nameEn,
            @Nullable String cnasNo,
            @Nullable LocalDate cnasUntil,
            @Nullable String cmaNo,
            @Nullable LocalDate cmaUntil) {}

    /**
     * What it may test, at what price and how fast.
     *
     * @param categoryCode null for all goods
     * @param method empty for every method
     */
    public record Scope(
            UUID scopeId,
            @Nullable String categoryCode,
            String itemCode,
            String method,
            LocalDate validUntil,
            Money price,
            int turnaroundDays,
            @Nullable Instant endedAt) {

        public boolean isValidOn(LocalDate day) {
            return endedAt == null && !validUntil.isBefore(day);
        }
    }

    /** A scope as it is asked for. */
    public record NewScope(
            @Nullable String categoryCode,
            String itemCode,
            String method,
            LocalDate validUntil,
            Money price,
            int turnaroundDays) {}

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? profile.nameZh() : profile.nameEn();
    }
}
