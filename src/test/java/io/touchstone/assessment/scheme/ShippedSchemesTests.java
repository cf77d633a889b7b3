package io.touchstone.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.shell.LiveFigure;
import io.touchstone.support.TouchstoneTest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The schemes that ship with the application, as it has stored them. */
@TouchstoneTest
class ShippedSchemesTests {

    private static final SchemeRef OWN = new SchemeRef("touchstone-sqe", "1");
    private static final SchemeRef OUTLINE = new SchemeRef("gbt-31526", "2025-outline");

    @Autowired
    private Schemes schemes;

    @Autowired
    private ShippedSchemes shipped;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private ObjectProvider<LiveFigure> figures;

    @Test
    void publishesTheOwnSchemeAndTheOutlineAtStart() {
        assertThat(schemes.published())
                .extracting(SchemeVersion::ref)
                .contains(OWN)
                .doesNotContain(OUTLINE);
        SchemeVersion outline = schemes.find(OUTLINE).orElseThrow();
        assertThat(outline.state()).isEqualTo(SchemeState.OUTLINE);
        assertThat(outline.items()).isEmpty();
        assertThat(outline.indicators()).filteredOn(Indicator::isFirstLevel).hasSize(18);
        assertThat(outline.indicators()).filteredOn(one -> !one.isFirstLevel()).hasSize(53);
        SchemeVersion own = schemes.find(OWN).orElseThrow();
        assertThat(own.indicators()).filteredOn(Indicator::isFirstLevel).hasSize(13);
        assertThat(own.indicators()).filteredOn(one -> !one.isFirstLevel()).hasSize(37);
        assertThat(own.items()).hasSize(272);
    }

    @Test
    void bindsItemsOnlyToFiguresThatThereAre() {
        Set<String> known = figures.stream().map(LiveFigure::code).collect(Collectors.toSet());

        assertThat(schemes.find(OWN).orElseThrow().items().stream()
                        .map(Item::live)
                        .filter(Objects::nonNull)
                        .map(LiveRule::figure))
                .allMatch(known::contains);
    }

    @Test
    void startsAgainWithoutAddingAnything() {
        int before = db.queryForObject("select count(*) from assessment_scheme_version", Integer.class);

        shipped.afterSingletonsInstantiated();

        assertThat(db.queryForObject("select count(*) from assessment_scheme_version", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void refusesAChangedFileUnderAPublishedVersion() {
        SchemeDocument changed = SchemeReading.yaml(SchemeReadingTests.sample("sample-1.yaml")
                        .replace("scheme: \"sample\"", "scheme: \"touchstone-sqe\""))
                .document()
                .orElseThrow();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> shipped.keep(changed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("touchstone-sqe/1")
                .hasMessageContaining("another version");
    }

    @Test
    void theDatabaseKeepsWhatWasPublished() {
        for (String attempt : new String[] {
            "update assessment_scheme_version set content = content || '#', sha256 = encode(sha256(convert_to(content || '#', 'UTF8')), 'hex')",
            "update assessment_scheme_version set state = 'DRAFT', published_at = null, published_by = null",
            "update assessment_scheme_version set published_by = 'STAFF:other' where state = 'PUBLISHED'",
            "delete from assessment_scheme_version",
            "truncate assessment_scheme_version cascade"
        }) {
            assertThatThrownBy(() -> db.execute(attempt))
                    .as(attempt)
                    .satisfies(refused ->
                            assertThat(refused.getCause()).message().containsAnyOf("never", "permission denied"));
        }
    }
}
