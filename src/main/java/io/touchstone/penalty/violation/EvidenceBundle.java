package io.touchstone.penalty.violation;

import io.touchstone.rulebook.SettingKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The kinds of evidence that the fast track of zero tolerance demands (E11).
 *
 * @param kinds words of {@link EvidenceKind}, apart by spaces; a choice between several is written with a bar
 */
record EvidenceBundle(String kinds) {

    static final SettingKey<EvidenceBundle> KEY = new SettingKey<>(
            "penalty.evidence_bundle",
            EvidenceBundle.class,
            new EvidenceBundle("product_page order_record test_report|appraisal|instruction"),
            "platform-defined; E11");

    EvidenceBundle {
        Arrays.stream(kinds.strip().split("[\\s|]+")).forEach(EvidenceKind::of);
    }

    /** What is not there yet, each as it is set down. */
    List<String> missing(Set<EvidenceKind> there) {
        return Arrays.stream(kinds.strip().split("\\s+"))
                .filter(one ->
                        Arrays.stream(one.split("\\|")).map(EvidenceKind::of).noneMatch(there::contains))
                .toList();
    }
}
