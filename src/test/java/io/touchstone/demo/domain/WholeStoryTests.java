package io.touchstone.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.demo.market.MarketPlan;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import io.touchstone.shell.StoryTime;
import io.touchstone.support.DemoTest;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The demo market carries one whole story: what a sealed sample brought about, and that all of it was undone, seen from the pages and
 * the published answers.
 */
@DemoTest
class WholeStoryTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 28);
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> EVERYTHING = List.of(
            "standing:read",
            "penalty:read",
            "inspection:read",
            "ledger:read",
            "credit:read",
            "catalog:read",
            "life:read",
            "restriction:read");

    /** How many shops a market has whose rising shop sells home textiles, as in the full one. */
    private static final int SHOPS = 70;

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    private RunMode mode;

    @Autowired
    private PlatformTime calendar;

    @Autowired
    private DemoLoads loads;

    @Autowired
    private Intake intake;

    @Autowired
    private DemoSeats seats;

    @Autowired
    private DemoChapters chapters;

    @Autowired
    private StoryTime story;

    @Autowired
    private StoryShop shop;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private String merchant = "";
    private Instant before = Instant.EPOCH;
    private Instant during = Instant.EPOCH;
    private Instant after = Instant.EPOCH;

    @BeforeEach
    void load() throws IOException {
        if (loads.find().isEmpty()) {
            loads.begin(new DemoLoad(MarketPlan.SEED, LAST_DAY, new JobId(UUID.randomUUID()), null));
            MarketPlan plan = new MarketPlan(MarketPlan.SEED, LAST_DAY, calendar.zone(), SHOPS, 1_000, 10_000);
            new DemoLoadJob(mode, calendar, (seed, lastDay, zone) -> plan, loads, intake, seats, chapters, story)
                    .run(new Quiet());
        }
        merchant = shop.find().orElseThrow();
        before = at(StoryDay.APPROVED).minus(HOUR);
        during = at(StoryDay.APPEALED);
        after = at(StoryDay.WITHDRAWN).plus(HOUR);
    }

    @Test
    void tellsEachPartInItsOrder() {
        List<Instant> days = List.of(StoryDay.values()).stream().map(this::at).toList();

        assertThat(days.get(days.size() - 1)).isBefore(clock.instant());
        assertThat(days).isSorted().doesNotHaveDuplicates();
        assertThat(count("select count(*) from demo_chapter where name like 'whole-story-%'"))
                .isEqualTo(7);
    }

    @Test
    void tellsHowTheShopCame() {
        assertThat(jdbc.queryForList(
                        "select o.state from merchant_application_outcome o join merchant_application a using (application_id)"
                                + " where a.merchant_id = ? order by o.outcome_no",
                        String.class,
                        merchant))
                .startsWith("returned")
                .endsWith("approved");
        assertThat(text("select state from merchant_application where merchant_id = ?"))
                .isEqualTo("approved");
        assertThat(jdbc.queryForList(
                        "select state from merchant_document where merchant_id = ? and document_type = 'business_licence'"
                                + " order by round",
                        String.class,
                        merchant))
                .containsExactly("rejected", "accepted");
        assertThat(count("select count(*) from merchant_document where merchant_id = ? and valid_until < '2027-01-01'"))
                .isZero();
    }

    /** One planned for an applicant, of which its reviewer reads; one being put right, one passed, one failed. */
    @Test
    void visitsFactoriesAtEveryStage() {
        assertThat(jdbc.queryForList(
                        "select state || coalesce(' ' || outcome, '') from merchant_factory_audit order by scheduled_on",
                        String.class))
                .containsExactly("completed fail", "completed pass", "correcting", "scheduled");
        assertThat(jdbc.queryForList(
                        "select state from merchant_factory_action order by position, state", String.class))
                .contains("done", "open", "verified");
        assertThat(all(
                        "select count(*) from merchant_factory_audit f join merchant_application a using (application_id)"
                                + " join merchant_check c using (application_id)"
                                + " where a.high_risk and f.state = 'scheduled' and c.code like 'factory%'"))
                .isPositive();
    }

    /** What was owed left the bank once, by two people, but for one that the bank has not paid yet. */
    @Test
    void paysWhatIsOwedAsTheBankSays() {
        Map<String, Object> batch = jdbc.queryForMap("select * from deposit_payout_batch");

        assertThat(batch.get("state")).isEqualTo("released");
        assertThat(batch.get("released_by")).isNotEqualTo(batch.get("prepared_by"));
        assertThat(all("select count(*) from deposit_payout where state = 'paid'"))
                .isPositive();
        assertThat(all("select count(*) from deposit_payout where state = 'batched'"))
                .isEqualTo(1);
        assertThat(all("select sum(amount_minor) from deposit_payout where state = 'paid'"))
                .isEqualTo(
                        all(
                                "select sum(amount_minor) from deposit_bank_line where direction = 'out' and state = 'matched'"));
        assertThat(all("select count(*) from deposit_payout where state = 'paid'"))
                .isEqualTo(all("select count(*) from deposit_transfer where kind in ('refund_paid', 'consumer_paid')"));
    }

    @Test
    void judgesDeliveriesByTheirSamplesAndMovesTheSeverity() {
        assertThat(jdbc.queryForList(
                        "select state || ' ' || count(*) from inspection_delivery group by state order by state",
                        String.class))
                .containsExactly(
                        "accepted 8",
                        "cancelled 1",
                        "inspecting 2",
                        "refused 1",
                        "returned 7",
                        "screened 2",
                        "screening 1");
        assertThat(all("select count(*) from inspection_delivery d join inspection_lot l using (lot_id)"
                        + " where d.state in ('accepted', 'refused', 'returned', 'screened', 'screening')"
                        + " and (d.sample_rejected <= l.accept) <> (l.state = 'accepted')"))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select string_agg(to_severity, ' ' order by at) from inspection_switching_move"
                                + " where stage = 'inbound' and from_severity <> to_severity group by merchant_id order by 1",
                        String.class))
                .containsExactly("tightened", "tightened normal", "tightened suspended");
    }

    @Test
    void holdsLaboratoriesAgainstEachOther() {
        assertThat(jdbc.queryForList("select state from inspection_round order by created_at", String.class))
                .containsExactly("closed", "cancelled", "open");
        assertThat(all("select count(*) from inspection_round_entry where abs(z) between 2 and 3"))
                .isEqualTo(1);
        assertThat(all("select count(*) from inspection_round_entry e join inspection_round r using (round_id)"
                        + " where r.state = 'closed' and abs(e.z - (e.value - r.assigned) / r.spread) > 0.001"))
                .isZero();
    }

    @Test
    void takesARegisterOfAlertsIn() {
        Map<String, Object> file = jdbc.queryForMap("select * from inspection_history_import");

        assertThat(file.get("state")).isEqualTo("done");
        assertThat((Long) file.get("rows_refused")).isPositive();
        assertThat((Long) file.get("rows_new") + (Long) file.get("rows_refused"))
                .isEqualTo(file.get("rows_read"));
        assertThat(all("select count(*) from inspection_past_finding"))
                .isEqualTo(file.get("rows_new"))
                .isEqualTo(all("select sum(findings) from inspection_category_map"));
        assertThat(jdbc.queryForList(
                        "select distinct decision from inspection_category_map order by decision", String.class))
                .containsExactly("ignored", "mapped", "open");
    }

    @Test
    void takesABrandOffEveryShelf() {
        String brand = Objects.requireNonNull(
                jdbc.queryForObject("select brand from penalty_decision where merchant_id is null", String.class));

        assertThat(jdbc.queryForObject("select state from penalty_decision where merchant_id is null", String.class))
                .isEqualTo("in_force");
        assertThat(jdbc.queryForObject(
                        "select count(distinct merchant_id) from catalog_product"
                                + " where not bare and catalog_brand_key(brand) = catalog_brand_key(?)",
                        Long.class,
                        brand))
                .isGreaterThan(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from catalog_product where not bare"
                                + " and catalog_brand_key(brand) = catalog_brand_key(?) and open_removals = 0",
                        Long.class,
                        brand))
                .isZero();
    }

    private long all(String sql) {
        Long found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    @Test
    void givesThePointsBack() {
        assertThat(text(
                        "select string_agg(e.state, ',') from penalty_effect e join penalty_decision d using (decision_id)"
                                + " where d.merchant_id = ? and e.kind = 'points'"))
                .isEqualTo("reverted");
        assertThat(text("select state from penalty_decision where merchant_id = ?"))
                .isEqualTo("reversed");
        assertThat(text("select proposed_by from penalty_decision where merchant_id = ?"))
                .isNotEqualTo(text("select approved_by from penalty_decision where merchant_id = ?"));
        assertThat(text("select state from penalty_publication where merchant_id = ?"))
                .isEqualTo("taken_down");
    }

    @Test
    void restrictsForAsLongAsTheDecisionHeld() {
        assertThat(kinds(before)).isEmpty();
        assertThat(kinds(during)).contains(RestrictionKind.SEARCH, RestrictionKind.CAMPAIGN);
        assertThat(kinds(after)).isEmpty();
        assertThat(kinds(clock.instant())).isEmpty();
    }

    @Test
    void refusesACampaignAndAdmitsToItOnceAllIsUndone() {
        assertThat(jdbc.queryForList(
                        "select granted from restriction_use where merchant_id = ? and consumer = 'campaign' and used_at < ? order by used_at",
                        Boolean.class,
                        merchant,
                        Timestamp.from(at(StoryDay.ADMITTED).plus(HOUR))))
                .containsExactly(false, true);
    }

    @Test
    void letsTheMoneyGo() {
        assertThat(frozen(before)).isZero();
        assertThat(frozen(during)).isPositive();
        assertThat(frozen(after)).isZero();
        assertThat(frozen(clock.instant())).isZero();
        assertThat(count("select count(*) from deposit_term where merchant_id = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from deposit_term where merchant_id = ? and lifted_at is null"))
                .isZero();
    }

    @Test
    void putsTheListingBackAndTheRatingsInTheScores() {
        assertThat(count("select count(*) from penalty_effect e join penalty_decision d using (decision_id)"
                        + " where d.merchant_id = ? and e.state <> 'reverted'"))
                .isZero();
        assertThat(count("select count(*) from penalty_effect e join penalty_decision d using (decision_id)"
                        + " where d.merchant_id = ? and e.kind in ('listing', 'rating_void')"))
                .isEqualTo(2);
        assertThat(page("/admin/merchants/" + merchant + "/timeline?kind=decisions", "en"))
                .contains("Measure undone");
    }

    @Test
    void showsEveryStepOnTheTimeline() {
        String number = text("select number from penalty_decision where merchant_id = ?");
        String appeal = text("select number from penalty_appeal where merchant_id = ?");
        String found = text("select number from penalty_case where merchant_id = ?");

        assertThat(timeline("decisions")).contains(number).contains("Measure carried out", "Takes back");
        assertThat(timeline("appeals")).contains(appeal).contains("out of calibration");
        assertThat(timeline("cases")).contains(found);
        assertThat(wholeTimeline()).contains(number, found, appeal);
    }

    @Test
    void settlesTheAppealAndClosesTheCase() {
        assertThat(text("select state from penalty_appeal where merchant_id = ?"))
                .isEqualTo("moot");
        assertThat(count("select count(*) from penalty_appeal where merchant_id = ? and plan_fix is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from inspection_correction c join inspection_outcome o using (outcome_id)"
                        + " where o.merchant_id = ? and c.state <> 'cancelled'"))
                .isZero();
    }

    @Test
    void opensAnExtraVisitAndClosesItAgain() {
        assertThat(jdbc.queryForList(
                        "select v.state from assessment_visit v join assessment_visit_trigger t using (visit_id)"
                                + " where t.kind = 'inspection'",
                        String.class))
                .containsExactly("cancelled");
        assertThat(
                        count(
                                "select count(*) from assessment_certificate where state = 'suspended' and subject = 'platform'"))
                .isZero();
    }

    @Test
    void hasAPackOfTheShopMadeForTheAuditor() throws InterruptedException {
        String state = "asked";
        for (int i = 0; i < 600 && state.equals("asked"); i++) {
            Thread.sleep(100);
            state = text("select state from report_pack where merchants = array[?]::text[]");
        }

        assertThat(state).isEqualTo("made");
    }

    /** Those of the decision; a shop may be restricted for something else, such as its deposit. */
    private List<RestrictionKind> kinds(Instant at) {
        String number = text("select number from penalty_decision where merchant_id = ?");
        return restrictions.ofMerchant(merchant, at).stream()
                .filter(view -> number.equals(view.caseNo()))
                .map(RestrictionView::kind)
                .toList();
    }

    private long frozen(Instant at) {
        DepositView view = deposits.of(merchant, CNY, at);
        return view.frozen().minor();
    }

    private String timeline(String kind) {
        return page("/admin/merchants/" + merchant + "/timeline?kind=" + kind, "en");
    }

    /** All its pages: how many samples of the shop were drawn is a matter of chance. */
    private String wholeTimeline() {
        StringBuilder all = new StringBuilder();
        @Nullable String path = "/admin/merchants/" + merchant + "/timeline";
        while (path != null) {
            String page = page(path, "zh-CN");
            all.append(page);
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1) : null;
        }
        return all.toString();
    }

    private String page(String path, String language) {
        MvcTestResult result = mvc.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(authentication(new SignedInAs().staff("officer", EVERYTHING.toArray(String[]::new))))
                .exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        Long count = sql.contains("?")
                ? jdbc.queryForObject(sql, Long.class, merchant)
                : jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private String text(String sql) {
        return String.valueOf(jdbc.queryForObject(sql, String.class, merchant));
    }

    private Instant at(StoryDay day) {
        return day.at(calendar, clock.instant());
    }

    /** A job that nobody watches. */
    private record Quiet() implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Actor actor() {
            return DemoLoadJob.ACTOR;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }
}
