package io.touchstone.merchant.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.identifier.Identifiers;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Merchant files: shops that trade on the marketplace already, active from the day on which they opened. */
@Component
class MerchantKind implements IntakeKind {

    private static final int TEXT_MAX = 200;
    private static final int CODE_MAX = 64;
    private static final int EMAIL_MAX = 320;

    private static final List<Column> COLUMNS = List.of(
            Column.id("merchant_id"),
            Column.text("name", TEXT_MAX),
            Column.text("uscc", CODE_MAX).optional(),
            Column.text("legal_person", TEXT_MAX).optional(),
            Column.text("category_code", CODE_MAX),
            Column.words("shop_type", "flagship", "franchise", "ordinary").optional(),
            Column.text("account_id", TEXT_MAX).optional(),
            Column.text("contact_email", EMAIL_MAX).optional(),
            Column.date("opened_on").optional());

    private static final String SINCE = "coalesce(m.opened_on::timestamp at time zone ?, '-infinity')";

    private final PlatformTime time;
    private final ReportedLinks links;

    MerchantKind(PlatformTime time, ReportedLinks links) {
        this.time = time;
        this.links = links;
    }

    @Override
    public String name() {
        return "merchants";
    }

    @Override
    public int position() {
        return 2;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        Tally tally = KeyedMerge.takingLatest("merchant", COLUMNS)
                .reference("category_code", "taxonomy_category", "category_code", RowCode.CATEGORY_UNKNOWN)
                .derived("uscc_valid", "uscc", Identifiers::isUscc)
                .run(file);
        JdbcTemplate db = file.db();
        Timestamp at = Timestamp.from(file.at());
        moveOpening(db);
        db.update("""
                insert into merchant (merchant_id, name, uscc, uscc_valid, legal_person, category_code, shop_type,
                    account_id, contact_email, opened_on, updated_at)
                select merchant_id, name, uscc, uscc_valid, legal_person, category_code, shop_type, account_id,
                    contact_email, opened_on, ? from intake_merged
                on conflict (merchant_id) do update set name = excluded.name, uscc = excluded.uscc,
                    uscc_valid = excluded.uscc_valid, legal_person = excluded.legal_person,
                    category_code = excluded.category_code, shop_type = excluded.shop_type,
                    account_id = excluded.account_id, contact_email = excluded.contact_email,
                    opened_on = excluded.opened_on, updated_at = excluded.updated_at
                """, at);
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) select m.merchant_id, "
                        + SINCE + ", 'active', 'import', ? from intake_merged m where m.fresh",
                time.zone().getId(),
                at);
        links.keep(file);
        return tally;
    }

    /**
     * A day of opening that is told later, or told anew, moves the step that the first import made, but never behind a step
     * that was taken here.
     */
    private void moveOpening(JdbcTemplate db) {
        db.update(
                "update merchant_state s set valid_from = " + SINCE + " from intake_merged m join merchant was"
                        + " using (merchant_id) where not m.fresh and s.merchant_id = m.merchant_id"
                        + " and s.cause = 'import' and m.opened_on is distinct from was.opened_on"
                        + " and not exists (select from merchant_state o where o.merchant_id = s.merchant_id"
                        + " and o.cause <> 'import' and o.valid_from <= " + SINCE + ")",
                time.zone().getId(),
                time.zone().getId());
    }
}
