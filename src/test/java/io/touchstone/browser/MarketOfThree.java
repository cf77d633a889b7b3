package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.DemoChapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A market so small that one sees through it: three shops, thirty orders, each rated; enough for every page to show. */
public final class MarketOfThree {

    private static final String SHOP = "shop-1";
    private static final String MESSAGE = "00000000-0000-7000-8000-000000000001";

    private static final String OWN = "select application_id::text from merchant_application where account_id ="
            + " (select id from identity_account where username = 'merchant') order by created_at limit 1";

    /** What stands for the first variable of a page's address, by how the address begins; the most particular first. */
    private static final Map<String, String> SAMPLES = samples();

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        addPenalties(samples);
        addAssessments(samples);
        addReports(samples);
        samples.put("/admin/accounts/{", "select id::text from identity_account where username = 'reviewer'");
        samples.put("/admin/jobs/{", "select id::text from job order by id limit 1");
        samples.put("/admin/audit/{", "select min(id)::text from audit_event");
        samples.put("/admin/brands/{", "select brand_id::text from taxonomy_brand order by brand_id limit 1");
        samples.put(
                "/admin/applications/{",
                "select application_id::text from merchant_application where state = 'submitted' order by number limit 1");
        samples.put(
                "/admin/relations/application/{",
                "select application_id::text from merchant_application where state = 'submitted' order by number limit 1");
        samples.put(
                "/admin/factory-audits/of/{",
                "select application_id::text from merchant_application where state = 'submitted' order by number limit 1");
        samples.put("/admin/evidence/{", "select file_id::text from merchant_document order by added_at limit 1");
        samples.put("/admin/blocklist/{", "select number from merchant_blocklist_entry order by number limit 1");
        samples.put("/admin/factory-checklists/{", "select min(version)::text from merchant_factory_template");
        samples.put("/admin/requirements/{", "select max(version)::text from merchant_matrix");
        samples.put("/admin/settings/{name}", "select 'credit.levels'");
        samples.put("/admin/work/changes/{", "select 'penalty.opened'");
        samples.put("/admin/inspection/appraisals/{", "select min(number) from inspection_appraisal");
        samples.put("/admin/inspection/brand-owners/{", "select min(code) from inspection_brand_owner");
        samples.put("/admin/inspection/budgets/{", "select max(number) from inspection_programme");
        samples.put("/admin/inspection/buyers/{", "select min(alias) from inspection_buyer");
        samples.put("/admin/inspection/corrections/{", "select min(number) from inspection_correction");
        samples.put("/admin/inspection/lots/{", "select min(number) from inspection_lot");
        samples.put(
                "/admin/inspection/history/imports/{",
                "select import_id::text from inspection_history_import order by uploaded_at limit 1");
        samples.put(
                "/admin/inspection/inbound/{", "select min(number) from inspection_delivery where state = 'screened'");
        samples.put(
                "/admin/inspection/proficiency/{", "select min(number) from inspection_round where state = 'closed'");
        samples.put("/admin/inspection/labs/{", "select min(code) from inspection_lab");
        samples.put("/admin/inspection/openings/{", "select min(opening_id::text) from inspection_opening");
        samples.put(
                "/admin/inspection/orders/{number}",
                "select min(number) from inspection_test_order where state = 'verified'");
        samples.put("/admin/inspection/outcomes/{number}", "select max(number) from inspection_outcome");
        samples.put(
                "/admin/inspection/plans/{number}/design",
                "select min(number) from inspection_plan where state = 'draft'");
        samples.put(
                "/admin/inspection/plans/{number}/population",
                "select min(number) from inspection_plan where state = 'draft'");
        samples.put(
                "/admin/inspection/plans/{",
                "select min(number) from inspection_plan where state in ('buying', 'drawn')");
        samples.put("/admin/inspection/programmes/{", "select max(number) from inspection_programme");
        samples.put(
                "/admin/inspection/purchases/{number}",
                "select min(s.number) from inspection_sample s join inspection_purchase p using (sample_id)");
        samples.put("/admin/inspection/rates/{", "select 'category'");
        samples.put(
                "/admin/inspection/results/{",
                "select min(number) from inspection_test_order where state = 'submitted'");
        samples.put("/admin/inspection/samples/{", "select min(number) from inspection_sample");
        samples.put("/admin/inspection/specs/{", "select min(code) from inspection_spec");
        samples.put("/admin/inspection/switching/{", "select min(merchant_id) from inspection_switching");
        samples.put(
                "/portal/lab/rounds/{",
                "select min(e.blind_code) from inspection_round_entry e join inspection_lab l using (lab_id)"
                        + " where l.code = 'hudong'");
        samples.put("/draws/{", "select min(number) from inspection_plan where state = 'revealed'");
        samples.put("/portal/appraisals/{", "select min(number) from inspection_appraisal");
        samples.put(
                "/portal/lab/orders/{",
                "select min(o.blind_code) from inspection_test_order o join inspection_lab l using (lab_id)"
                        + " where l.code = 'hudong' and o.state <> 'untested'");
        samples.put("/admin/buyers/{", "select 'b-1'");
        samples.put("/admin/relations/merchant/{", "select '" + SHOP + "'");
        samples.put(
                "/admin/deposits/bank/lines/{", "select line_id::text from deposit_bank_line order by line_id limit 1");
        samples.put(
                "/admin/deposits/bank/statements/{",
                "select statement_id::text from deposit_bank_statement order by statement_id limit 1");
        samples.put(
                "/admin/deposits/shortfalls/{",
                "select shortfall_id::text from deposit_shortfall order by opened_at limit 1");
        samples.put("/admin/deposits/terms/{", "select term_id::text from deposit_term order by starts_at limit 1");
        samples.put("/admin/deposits/merchants/{", "select 'shop-3'");
        samples.put("/admin/deposits/transfers/{", "select min(transfer_id)::text from deposit_transfer");
        samples.put("/admin/deposits/platform/{", "select 'bank'");
        samples.put("/admin/deposits/holds/{", "select hold_id::text from deposit_hold order by placed_at limit 1");
        samples.put(
                "/admin/deposits/fund/payments/{",
                "select payment_id::text from deposit_fund_payment order by paid_at limit 1");
        samples.put(
                "/admin/deposits/receivables/{", "select debt_id::text from deposit_debt order by opened_at limit 1");
        samples.put(
                "/admin/deposits/approvals/{",
                "select proposal_id::text from deposit_proposal order by asked_at desc limit 1");
        samples.put("/admin/merchants/{", "select '" + SHOP + "'");
        samples.put("/portal/shops/{", "select '" + SHOP + "'");
        samples.put("/shops/{", "select '" + SHOP + "'");
        samples.put("/trace/01/{", "select '06901234567892'");
        samples.put("/register/{", "select 'spent'");
        samples.put("/portal/applications/{", OWN);
        samples.put(
                "/portal/evidence/{",
                "select file_id::text from merchant_document where application_id::text = (" + OWN + ") limit 1");
        return samples;
    }

    private static void addPenalties(Map<String, String> samples) {
        String own = "/portal/shops/" + SHOP;
        String ofShop = " where merchant_id = '" + SHOP + "'";
        samples.put("/admin/appeals/{number}", "select min(number) from penalty_appeal");
        samples.put("/admin/brand-removals/{", "select min(number) from penalty_decision where brand is not null");
        samples.put("/admin/closed-loop/consumers/{", "select 'campaign'");
        samples.put(
                "/admin/commitments/{",
                "select replace(min(code), ' ', '%20') from rulebook_document where kind = 'commitment'");
        samples.put("/admin/corrective-plans/{", "select min(number) from penalty_plan");
        String draft = "select min(number) from penalty_decision where state = 'draft'";
        samples.put("/admin/decisions/{number}/edit", draft);
        samples.put("/admin/decisions/{number}/preview", draft);
        samples.put("/admin/decisions/{number}", "select min(number) from penalty_decision where state = 'in_force'");
        samples.put("/admin/governance-report/{", "select min(report_id::text) from penalty_governance_report");
        samples.put("/admin/ip-notices/{", "select min(number) from penalty_ip_notice");
        samples.put(
                "/admin/points/impact/{",
                "select version_id::text from rulebook_rule_version where code = 'LADDER'"
                        + " order by version desc limit 1");
        samples.put("/admin/webhooks/{", "select endpoint_id::text from notice_webhook_endpoint limit 1");
        samples.put("/admin/points/merchants/{", "select '" + SHOP + "'");
        samples.put("/admin/publications/{", "select min(number) from penalty_publication");
        samples.put("/admin/rules/{code}/versions/{version:[0-9]+}/edit", "select 'LADDER'");
        samples.put("/admin/rules/LADDER/versions/{version:[0-9]+}/edit", "select '2'");
        samples.put("/admin/rules/{", "select 'B-01'");
        samples.put(
                "/admin/standards-library/{",
                "select replace(min(code), ' ', '%20') from rulebook_document where kind <> 'commitment'");
        samples.put("/admin/violations/{number}", "select min(number) from penalty_case where state = 'decided'");
        samples.put("/decisions/{", "select min(number) from penalty_publication where state = 'published'");
        samples.put("/reports/governance/{", "select min(report_id::text) from penalty_governance_report");
        samples.put("/rules/{", "select 'B-01'");
        samples.put(own + "/appeals/{", "select min(number) from penalty_appeal" + ofShop);
        samples.put(own + "/corrective-plans/{", "select min(number) from penalty_plan" + ofShop);
        samples.put(
                own + "/decisions/{",
                "select min(number) from penalty_decision" + ofShop + " and state in ('in_force', 'delayed')");
        samples.put(
                own + "/ip-notices/{",
                "select min(number) from penalty_ip_notice" + ofShop
                        + " and state not in ('received', 'refused', 'withdrawn')");
        samples.put(own + "/violations/{", "select min(number) from penalty_case" + ofShop + " and state = 'decided'");
    }

    private static void addAssessments(Map<String, String> samples) {
        String frozen = "select max(number) from assessment_sheet where state = 'frozen'";
        samples.put(
                "/admin/assessments/{number}/compare/{",
                "select '/admin/assessments/' || max(number) || '/compare/' || min(number) from assessment_sheet"
                        + " where state = 'frozen' and subject = 'platform' having count(*) > 1");
        samples.put("/admin/assessments/{number}/result", frozen);
        samples.put("/admin/assessments/{", "select max(number) from assessment_sheet where state = 'open'");
        samples.put("/admin/certificates/{", "select min(number) from assessment_certificate");
        samples.put("/admin/live-figures/{", "select 'trade.refund_hours'");
        samples.put("/admin/living-score/{", "select 'platform'");
        samples.put("/admin/schemes/{", "select 'touchstone-sqe'");
        samples.put("/admin/visits/{", "select min(number) from assessment_visit");
        samples.put("/certificates/{", "select min(number) from assessment_certificate");
        samples.put("/schemes/{", "select 'touchstone-sqe'");
    }

    private static void addReports(Map<String, String> samples) {
        samples.put("/admin/engagements/{", "select min(number) from report_engagement");
        samples.put("/admin/evidence-requests/{", "select min(number) from report_request");
        samples.put("/admin/exports/{", "select min(entry_id::text) from export_entry");
        samples.put("/admin/kpis/{", "select 'pass-rate'");
        samples.put("/admin/packs/{", "select min(number) from report_pack");
        samples.put("/admin/reports/saved/{", "select min(saved_id::text) from report_saved");
        samples.put("/admin/reports/{", "select 'merchant-register'");
        samples.put("/admin/reviews/actions/{", "select min(number) from report_review_action");
        samples.put("/admin/reviews/departments/{", "select min(id::text) from identity_department");
        samples.put("/admin/reviews/{", "select min(number) from report_review where state = 'published'");
    }

    /** What a page has to be asked with. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "/admin/decisions/new",
            "select 'case=' || min(number) from penalty_case where state = 'open' and rule_code = 'A-06'",
            "/portal/shops/" + SHOP + "/appeals/new",
            "select 'decision=' || max(number) from penalty_decision where merchant_id = '" + SHOP
                    + "' and state in ('in_force', 'delayed')",
            "/admin/reports/saved/new",
            "select 'source=penalties'");

    private static final String OWN_ACT = "pause";

    /** What stands for a second variable, by its name. */
    private static final Map<String, String> SECOND = Map.ofEntries(
            Map.entry("position", "1"),
            Map.entry("act", "suspend"),
            Map.entry("serial", "1"),
            Map.entry("currency", "CNY"),
            Map.entry("category", "4030"),
            Map.entry("stage", "inbound"),
            Map.entry("version:[0-9]+", "1"),
            Map.entry("version", "1"),
            Map.entry("indicator", "S09.2"),
            Map.entry("item", "S09.2.01"),
            Map.entry("part:test|retained|merchant", "test"),
            Map.entry("message", MESSAGE));

    private final Intake intake;
    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Merchants merchants;
    private String lastImport = "";

    private MarketOfThree(BeanFactory beans) {
        this.intake = beans.getBean(Intake.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.accounts = beans.getBean(Accounts.class);
        this.merchants = beans.getBean(Merchants.class);
    }

    /** The shops trade, and nothing has happened yet. */
    public static MarketOfThree opened(BeanFactory beans) {
        MarketOfThree market = new MarketOfThree(beans);
        market.open();
        return market;
    }

    /** With all that the chapters of the demo tell of such a market. */
    public static MarketOfThree told(BeanFactory beans) {
        MarketOfThree market = opened(beans);
        market.tell(
                beans.getBeanProvider(DemoChapter.class).orderedStream().toList(),
                beans.getBean(TransactionTemplate.class));
        return market;
    }

    private void open() {
        load(
                "categories",
                "category_code,name_zh,name_en,risk_class\n4030,茶叶,Tea,\n1010,家具,Furniture,low\n1020,家纺,Home Textiles,low\n"
                        + "2010,女装,Women’s Clothing,low\n2030,鞋靴,Shoes,low\n3030,小家电,Small Appliances,medium\n"
                        + "4020,粮油,Grain,high\n5020,玩具,Toys,high\n6020,运动户外,Sports,medium\n");
        load(
                "merchants",
                rows(
                        "merchant_id,name,category_code,shop_type,opened_on",
                        3,
                        shop -> "shop-" + shop + ",山间茶铺 Hill tea " + shop + ",4030,ordinary,2025-01-01"));
        load(
                "products",
                rows(
                        "product_id,merchant_id,category_code,title,brand",
                        3,
                        product -> "p-" + product + ",shop-" + product + ",4030,绿茶 Green tea,山间"));
        load(
                "orders",
                rows(
                        "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                        30,
                        order -> "o-%d,b-%d,shop-%d,p-%d,1500,2026-02-%02dT10:00:00+08:00,2026-02-%02dT12:00:00+08:00"
                                .formatted(
                                        order, order, order % 3 + 1, order % 3 + 1, order % 20 + 1, order % 20 + 2)));
        load(
                "ratings",
                rows(
                        "order_id,rated_by,outcome,description_score,service_score,logistics_score,comment,rated_at",
                        30,
                        order -> "o-%d,buyer,%s,%d,4,5,好茶 Good tea,2026-02-%02dT12:30:00+08:00"
                                .formatted(
                                        order,
                                        order % 7 == 0 ? "negative" : "positive",
                                        order % 5 + 1,
                                        order % 20 + 2)));
        accounts.find("merchant")
                .ifPresent(account -> merchants.giveSeat(account.id().id(), SHOP));
        registerWebhook();
    }

    /** An endpoint with a fact on its way; the demo market has none, since nobody listens there. */
    private void registerWebhook() {
        jdbc.update("""
                insert into notice_webhook_endpoint (endpoint_id, once, name, url, types, secret, state, created_at, created_by)
                values (gen_random_uuid(), gen_random_uuid(), '大促报名 Campaign', 'https://campaign.example/hook',
                        array['restriction.imposed', 'penalty.decided'], '\\x00', 'active', now(), 'admin')
                """);
        jdbc.update("""
                insert into notice_webhook_message (message_id, type, subject_kind, subject_id, body, occurred_at)
                values (?::uuid, 'penalty.decided', 'merchant', ?, '{"type": "penalty.decided"}', now())
                """, MESSAGE, SHOP);
        jdbc.update("""
                insert into notice_webhook_delivery (message_id, endpoint_id, state, next_attempt_at)
                select message_id, endpoint_id, 'waiting', now() from notice_webhook_message, notice_webhook_endpoint
                """);
    }

    /** What modules tell of their own, so that their pages have something to show. */
    private void tell(List<DemoChapter> chapters, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::position))
                .forEach(DemoChapter::tell));
    }

    /** A page's address with rows that exist where it names some; unchanged when none is known. */
    String fillIn(String path) {
        if (path.startsWith("/admin/imports/{")) {
            return path.replace("{id}", lastImport);
        }
        String filled = path;
        for (String next = filledOnce(path); !next.equals(filled); next = filledOnce(filled)) {
            filled = next;
        }
        if (path.startsWith("/portal/shops/")) {
            filled = filled.replace("{act}", OWN_ACT);
        }
        String question = QUESTIONS.get(filled);
        if (question != null) {
            filled += "?" + jdbc.queryForObject(question, String.class);
        }
        for (Map.Entry<String, String> second : SECOND.entrySet()) {
            filled = filled.replace("{" + second.getKey() + "}", second.getValue());
        }
        return filled;
    }

    /** With its first variable filled, as far as something is known for it; a sample may be the whole address. */
    private String filledOnce(String path) {
        return SAMPLES.entrySet().stream()
                .filter(sample -> path.startsWith(sample.getKey()))
                .flatMap(sample -> jdbc.queryForList(sample.getValue(), String.class).stream())
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> id.startsWith("/") ? id : path.replaceFirst("\\{[^}]+}", id))
                .orElse(path);
    }

    private void load(String kind, String csv) {
        try {
            Path file = Files.createTempFile("market", ".csv");
            Files.writeString(file, csv);
            ImportView result = intake.importNow(kind, file, Actor.system("browser-test"));
            Files.delete(file);
            lastImport = result.id().toString();
            assertThat(result.state()).as(kind).isEqualTo(ImportView.State.SUCCEEDED);
            assertThat(result.rowsRejected()).as(kind).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(String header, int count, java.util.function.IntFunction<String> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
