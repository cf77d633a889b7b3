package io.touchstone.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.SchemeComparison.Fate;
import io.touchstone.assessment.scheme.SchemeComparison.Line;
import io.touchstone.assessment.scheme.Schemes.Carried;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of answers from a version to a later one (feature L7). */
class SchemeMappingTests {

    private final SchemeDocument first = document("sample-1.yaml");
    private final SchemeDocument second = document("sample-2.yaml");

    private static SchemeDocument document(String name) {
        return SchemeReading.yaml(SchemeReadingTests.sample(name)).document().orElseThrow();
    }

    private static SchemeDocument third() {
        return SchemeReading.yaml(SchemeReadingTests.sample("sample-2.yaml")
                        .replace("version: \"2\"\nfollows: \"1\"", "version: \"3\"\nfollows: \"2\"")
                        .replace("from: \"S01.1.01\"", "from: \"S01.1.03\"")
                        .replace("code: \"S01.1.03\"", "code: \"S01.1.04\""))
                .document()
                .orElseThrow();
    }

    @Test
    void carriesByNamedCodeAndSeesWhatChanged() {
        assertThat(new SchemeMapping(ref -> Optional.empty()).between(first, second))
                .containsExactly(
                        new Carried("S01.1.03", "S01.1.01", false),
                        new Carried("S01.1.01", null, false),
                        new Carried("S01.2.01", "S01.2.01", true));
    }

    @Test
    void followsCodesThroughTheVersionsBetween() {
        Map<SchemeRef, SchemeDocument> known = Map.of(second.version().ref(), second);

        assertThat(new SchemeMapping(ref -> Optional.ofNullable(known.get(ref))).between(first, third()))
                .containsExactly(
                        new Carried("S01.1.04", "S01.1.01", false),
                        new Carried("S01.1.01", null, false),
                        new Carried("S01.2.01", "S01.2.01", true));
    }

    @Test
    void carriesNothingBetweenDifferentSchemes() {
        SchemeDocument other = SchemeReading.yaml(
                        SchemeReadingTests.sample("sample-1.yaml").replace("scheme: \"sample\"", "scheme: \"other\""))
                .document()
                .orElseThrow();

        assertThat(new SchemeMapping(ref -> Optional.empty()).between(first, other))
                .extracting(Carried::from)
                .containsOnlyNulls();
    }

    @Test
    void comparesSameChangedNewAndDropped() {
        SchemeComparison comparison = SchemeComparison.of(
                first.version(), second.version(), new SchemeMapping(ref -> Optional.empty()).between(first, second));

        assertThat(comparison.items())
                .extracting(Line::fate)
                .containsExactly(Fate.SAME, Fate.NEW, Fate.CHANGED, Fate.DROPPED);
        assertThat(comparison.items().get(0).weighsOtherwise()).isTrue();
        assertThat(comparison.items().get(0).otherCode()).isEqualTo("S01.1.01");
        assertThat(comparison.isUnchanged()).isFalse();
        assertThat(comparison.parts())
                .extracting(part -> part.kind() + " " + part.code() + " " + part.fate())
                .containsExactly("scale yes_no DROPPED", "indicator S01.1 CHANGED", "indicator S01.2 CHANGED");
    }
}
