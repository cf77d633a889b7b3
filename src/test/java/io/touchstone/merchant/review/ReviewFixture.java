package io.touchstone.merchant.review;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import tools.jackson.databind.json.JsonMapper;

/** Submitted applications with a document and a warning, and the people around them. */
public final class ReviewFixture {

    public static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor TEST = Actor.system("test");

    private final JdbcTemplate db;
    private final Accounts accounts;
    private final JsonMapper json;

    public ReviewFixture(JdbcTemplate db, Accounts accounts, JsonMapper json) {
        this.db = db;
        this.accounts = accounts;
        this.json = json;
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('toys', '玩具', 'Toys', 'epoch') on conflict do nothing");
    }

    /** An application with the ids that tests speak of. */
    public record Submitted(UUID id, UUID document, UUID check, UUID applicant) {}

    /** A person with an account, signed in with the abilities that a test names. */
    public Authentication person(String name, Role role, String... abilities) {
        String username = name + COUNT.incrementAndGet();
        UUID id = accounts.open(NewAccount.plain(username, name, "a long enough pass-phrase", role), TEST)
                .id();
        List<GrantedAuthority> authorities = new ArrayList<>(List.of(new SimpleGrantedAuthority("seat:staff")));
        for (String ability : abilities) {
            authorities.add(new SimpleGrantedAuthority(ability));
        }
        return new TestingAuthenticationToken(new AccountPrincipal(id, Actor.Kind.STAFF, name), null, authorities);
    }

    /** Somebody who reviews. */
    public Authentication reviewer(String name) {
        return person(
                name, Role.REVIEWER, "review:read", "review:work", "quality:read", "quality:answer", "evidence:read");
    }

    public Submitted submit(String shop, boolean highRisk, Instant dueAt) {
        UUID applicant = accounts.open(
                        NewAccount.plain(
                                "shop" + COUNT.incrementAndGet(), shop, "a long enough pass-phrase", Role.MERCHANT),
                        TEST)
                .id();
        var submitted = new Submitted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), applicant);
        UUID file = UUID.randomUUID();
        db.update(
                """
                insert into merchant_application (application_id, number, account_id, source, state, round, matrix_version,
                  high_risk, seller_kind, company_name, shop_name, shop_type, created_at, updated_at, submitted_at, due_at,
                  version)
                values (?, ?, ?, 'portal', 'submitted', 1, 1, ?, 'company', ?, ?, 'flagship', ?, ?, ?, ?, 3)
                """,
                submitted.id(),
                "A-" + submitted.id(),
                applicant,
                highRisk,
                shop + " Ltd",
                shop,
                utc(AT),
                utc(AT),
                utc(AT),
                utc(dueAt));
        db.update("insert into merchant_application_category values (?, 'toys')", submitted.id());
        db.update(
                "insert into evidence_file values (?, ?, 10, 'application/pdf', 'licence.pdf', ?, 'test', ?, 'not_scanned')",
                file,
                "0".repeat(64),
                applicant,
                utc(AT));
        db.update("""
                insert into merchant_document (document_id, application_id, document_type, file_id, number, state, round, added_at)
                values (?, ?, 'business_licence', ?, '91350100M000100Y43', 'received', 1, ?)
                """, submitted.document(), submitted.id(), file, utc(AT));
        db.update(
                "insert into merchant_submission values (?, 1, 1, ?::jsonb, ?, ?)",
                submitted.id(),
                json.writeValueAsString(content(submitted, shop, file)),
                applicant.toString(),
                utc(AT));
        db.update("""
                insert into merchant_check (check_id, application_id, round, code, target, outcome, evidence, checked_at)
                values (?, ?, 1, 'factory-audit', ?, 'warning', '{"number":"F-1","score":"40"}', ?)
                """, submitted.check(), submitted.id(), "document:" + submitted.document(), utc(AT));
        return submitted;
    }

    private static SubmittedApplication content(Submitted submitted, String shop, UUID file) {
        return new SubmittedApplication(
                submitted.id(),
                1,
                1,
                AT,
                submitted.applicant(),
                new SubmittedApplication.Company(
                        "company",
                        shop + " Ltd",
                        "91350100M000100Y43",
                        "Li",
                        null,
                        "350100",
                        "Road 1",
                        "Wang",
                        null,
                        null),
                new SubmittedApplication.Shop(shop, "flagship", null),
                List.of("toys"),
                List.of(),
                List.of(new SubmittedApplication.Paper(
                        submitted.document(),
                        DocumentType.BUSINESS_LICENCE,
                        null,
                        null,
                        null,
                        file,
                        "0".repeat(64),
                        "91350100M000100Y43",
                        null,
                        null,
                        null,
                        Map.of())));
    }

    private static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
