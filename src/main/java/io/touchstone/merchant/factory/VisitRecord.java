package io.touchstone.merchant.factory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a visit brought to light. */
record VisitRecord(
        LocalDate visitedOn,
        List<Finding> findings,
        List<Action> actions,
        @Nullable String summary) {

    Map<String, Mark> marks() {
        Map<String, Mark> marks = new HashMap<>();
        findings.forEach(finding -> marks.put(finding.itemCode(), finding.kind()));
        return marks;
    }

    /** Every item of the checklist has its finding, and no other. */
    boolean coversAll(Checklist checklist) {
        return marks().keySet()
                .equals(checklist.items().stream().map(Checklist.Item::code).collect(Collectors.toSet()));
    }

    /** An item that must be put right and has no action for it. */
    Optional<String> itemWithoutAction(Checklist checklist) {
        Map<String, Mark> marks = marks();
        Set<String> covered = actions.stream().map(Action::itemCode).collect(Collectors.toSet());
        return checklist.items().stream()
                .filter(item -> Checklist.needsAction(item, marks.getOrDefault(item.code(), Mark.MEETS)))
                .map(Checklist.Item::code)
                .filter(code -> !covered.contains(code))
                .findFirst();
    }
}
