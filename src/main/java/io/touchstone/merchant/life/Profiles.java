package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The versions of who stands behind a shop; only ever appended, the newest holds. */
@Component
public class Profiles {

    private final JdbcTemplate db;

    Profiles(JdbcTemplate db) {
        this.db = db;
    }

    public Optional<Profile> newest(String merchantId) {
        return versions(merchantId, 1).stream().findFirst();
    }

    /** Newest first. */
    public List<Profile> versions(String merchantId, int limit) {
        return db.query(
                "select * from merchant_profile where merchant_id = ? order by version desc limit ?",
                Profiles::profile,
                merchantId,
                limit);
    }

    public void append(Profile profile, Instant at, Actor actor) {
        Timestamp when = Timestamp.from(at);
        db.update(
                "insert into merchant_profile values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                profile.merchantId(),
                profile.version(),
                when,
                profile.applicationId(),
                profile.sellerKind(),
                profile.companyName(),
                profile.uscc(),
                profile.legalPerson(),
                profile.licenceValidUntil(),
                profile.divisionCode(),
                profile.registeredAddress(),
                profile.contactName(),
                profile.contactPhone(),
                profile.contactEmail(),
                profile.shopName(),
                profile.shopUrl(),
                actor.toString(),
                when);
    }

    private static Profile profile(ResultSet row, int rowNumber) throws SQLException {
        return new Profile(
                row.getString("merchant_id"),
                row.getInt("version"),
                row.getTimestamp("valid_from").toInstant(),
                row.getObject("application_id", UUID.class),
                row.getString("seller_kind"),
                row.getString("company_name"),
                row.getString("uscc"),
                row.getString("legal_person"),
                row.getObject("licence_valid_until", LocalDate.class),
                row.getString("division_code"),
                row.getString("registered_address"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("contact_email"),
                row.getString("shop_name"),
                row.getString("shop_url"),
                row.getString("recorded_by"));
    }
}
