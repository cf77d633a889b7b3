package io.touchstone.penalty.violation;

import io.touchstone.inspection.CorrectionFailed;
import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.violation.CaseEvidences.Piece;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens cases on what inspections found for good, under the rule that is set down for the finding; in the caller's transaction. */
@Component
class FindingCases {

    private static final Actor SELF = Actor.system("penalty-findings");

    private final CaseBook book;
    private final CaseSubjects subjects;
    private final CaseEvidences evidence;
    private final CaseEndings endings;
    private final Rules rules;
    private final Settings settings;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Ids ids;

    FindingCases(
            CaseBook book,
            CaseSubjects subjects,
            CaseEvidences evidence,
            CaseEndings endings,
            Rules rules,
            Settings settings,
            MessageSource messages,
            JdbcClient jdbc,
            Ids ids) {
        this.book = book;
        this.subjects = subjects;
        this.evidence = evidence;
        this.endings = endings;
        this.rules = rules;
        this.settings = settings;
        this.messages = messages;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void failed(InspectionFailed found) {
        FindingRules map = settings.at(FindingRules.KEY, found.occurredAt());
        String code = found.counterfeit() ? map.counterfeit() : found.safety() ? map.safety() : map.quality();
        Sampled sample = sampled(found.sampleId()).orElse(new Sampled(found.sampleNumber(), found.occurredAt()));
        String items = String.join(", ", found.failedItems());
        String facts = words(
                found.counterfeit() ? "penalty.case.facts.counterfeit" : "penalty.case.facts.failed",
                found.sampleNumber(),
                items);
        CaseView opened = open(
                CaseSource.INSPECTION,
                found.sampleNumber(),
                found.merchantId(),
                found.productId(),
                code,
                sample.drawnAt(),
                facts,
                found.occurredAt());
        if (!evidence.of(opened.id()).isEmpty()) {
            return;
        }
        EvidenceKind kind = found.counterfeit() ? EvidenceKind.APPRAISAL : EvidenceKind.TEST_REPORT;
        put(opened.id(), kind, found.sampleNumber(), found.occurredAt(), items);
        put(opened.id(), EvidenceKind.ORDER_RECORD, found.sampleNumber(), sample.drawnAt(), "");
    }

    void failed(CorrectionFailed found) {
        FindingRules map = settings.at(FindingRules.KEY, found.occurredAt());
        Optional<Sampled> sample = sampled(found.sampleId());
        String number = sample.map(Sampled::number).orElse("–");
        CaseView opened = open(
                CaseSource.CORRECTION,
                found.number(),
                found.merchantId(),
                found.productId(),
                found.overdue() ? map.late() : map.inVain(),
                found.occurredAt(),
                words(
                        found.overdue() ? "penalty.case.facts.overdue" : "penalty.case.facts.in-vain",
                        found.number(),
                        number),
                found.occurredAt());
        if (!evidence.of(opened.id()).isEmpty()) {
            book.note(opened.id(), "found_again", found.number(), "", found.occurredAt(), SELF);
            return;
        }
        put(opened.id(), EvidenceKind.RECORD, found.number(), found.occurredAt(), "");
        caseOf(number).ifPresent(first -> endings.link(opened, first, found.occurredAt(), SELF));
    }

    private Optional<CaseView> caseOf(String sampleNumber) {
        return jdbc.sql("select case_id from penalty_case where source = 'inspection' and source_ref = ?")
                .param(sampleNumber)
                .query(UUID.class)
                .optional()
                .map(book::find);
    }

    private CaseView open(
            CaseSource source,
            String reference,
            String merchant,
            String product,
            @Nullable String code,
            Instant acted,
            String facts,
            Instant at) {
        boolean known = code != null && rules.at(code, acted).isPresent();
        return book.open(new OpenCase(
                merchant,
                null,
                subjects.productOf(merchant, product),
                source,
                reference,
                known ? code : null,
                acted,
                facts,
                null,
                at,
                SELF));
    }

    private void put(UUID caseId, EvidenceKind kind, String source, Instant seen, String note) {
        evidence.add(caseId, new Piece(ids.next(), kind, source, seen, note, null, false), seen, SELF);
    }

    /** What the machine found is said in both languages, whoever reads it. */
    private String words(String key, String... arguments) {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).stream()
                .map(locale -> messages.getMessage(key, arguments, locale))
                .reduce((zh, en) -> zh + "\n" + en)
                .orElseThrow();
    }

    private record Sampled(String number, Instant drawnAt) {}

    /** When the goods were on offer, by which the version of the rule is chosen (ruling E2). */
    private Optional<Sampled> sampled(SampleId sample) {
        return jdbc.sql("select number, drawn_at from inspection_sample where sample_id = ?")
                .param(sample.id())
                .query((row, i) ->
                        new Sampled(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }
}
