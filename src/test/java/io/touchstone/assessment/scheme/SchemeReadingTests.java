package io.touchstone.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.SchemeFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SchemeReadingTests {

    static String sample(String name) {
        try {
            return new ClassPathResource("assessment/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            throw new AssertionError(notThere);
        }
    }

    @Test
    void readsTheSample() {
        SchemeReading.Read read = SchemeReading.yaml(sample("sample-1.yaml"));

        assertThat(read.faults()).isEmpty();
        SchemeVersion version = read.document().orElseThrow().version();
        assertThat(version.ref()).hasToString("sample/1");
        assertThat(version.items()).hasSize(3);
        assertThat(version.indicators().get(0).weight()).isEqualByComparingTo("100");
        LiveRule live = java.util.Objects.requireNonNull(version.items().get(1).live());
        assertThat(live.atLeast()).isFalse();
        assertThat(live.bounds()).hasSize(2);
    }

    @Test
    void writesWhatItReadsAgainWithTheSameHash() {
        SchemeDocument document =
                SchemeReading.yaml(sample("sample-1.yaml")).document().orElseThrow();

        SchemeDocument again =
                SchemeReading.yaml(SchemeText.write(document)).document().orElseThrow();

        assertThat(again).isEqualTo(document);
    }

    @Test
    void namesEveryFaultByItsPlaceAtOnce() {
        String broken = sample("sample-1.yaml")
                .replace("weight: 60", "weight: -1")
                .replace("parent: \"S01\"\n    name: { zh: \"安全\"", "parent: \"S09\"\n    name: { zh: \"安全\"")
                .replace("from: 80", "from: 60")
                .replace("scale: \"yes_no\"", "scale: \"maybe\"\n    colour: red")
                .replace("code: \"S01.1.02\"", "code: \"S01.1.01\"")
                .replace("source: \"own\"\n", "")
                .replace("1: 72", "5: 72")
                .replace("evidence: true", "evidence: perhaps");

        SchemeReading.Read read = SchemeReading.yaml(broken);

        assertThat(read.document()).isEmpty();
        Set<Kind> kinds = read.faults().stream().map(SchemeFault::kind).collect(Collectors.toSet());
        assertThat(kinds)
                .contains(
                        Kind.WEIGHT,
                        Kind.PARENT,
                        Kind.BANDS_RISE,
                        Kind.SCALE,
                        Kind.KEY_UNKNOWN,
                        Kind.CODE_TWICE,
                        Kind.KEY_MISSING,
                        Kind.LIVE_POINTS,
                        Kind.FLAG);
        assertThat(read.faults())
                .filteredOn(fault -> fault.kind() == Kind.CODE_TWICE)
                .extracting(SchemeFault::path)
                .containsExactly("items[1].code");
    }

    @Test
    void refusesAliasesTagsAndWhatIsNoYaml() {
        assertThat(kinds("a: &x [1]\nb: *x")).containsExactly(Kind.ALIAS);
        assertThat(kinds("a: [")).containsExactly(Kind.NOT_YAML);
        assertThat(kinds("")).containsExactly(Kind.EMPTY);
        assertThat(kinds("just words")).contains(Kind.NOT_KEYS);
        assertThat(kinds("scheme: 1\nscheme: 2")).contains(Kind.KEY_TWICE);
        assertThat(kinds("scheme: !!java.io.File x")).containsExactly(Kind.NOT_YAML);
    }

    private static List<Kind> kinds(String text) {
        return SchemeReading.yaml(text).faults().stream().map(SchemeFault::kind).toList();
    }
}
