package io.touchstone.merchant.domain;

import io.touchstone.merchant.identifier.Identifiers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds shops that this application admits itself, beside those that the platform reports. */
@Component
public class NewShops {

    private static final String FORM = "M%08d";

    private final JdbcTemplate db;

    NewShops(JdbcTemplate db) {
        this.db = db;
    }

    /** What the platform would have reported. */
    public record NewShop(
            String name,
            @Nullable String uscc,
            @Nullable String legalPerson,
            String categoryCode,
            String shopType,
            @Nullable String contactEmail) {}

    /** Answers the id it gave; one that an import has taken already is passed over. */
    public String add(NewShop shop, Instant at) {
        while (true) {
            Long number = db.queryForObject("select nextval('merchant_number')", Long.class);
            String id = FORM.formatted(Objects.requireNonNull(number));
            int added = db.update(
                    "insert into merchant (merchant_id, name, uscc, uscc_valid, legal_person, category_code, shop_type,"
                            + " contact_email, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    id,
                    shop.name(),
                    shop.uscc(),
                    Identifiers.isUscc(shop.uscc()),
                    shop.legalPerson(),
                    shop.categoryCode(),
                    shop.shopType(),
                    shop.contactEmail(),
                    Timestamp.from(at));
            if (added == 1) {
                return id;
            }
        }
    }

    /** Lets a shop's row follow what was verified; what is not known leaves the old value. */
    public void change(
            String merchantId,
            String name,
            @Nullable String uscc,
            @Nullable String legalPerson,
            @Nullable String contactEmail,
            Instant at) {
        db.update(
                "update merchant set name = ?, uscc = coalesce(?, uscc), uscc_valid = coalesce(?, uscc_valid),"
                        + " legal_person = coalesce(?, legal_person), contact_email = coalesce(?, contact_email),"
                        + " updated_at = ? where merchant_id = ?",
                name,
                uscc,
                uscc == null ? null : Identifiers.isUscc(uscc),
                legalPerson,
                contactEmail,
                Timestamp.from(at),
                merchantId);
    }
}
