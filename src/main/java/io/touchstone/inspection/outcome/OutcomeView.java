package io.touchstone.inspection.outcome;

import io.touchstone.inspection.lab.ReportFile;
import io.touchstone.inspection.lab.ResultLine;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An outcome with all that stands on its page.
 *
 * @param proposal the one that waits for a second person; null when none does
 * @param obstacle the message key of what stands against a retest; null when one is possible
 * @param fee what an objection filed now would have held
 */
public record OutcomeView(
        OutcomeRow row,
        long version,
        List<String> failedItems,
        List<Test> tests,
        List<Line> lines,
        List<Objection> objections,
        @Nullable Proposal proposal,
        List<Proposal> proposals,
        List<Paper> papers,
        List<ListingReview> reviews,
        @Nullable CorrectionView correction,
        @Nullable String obstacle,
        boolean untested,
        boolean ownProposal,
        Money fee,
        Money available) {

    /** One verified test with its items and the laboratory's reports. */
    public record Test(TestOrderView order, List<ResultLine> items, List<ReportFile> reports) {}

    /** One line of what happened; {@code by} is null for what the merchant is not told. */
    public record Line(
            Instant at,
            String kind,
            @Nullable String words,
            @Nullable String by) {}

    /** A file that the merchant sent. */
    public record Paper(UUID fileId, String name, String purpose, Instant addedAt) {}

    /** What those items are called that failed, by the specification they were tested by; the code of one that no test here has. */
    public List<String> failedNames(boolean english) {
        Map<String, String> names = tests.stream()
                .flatMap(test -> test.items().stream())
                .collect(Collectors.toMap(
                        ResultLine::code, item -> english ? item.nameEn() : item.nameZh(), (one, same) -> one));
        return failedItems.stream().map(code -> names.getOrDefault(code, code)).toList();
    }

    public boolean canObject(Instant now) {
        return row.state() == OutcomeState.NOTIFIED && row.dueAt() != null && now.isBefore(row.dueAt());
    }

    /** Whether the deposit covers the fee. */
    public boolean covered() {
        return available.minor() >= fee.minor();
    }

    public boolean isObjected() {
        return row.state() == OutcomeState.OBJECTED;
    }

    public boolean isRetesting() {
        return row.state() == OutcomeState.RETESTING;
    }

    public boolean isFinal() {
        return row.state() == OutcomeState.FINAL;
    }

    /** What may be proposed now. */
    public List<Proposal.Kind> proposable() {
        return switch (row.state()) {
            case OBJECTED -> List.of(Proposal.Kind.REFUSE, Proposal.Kind.UPHOLD);
            case FINAL -> List.of(Proposal.Kind.REVERSE);
            default -> List.of();
        };
    }

    /** The reasons that fit what may be proposed now. */
    public List<Proposal.Ground> grounds() {
        return proposable().stream()
                .flatMap(kind -> Proposal.Ground.of(kind).stream())
                .toList();
    }
}
