package io.touchstone.penalty.violation;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.violation.CasePage.Line;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.Settings;
import io.touchstone.rulebook.ViolationTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the page of a case together, for staff with everything and for its merchant with what it was told. */
@Component
class CasePages {

    private final CaseRows rows;
    private final CaseList list;
    private final CaseEvidences evidence;
    private final CaseAnswers answers;
    private final InstructionBook instructions;
    private final CasePeople people;
    private final Rules rules;
    private final Settings settings;
    private final JdbcClient jdbc;

    CasePages(
            CaseRows rows,
            CaseList list,
            CaseEvidences evidence,
            CaseAnswers answers,
            InstructionBook instructions,
            CasePeople people,
            Rules rules,
            Settings settings,
            JdbcClient jdbc) {
        this.rows = rows;
        this.list = list;
        this.evidence = evidence;
        this.answers = answers;
        this.instructions = instructions;
        this.people = people;
        this.rules = rules;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    CasePage forStaff(String number, Instant now) {
        ViolationCase one = rows.find(number).orElseThrow(() -> new NotFound("case", number));
        CaseView view = one.view();
        Optional<RuleVersion> rule = rule(view);
        Optional<ViolationTerms> terms = rule.map(RuleVersion::terms)
                .filter(ViolationTerms.class::isInstance)
                .map(ViolationTerms.class::cast);
        List<EvidencePiece> pieces = evidence.of(view.id());
        return new CasePage(
                list.find(number).orElseThrow(),
                view,
                one.progress(),
                rule.map(RuleVersion::title).orElse(null),
                terms.map(ViolationTerms::hearing).orElse(false),
                terms.filter(ViolationTerms::zeroTolerance)
                        .map(fast -> settings.at(EvidenceBundle.KEY, now).missing(evidence.kinds(view.id())))
                        .orElse(null),
                pieces,
                answers.of(view.id()),
                lines(view.id(), true),
                list.near(view.id()),
                instructions.ofCase(view.id()).orElse(null));
    }

    /** What a merchant may know of a case that it was told of. */
    CasePage forShop(ViolationCase one) {
        CaseView view = one.view();
        Optional<RuleVersion> rule = rule(view);
        return new CasePage(
                list.find(view.number()).orElseThrow(),
                view,
                one.progress(),
                rule.map(RuleVersion::title).orElse(null),
                false,
                null,
                evidence.of(view.id()).stream()
                        .filter(piece -> !piece.internal() && piece.struck() == null)
                        .toList(),
                answers.of(view.id()),
                lines(view.id(), false),
                List.of(),
                null);
    }

    private Optional<RuleVersion> rule(CaseView view) {
        return Optional.ofNullable(view.ruleCode()).flatMap(code -> rules.at(code, view.actedAt()));
    }

    /** What happened, newest first; who of staff did it is not for merchants. */
    private List<Line> lines(UUID caseId, boolean staff) {
        record Row(
                String key,
                String reference,
                String path,
                @Nullable String words,
                Instant at,
                String actor) {}
        List<Row> found = jdbc.sql(
                        "select key, reference, path, words, at, actor from penalty_case_line where case_id = ?"
                                + (staff ? "" : " and told") + " order by line_id desc")
                .param(caseId)
                .query((row, i) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
        Map<String, String> names =
                staff ? people.names(found.stream().map(Row::actor).toList()) : Map.of();
        return found.stream()
                .map(row -> new Line(
                        row.key(),
                        row.reference(),
                        staff ? row.path() : "",
                        row.words(),
                        row.at(),
                        staff ? Objects.requireNonNullElse(names.get(row.actor()), row.actor()) : null))
                .toList();
    }
}
