package io.touchstone.isolation;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.FileId;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.kernel.Actor;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts an applicant with one of everything private into the database. */
final class TwoApplicants {

    private final JdbcTemplate jdbc;
    private final Evidence evidence;

    TwoApplicants(JdbcTemplate jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** What one of them owns, by the names that addresses give to ids. */
    record Owned(UUID account, String merchant, UUID application, UUID document, FileId file) {}

    Owned add(String name) {
        UUID account = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        UUID application = UUID.randomUUID();
        UUID document = UUID.randomUUID();
        String merchant = "shop-" + name;
        FileId file = evidence.receive(
                        new ByteArrayInputStream(Pdf.page(name).write()),
                        name + ".pdf",
                        account,
                        new Actor(Actor.Kind.MERCHANT, account.toString()))
                .id();
        jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, updated_at) values ('iso', '隔', 'epoch') on conflict do nothing");
        jdbc.update(
                "insert into merchant (merchant_id, name, uscc_valid, category_code, updated_at) values (?, ?, false, 'iso', now())",
                merchant,
                "Shop " + name);
        jdbc.update(
                "insert into merchant_seat (account_id, merchant_id, role) values (?, ?, 'owner')", account, merchant);
        jdbc.update("""
                insert into merchant_application (application_id, number, account_id, source, state, round, matrix_version,
                    company_name, shop_name, created_at, updated_at, submitted_at, version)
                values (?, ?, ?, 'portal', 'submitted', 1, 1, ?, ?, now(), now(), now(), 0)
                """, application, "N-" + name, account, "Secret company of " + name, "Secret shop of " + name);
        jdbc.update("insert into merchant_application_category values (?, 'iso')", application);
        jdbc.update(
                "insert into merchant_application_brand (application_id, position, brand_name, brand_right) values (?, 0, 'b', 'owner')",
                application);
        jdbc.update("""
                insert into merchant_document (document_id, application_id, merchant_id, document_type, file_id, state, round, added_at)
                values (?, ?, ?, 'business_licence', ?, 'received', 1, now())
                """, document, application, merchant, file.id());
        jdbc.update("""
                insert into merchant_submission (application_id, round, matrix_version, content, submitted_by, submitted_at)
                values (?, 1, 1, '{}', 'x', now())
                """, application);
        jdbc.update("""
                insert into merchant_check (check_id, application_id, round, code, target, outcome, checked_at)
                values (?, ?, 1, 'expiry', 'company', 'pass', now())
                """, UUID.randomUUID(), application);
        live(merchant, application);
        lodge(merchant);
        return new Owned(account, merchant, application, document, file);
    }

    /** What a shop leaves behind in the course of its life. */
    private void live(String merchant, UUID application) {
        jdbc.update("""
                insert into merchant_application_outcome (application_id, round, state, decided_by, decided_at)
                values (?, 1, 'returned', 'x', now())
                """, application);
        jdbc.update("""
                insert into merchant_profile (merchant_id, version, valid_from, seller_kind, company_name, shop_name,
                    recorded_by, recorded_at)
                values (?, 1, now(), 'company', 'Secret company', 'Shop', 'x', now())
                """, merchant);
        jdbc.update("""
                insert into merchant_hold (hold_id, merchant_id, cause, cause_id, scope, publish_id, search_id, reason,
                    held_at, held_by)
                values (?, ?, 'document', ?, 'merchant', ?, ?, 'secret', now(), 'x')
                """, UUID.randomUUID(), merchant, merchant, UUID.randomUUID(), UUID.randomUUID());
        jdbc.update("""
                insert into merchant_suspension (suspension_id, merchant_id, type, reason, from_at, imposed_by)
                values (?, ?, 'register_mismatch', 'secret', now(), 'x')
                """, UUID.randomUUID(), merchant);
        jdbc.update("""
                insert into merchant_ban (ban_id, merchant_id, basis, reason, proposed_at, proposed_by)
                values (?, ?, 'secret', 'secret', now(), 'x')
                """, UUID.randomUUID(), merchant);
        jdbc.update("""
                insert into merchant_decision_ban (ban_id, merchant_id, case_no, reason, entry_number, banned_at, banned_by)
                values (?, ?, 'secret', 'secret', 'secret', now(), 'x')
                """, UUID.randomUUID(), merchant);
        jdbc.update("""
                insert into merchant_change (change_id, merchant_id, happened_on, reported_at, reported_by, in_time, due_at,
                    base, fields)
                values (?, ?, current_date, now(), 'x', true, now(), 1, '{"shop_name": "secret"}')
                """, UUID.randomUUID(), merchant);
        jdbc.update("""
                insert into merchant_exit (exit_id, merchant_id, reason, announced_at, announced_by, leaves_at)
                values (?, ?, 'secret', now(), 'x', now() + interval '31 days')
                """, UUID.randomUUID(), merchant);
        jdbc.update(
                """
                insert into merchant_invitation (invitation_id, merchant_id, role, email, token_hash, invited_by, invited_at,
                    expires_at)
                values (?, ?, 'viewer', 'secret@example.test', ?, 'x', now(), now() + interval '7 days')
                """,
                UUID.randomUUID(),
                merchant,
                UUID.randomUUID().toString().replace("-", "").repeat(2));
    }

    /** A payment, and a part of it frozen and let go. */
    private void lodge(String merchant) {
        UUID payment = UUID.randomUUID();
        UUID hold = UUID.randomUUID();
        jdbc.queryForList(
                "select deposit_open(array['bank', 'deposit', 'hold'], array[null, ?, ?], array[null, null, ?]::uuid[],"
                        + " array['CNY', 'CNY', 'CNY'])",
                merchant,
                merchant,
                hold);
        jdbc.update("""
                insert into deposit_payment (payment_id, merchant_id, amount_minor, currency, bank_reference, source, received_at,
                    recorded_by)
                values (?, ?, 100, 'CNY', ?, 'api', now(), 'x')
                """, payment, merchant, merchant);
        move("payment", payment, "purpose = 'bank'", "purpose = 'deposit' and merchant_id = '" + merchant + "'");
        jdbc.update("""
                insert into deposit_hold (hold_id, merchant_id, amount_minor, currency, case_no, reason, placed_at, placed_by)
                values (?, ?, 100, 'CNY', 'C-1', 'why', now(), 'x')
                """, hold, merchant);
        jdbc.update(
                "insert into deposit_hold_act values (?, ?, 'release', null, 100, 'why', now(), 'x')",
                UUID.randomUUID(),
                hold);
        payBack(merchant);
    }

    /** A payment that is announced, and a refund that was taken back. */
    private void payBack(String merchant) {
        String code =
                UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(Locale.ROOT);
        jdbc.update("""
                insert into deposit_pay_in (pay_in_id, code, merchant_id, amount_minor, currency, announced_at, announced_by)
                values (?, ?, ?, 100, 'CNY', now(), 'x')
                """, UUID.randomUUID(), "TS" + code, merchant);
        jdbc.update("""
                insert into deposit_refund (refund_id, number, merchant_id, amount_minor, currency, reason, payee_name, bank_name,
                    account_sealed, account_tail, state, requested_at, requested_by, ended_at)
                values (?, ?, ?, 100, 'CNY', 'why', 'Somebody', 'Bank', '', '6789', 'withdrawn', now(), 'x', now())
                """, UUID.randomUUID(), "DR-" + code, merchant);
    }

    private void move(String kind, UUID cause, String from, String to) {
        String account = "(select account_id from deposit_account where ";
        jdbc.queryForList(
                "select * from deposit_post(array[?], array[?]::uuid[], array['CNY'], array[now()], array[1, 1], array["
                        + account + from + "), " + account + to + ")], array[-100, 100]::bigint[])",
                kind,
                cause);
    }
}
