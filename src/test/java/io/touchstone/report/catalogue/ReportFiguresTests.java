package io.touchstone.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.export.TablePreviews;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.review.ReviewFixture;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What reports say of rows made by hand, reckoned by hand. */
@TouchstoneTest
class ReportFiguresTests {

    private static final Map<String, String> FEBRUARY = Map.of("from", "2026-02-01", "to", "2026-02-28");

    /** The first instant of February and the first of March in the platform’s zone. */
    private static final Instant BEGIN = Instant.parse("2026-01-31T16:00:00Z");

    private static final Instant END = Instant.parse("2026-02-28T16:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1000);

    @Autowired
    private ObjectProvider<CatalogueEntry> entries;

    @Autowired
    private ObjectProvider<ExportSource> sources;

    @Autowired
    private TablePreviews previews;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    private String shop = "";

    @BeforeEach
    void aShop() {
        clock.reset();
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('toys', '玩具', 'Toys', 'epoch') on conflict do nothing");
        shop = "s-" + ids.next();
        db.update(
                "insert into merchant (merchant_id, name, category_code, shop_type, updated_at) values (?, 'Bears', 'toys', 'flagship', now())",
                shop);
    }

    @Test
    void listsMerchantsWithTheStateOfTheInstant() {
        state("trial", Instant.parse("2026-01-01T00:00:00Z"));
        state("active", Instant.parse("2026-02-01T00:00:00Z"));
        state("suspended", Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(rows("merchant-register", Map.of("state", "active")))
                .filteredOn(row -> shop.equals(row.get("merchant_id")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("state", "active").containsEntry("since", "2026-02-01 08:00:00"));
        assertThat(rows("merchant-register", Map.of("state", "suspended")))
                .noneMatch(row -> shop.equals(row.get("merchant_id")));
        assertThat(brief("merchant-register", Map.of("category", "toys")))
                .anyMatch(line -> "active".equals(line.get("state")) && number(line, "merchants") >= 1);
    }

    @Test
    void countsADayToItsLastInstantInThePlatformsZone() {
        decided("A-01", BEGIN, null);
        decided("A-01", END.minus(MICRO), null);
        decided("A-01", BEGIN.minus(MICRO), null);
        decided("A-01", END, null);

        assertThat(rows("penalties", with("merchant", shop))).hasSize(2);
        assertThat(rows("penalties", with("merchant", shop, "rule", "a-01"))).hasSize(2);
        assertThat(rows("penalties", with("merchant", shop, "rule", "b-01"))).isEmpty();
    }

    @Test
    void reckonsPenaltiesAndAppealsByRule() {
        UUID overturned = decided("A-02", BEGIN.plusSeconds(60), null);
        UUID upheld = decided("A-02", BEGIN.plusSeconds(120), null);
        UUID late = decided("B-02", BEGIN.plusSeconds(180), null);
        decided("B-02", BEGIN.plusSeconds(240), BEGIN.plusSeconds(300));
        appeal(overturned, "overturned", BEGIN.plusSeconds(3600), BEGIN.plusSeconds(7200), BEGIN.plusSeconds(10_000));
        appeal(upheld, "upheld", BEGIN.plusSeconds(3600), BEGIN.plusSeconds(9000), BEGIN.plusSeconds(8000));
        appeal(late, "varied", BEGIN.minusSeconds(3600), BEGIN.plusSeconds(60), BEGIN.plusSeconds(60));
        appeal(late, "withdrawn", BEGIN.plusSeconds(60), BEGIN.plusSeconds(90), BEGIN.plusSeconds(9000));

        assertThat(brief("penalties", with("merchant", shop)))
                .containsExactly(
                        Map.of("rule_code", "A-02", "decisions", "2", "reversed", "0", "varied", "0"),
                        Map.of("rule_code", "B-02", "decisions", "2", "reversed", "1", "varied", "0"));
        assertThat(brief("appeals-overturned", with("merchant", shop)))
                .containsExactly(
                        Map.of(
                                "rule_code", "A-02",
                                "filed", "2",
                                "answered", "2",
                                "overturned", "1",
                                "overturned_percent", "50.0",
                                "in_time", "1"),
                        Map.of(
                                "rule_code", "B-02",
                                "filed", "1",
                                "answered", "1",
                                "overturned", "1",
                                "overturned_percent", "100.0",
                                "in_time", "1"));
        assertThat(rows("appeals-overturned", with("merchant", shop)))
                .filteredOn(row -> "overturned".equals(row.get("state")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("hours", "1.00").containsEntry("in_time", "yes"));
    }

    @Test
    void measuresCasesFromOpeningToTheFirstDecision() {
        UUID first = decided("A-03", BEGIN.plus(Duration.ofHours(36)), null);
        db.update(
                "update penalty_case set due_at = ? where case_id = (select case_id from penalty_decision where decision_id = ?)",
                Timestamp.from(BEGIN.plus(Duration.ofHours(40))),
                first);

        assertThat(rows("sla-cases", with("merchant", shop))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("hours", "36.00")
                .containsEntry("in_time", "yes"));
        assertThat(brief("sla-cases", with("merchant", shop)))
                .containsExactly(
                        Map.of("month", "2026-02", "cases", "1", "in_time", "1", "late", "0", "median", "36.0"));
    }

    @Test
    void addsUpPointsDeductedAndGivenBack() {
        UUID decision = decided("A-04", BEGIN, null);
        UUID event = points(decision, 12, null, BEGIN.plusSeconds(10));
        points(decision, 4, null, BEGIN.plusSeconds(20));
        points(decision, 12, event, BEGIN.plusSeconds(30));
        points(decision, 2, null, END);

        assertThat(rows("points", with("merchant", shop))).hasSize(3);
        assertThat(brief("points", with("merchant", shop)))
                .containsExactly(Map.of("class", "a", "deducted", "16", "given_back", "12", "merchants", "1"));
    }

    @Test
    void addsUpWhatConsumersWerePaid() {
        UUID hold = ids.next();
        db.update(
                "insert into deposit_hold (hold_id, merchant_id, amount_minor, currency, case_no, reason, placed_at, placed_by, state)"
                        + " values (?, ?, 9000, 'CNY', 'C-1', 'x', ?, 'test', 'open')",
                hold,
                shop,
                Timestamp.from(BEGIN));
        act(hold, "capture", "consumer", 2500, BEGIN.plusSeconds(1));
        act(hold, "capture", "fund", 700, BEGIN.plusSeconds(2));
        act(hold, "release", null, 300, BEGIN.plusSeconds(3));
        db.update(
                "insert into deposit_fund_payment (payment_id, merchant_id, purpose, amount_minor, currency, case_no, reason, asked_by, paid_at)"
                        + " values (?, ?, 'advance', 1234, 'CNY', 'C-2', 'x', 'test', ?)",
                ids.next(),
                shop,
                Timestamp.from(END.minus(MICRO)));

        assertThat(brief("compensation", with("merchant", shop)))
                .containsExactly(
                        Map.of("paid_from", "deposit CNY", "payments", "1", "amount", "2500"),
                        Map.of("paid_from", "fund CNY", "payments", "1", "amount", "1234"));
        assertThat(rows("compensation", with("merchant", shop, "paid_from", "fund")))
                .hasSize(1);
    }

    @Test
    void measuresApplicationsAndTheirReviewers() {
        ReviewFixture fixture = new ReviewFixture(db, accounts, json);
        UUID one = fixture.submit("Bears", false, Instant.parse("2026-03-04T09:00:00Z"))
                .id();
        outcome(one, "approved", Instant.parse("2026-03-01T14:00:00Z"));
        UUID two = fixture.submit("Wolves", false, Instant.parse("2026-03-01T08:30:00Z"))
                .id();
        Map<String, String> march = Map.of("from", "2026-03-01", "to", "2026-03-01");

        assertThat(rows("sla-applications", march))
                .filteredOn(row -> ("A-" + one).equals(row.get("number")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("first_hours", "6.00").containsEntry("in_time", "yes"));
        assertThat(rows("sla-applications", march))
                .filteredOn(row -> ("A-" + two).equals(row.get("number")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("in_time", "no"));
    }

    @Test
    void reckonsKappaAsTheQualityPageDoes() {
        ReviewFixture fixture = new ReviewFixture(db, accounts, json);
        db.update(
                "insert into merchant_quality_seed values ('2026-02-01', ?, now()) on conflict do nothing",
                "0".repeat(64));
        // Of ten cases: both approve 4, both reject 3, apart 3. Observed 0.7, expected 0.5 * 0.6 + 0.5 * 0.4 = 0.5,
        // kappa 0.4.
        samples(fixture, 4, "approved", "approved");
        samples(fixture, 3, "rejected", "rejected");
        samples(fixture, 1, "approved", "rejected");
        samples(fixture, 2, "rejected", "approved");

        assertThat(brief("reviewer-agreement", FEBRUARY))
                .filteredOn(line -> "zhang".equals(line.get("reviewer")))
                .containsExactly(
                        Map.of("reviewer", "zhang", "samples", "10", "agreed", "7", "share", "70.0", "kappa", "0.40"));
    }

    @Test
    void logsWhoCameInAndWhatLeft() {
        String actor = "who-" + ids.next();
        for (String action :
                List.of("identity.signed_in", "identity.sign_in_failed", "export.made", "merchant.imported")) {
            db.update(
                    "insert into audit_event (at, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id, details)"
                            + " values (?, ?, 'STAFF', ?, ?, 'x', 'y', '{}')",
                    Timestamp.from(BEGIN),
                    Timestamp.from(BEGIN),
                    actor,
                    action);
        }

        assertThat(rows("access-log", with("actor", actor))).hasSize(3);
        assertThat(brief("access-log", with("actor", actor)))
                .containsExactly(
                        Map.of("day", "2026-02-01", "signed_in", "1", "failed", "1", "exports", "1", "others", "0"));
    }

    private void samples(ReviewFixture fixture, int cases, String first, String second) {
        for (int i = 0; i < cases; i++) {
            UUID application = fixture.submit("Sampled", false, Instant.parse("2026-03-04T09:00:00Z"))
                    .id();
            long outcome = outcome(application, first, BEGIN.plusSeconds(5));
            db.update(
                    "insert into merchant_quality_draw values (?, ?, 1, '2026-02-01', 10000, 1, true, ?)",
                    outcome,
                    application,
                    Timestamp.from(BEGIN));
            db.update(
                    "insert into merchant_quality_sample (sample_id, outcome_no, application_id, drawn_at, first_by, second_by, outcome, second_at)"
                            + " values (?, ?, ?, ?, 'zhang', 'li', ?, ?)",
                    ids.next(),
                    outcome,
                    application,
                    Timestamp.from(BEGIN),
                    second,
                    Timestamp.from(BEGIN.plusSeconds(9)));
        }
    }

    private long outcome(UUID application, String state, Instant at) {
        return Objects.requireNonNull(db.queryForObject(
                "insert into merchant_application_outcome (application_id, round, state, decided_by, decided_at)"
                        + " values (?, 1, ?, 'zhang', ?) returning outcome_no",
                Long.class,
                application,
                state,
                Timestamp.from(at)));
    }

    private void state(String state, Instant from) {
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) values (?, ?, ?, 'test', now())",
                shop,
                Timestamp.from(from),
                state);
    }

    private UUID decided(String rule, Instant at, @Nullable Instant reversed) {
        UUID caseId = ids.next();
        UUID id = ids.next();
        db.update(
                "insert into penalty_case (case_id, number, merchant_id, source, acted_at, facts, state, opened_at, opened_by)"
                        + " values (?, ?, ?, 'staff', ?, 'facts', 'open', ?, 'test')",
                caseId,
                "VC-" + caseId,
                shop,
                Timestamp.from(BEGIN),
                Timestamp.from(BEGIN));
        db.update(
                """
                insert into penalty_decision (decision_id, number, case_id, merchant_id, rule_version_id, rule_code, acted_at, facts, reasons,
                  detection, automation, state, proposed_by, proposed_at, approved_by, decided_at, effective_at, reversed_at, statement_id,
                  made_at, made_by, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, 'facts', 'reasons', false, 'not', ?, 'a', ?, 'b', ?, ?, ?::timestamptz, ?, ?, 'a', ?)
                """,
                id,
                "PD-" + id,
                caseId,
                shop,
                ids.next(),
                rule,
                Timestamp.from(BEGIN),
                reversed == null ? "in_force" : "reversed",
                Timestamp.from(at),
                Timestamp.from(at),
                Timestamp.from(at),
                reversed == null ? null : Timestamp.from(reversed),
                ids.next(),
                Timestamp.from(at),
                "0".repeat(64));
        return id;
    }

    private void appeal(UUID decision, String state, Instant filed, Instant ended, Instant due) {
        boolean answered = !state.equals("withdrawn");
        UUID id = ids.next();
        db.update(
                """
                insert into penalty_appeal (appeal_id, number, case_id, decision_id, merchant_id, side, appellant, level, grounds, barred, state,
                  filed_at, due_at, reviewer, claimed_at, reply, ended_at)
                select ?, ?, case_id, decision_id, merchant_id, 'merchant', 'test', 1, 'grounds', '{}', ?, ?, ?, ?, ?::timestamptz, ?, ?
                  from penalty_decision where decision_id = ?
                """,
                id,
                "AP-" + id,
                state,
                Timestamp.from(filed),
                Timestamp.from(due),
                answered ? "r" : null,
                answered ? Timestamp.from(filed) : null,
                answered ? "reply" : null,
                Timestamp.from(ended),
                decision);
    }

    private UUID points(UUID decision, int points, @Nullable UUID reverses, Instant at) {
        UUID id = ids.next();
        db.update(
                "insert into penalty_point_event (event_id, effect_id, decision_id, number, reason, rule_code, merchant_id, class, points,"
                        + " strike, reverses, at, actor) values (?, ?, ?, 'PD', 'x', 'A-04', ?, 'a', ?, false, ?::uuid, ?, 'test')",
                id,
                ids.next(),
                decision,
                shop,
                points,
                reverses,
                Timestamp.from(at));
        return id;
    }

    private void act(UUID hold, String kind, @Nullable String receiver, long minor, Instant at) {
        db.update(
                "insert into deposit_hold_act values (?, ?, ?, ?, ?, 'x', ?, 'test')",
                ids.next(),
                hold,
                kind,
                receiver,
                minor,
                Timestamp.from(at));
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> filter = new HashMap<>(FEBRUARY);
        for (int i = 0; i < more.length; i += 2) {
            filter.put(more[i], more[i + 1]);
        }
        return filter;
    }

    private static long number(Map<String, String> line, String column) {
        return Long.parseLong(Objects.requireNonNull(line.get(column)));
    }

    private List<Map<String, String>> rows(String name, Map<String, String> filter) {
        return named(table(name, filter));
    }

    private List<Map<String, String>> brief(String name, Map<String, String> filter) {
        CatalogueEntry entry = entries.stream()
                .filter(one -> one.source().equals(name))
                .findFirst()
                .orElseThrow();
        return named(Objects.requireNonNull(entry.brief()).of(table(name, filter)));
    }

    private TableExport table(String name, Map<String, String> filter) {
        return sources.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .table(filter);
    }

    private List<Map<String, String>> named(TableExport table) {
        return previews.first(table, 500).rows().stream()
                .map(row -> {
                    Map<String, String> named = new HashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        String value = row.get(i);
                        if (value != null) {
                            named.put(names(table).get(i), value);
                        }
                    }
                    return named;
                })
                .toList();
    }

    private static List<String> names(TableExport table) {
        return table.columns().stream().map(ExportColumn::name).toList();
    }
}
