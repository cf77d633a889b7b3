package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Schemes, assessments, certificates and visits in the search. */
@Component
class AssessmentSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.assessment",
                            AssessmentPermissions.READ,
                            "/admin/assessments/{}",
                            new Rows(
                                    "assessment_sheet join assessment_subject using (subject)",
                                    "number",
                                    "case when :zh then name_zh else name_en end"))
                    .numbered("QA-")
                    .identified("assessment_id"),
            SearchKind.of(
                            "search.kind.certificate",
                            AssessmentPermissions.READ,
                            "/admin/certificates/{}",
                            new Rows(
                                    "assessment_certificate",
                                    "number",
                                    "case when :zh then subject_zh else subject_en end"))
                    .numbered("SQ-")
                    .identified("certificate_id"),
            SearchKind.of(
                            "search.kind.visit",
                            AssessmentPermissions.READ,
                            "/admin/visits/{}",
                            new Rows("assessment_visit", "number", "certificate_number"))
                    .numbered("SV-")
                    .identified("visit_id"),
            SearchKind.of(
                            "search.kind.scheme",
                            AssessmentPermissions.READ,
                            "/admin/schemes/{}",
                            new Rows(
                                    "assessment_scheme_version",
                                    "scheme || '/' || version",
                                    "case when :zh then title_zh else title_en end"))
                    .known("scheme || '/' || version", "scheme")
                    .at("scheme || chr(31) || version")
                    .spoken("title_zh", "title_en"));

    private static final List<SearchAction> ACTIONS =
            List.of(new SearchAction("search.action.assessment", "/admin/assessments/new", "assessment:lead"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
