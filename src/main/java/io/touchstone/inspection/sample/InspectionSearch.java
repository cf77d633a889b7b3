package io.touchstone.inspection.sample;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Programmes, plans, samples, laboratories and findings in the search. */
@Component
class InspectionSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.programme",
                            "inspection:read",
                            "/admin/inspection/programmes/{}",
                            new Rows("inspection_programme", "number", "case when :zh then name_zh else name_en end"))
                    .numbered("PR-")
                    .spoken("name_zh", "name_en"),
            SearchKind.of(
                            "search.kind.sampling-plan",
                            "inspection:read",
                            "/admin/inspection/plans/{}",
                            new Rows("inspection_plan", "number", "name"))
                    .numbered("SP-")
                    .identified("plan_id")
                    .spoken("name"),
            SearchKind.of(
                            "search.kind.sample",
                            "inspection:read",
                            "/admin/inspection/samples/{}",
                            new Rows("inspection_sample", "number", "title"))
                    .numbered("SA-")
                    .identified("sample_id"),
            SearchKind.of(
                            "search.kind.test-order",
                            "inspection:read",
                            "/admin/inspection/orders/{}",
                            new Rows("inspection_test_order", "number", "blind_code"))
                    .numbered("TO-")
                    .known("blind_code")
                    .identified("order_id"),
            SearchKind.of(
                            "search.kind.outcome",
                            "inspection:read",
                            "/admin/inspection/outcomes/{}",
                            new Rows(
                                    "inspection_outcome",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = inspection_outcome.merchant_id)"))
                    .numbered("IO-")
                    .identified("outcome_id"),
            SearchKind.of(
                            "search.kind.correction",
                            "inspection:read",
                            "/admin/inspection/corrections/{}",
                            new Rows(
                                    "inspection_correction",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = inspection_correction.merchant_id)"))
                    .numbered("IC-")
                    .identified("correction_id"),
            SearchKind.of(
                            "search.kind.lot",
                            "inspection:read",
                            "/admin/inspection/lots/{}",
                            new Rows(
                                    "inspection_lot",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = inspection_lot.merchant_id)"))
                    .numbered("LT-")
                    .identified("lot_id"),
            SearchKind.of(
                            "search.kind.delivery",
                            "inspection:read",
                            "/admin/inspection/inbound/{}",
                            new Rows(
                                    "inspection_delivery",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = inspection_delivery.merchant_id)"))
                    .numbered("IN-")
                    .identified("delivery_id"),
            SearchKind.of(
                            "search.kind.appraisal",
                            "inspection:read",
                            "/admin/inspection/appraisals/{}",
                            new Rows("inspection_appraisal", "number", "title"))
                    .numbered("AP-")
                    .identified("appraisal_id"),
            SearchKind.of(
                            "search.kind.round",
                            "inspection:read",
                            "/admin/inspection/proficiency/{}",
                            new Rows("inspection_round", "number", "case when :zh then name_zh else name_en end"))
                    .numbered("PT-")
                    .spoken("name_zh", "name_en"),
            SearchKind.of(
                            "search.kind.lab",
                            "inspection:read",
                            "/admin/inspection/labs/{}",
                            new Rows("inspection_lab", "code", "case when :zh then name_zh else name_en end"))
                    .known("code")
                    .spoken("name_zh", "name_en"),
            SearchKind.of(
                            "search.kind.spec",
                            "inspection:read",
                            "/admin/inspection/specs/{}",
                            new Rows("inspection_spec", "code", "case when :zh then name_zh else name_en end"))
                    .known("code")
                    .spoken("name_zh", "name_en"),
            SearchKind.of(
                            "search.kind.brand-owner",
                            "inspection:read",
                            "/admin/inspection/brand-owners/{}",
                            new Rows("inspection_brand_owner", "code", "case when :zh then name_zh else name_en end"))
                    .known("code")
                    .spoken("name_zh", "name_en"),
            SearchKind.of(
                            "search.kind.buyer",
                            "buying:read",
                            "/admin/inspection/buyers/{}",
                            new Rows("inspection_buyer", "alias", "alias"))
                    .numbered("B-"));

    private static final List<SearchAction> ACTIONS = List.of(
            new SearchAction("search.action.programme", "/admin/inspection/programmes/new", "inspection:work"),
            new SearchAction("search.action.inbound", "/admin/inspection/inbound/new", "inspection:work"),
            new SearchAction("search.action.test-order", "/admin/inspection/orders/new", "inspection:work"),
            new SearchAction("search.action.appraisal", "/admin/inspection/appraisals/new", "inspection:work"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
