package io.touchstone.merchant.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.merchant.requirement.MatrixRow.Claim;
import io.touchstone.merchant.requirement.MatrixRow.Scope;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the matrix demands of a shop, and by which version. */
@TouchstoneTest
@Transactional
class RequirementMatrixTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final ShopProfile.Brand OWN = new ShopProfile.Brand("Ant", "owner");

    @Autowired
    private RequirementMatrix matrix;

    @Autowired
    private MatrixRows rows;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void plantTree() {
        db.update(
                "insert into taxonomy_category (category_code, parent_code, name_zh, risk_class, updated_at) values"
                        + " ('f', null, '食品', 'high', 'epoch'), ('f1', 'f', '零食', 'low', 'epoch'), ('b', null, '图书', 'low', 'epoch')");
    }

    @Test
    void demandsOfACompanyItsLicenceAndOfAPersonADeclaration() {
        assertThat(codes("company", "ordinary", List.of("b")))
                .containsExactly("business_licence", "legal_person_identity", "bank_account_proof");
        assertThat(codes("person", "ordinary", List.of("b")))
                .containsExactly("legal_person_identity", "bank_account_proof", "self_declaration");
    }

    @Test
    void demandsForEachBrandWhatItsRightNeeds() {
        assertThat(codes("company", "ordinary", List.of("b"), OWN, new ShopProfile.Brand("Bee", "authorised")))
                .contains(
                        "trademark_registration@Ant",
                        "trademark_registration@Bee",
                        "brand_authorisation@Bee",
                        "purchase_proof@Bee")
                .doesNotContain("brand_authorisation@Ant");
    }

    @Test
    void demandsAReportBelowAHighRiskCategoryAndArrangesTheVisitItself() {
        List<Demand> demands =
                matrix.demandedBy(1, new ShopProfile("company", "flagship", List.of("f1"), List.of(OWN)));

        assertThat(demands).extracting(Demand::code).contains("test_report:f1", "factory_audit_report:f1");
        assertThat(demands).filteredOn(Demand::isArrangedByPlatform).allMatch(demand -> !demand.required());
        assertThat(matrix.isHighRisk(List.of("f1"))).isTrue();
        assertThat(matrix.isHighRisk(List.of("b"))).isFalse();
    }

    @Test
    void holdsToTheVersionThatWasInForce() {
        int next = rows.copyNewest("test", AT);
        rows.add(
                next,
                new Scope("b", null, null, null, null),
                new Claim(DocumentType.TEST_REPORT, true, List.of(DocumentField.NUMBER), "标准", "Standard"));
        rows.publish(next, AT.plusSeconds(60), "test", "test", AT);

        assertThat(matrix.versionAt(AT)).isEqualTo(1);
        assertThat(matrix.versionAt(AT.plusSeconds(60))).isEqualTo(next);
        assertThat(codes("company", "ordinary", List.of("b"))).doesNotContain("test_report:b");
        assertThat(matrix.demandedBy(next, new ShopProfile("company", "ordinary", List.of("b"), List.of())))
                .extracting(Demand::code)
                .contains("test_report:b");
        assertThat(MatrixRedline.between(rows.rows(1), rows.rows(next)).changes())
                .extracting(MatrixRedline.Change::word)
                .containsExactly("added");
    }

    @Test
    void isNeverChangedOncePublished() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.update("delete from merchant_matrix_row where version = 1 and position = 1"));
    }

    private List<String> codes(String seller, String shop, List<String> categories, ShopProfile.Brand... brands) {
        return matrix.demandedBy(1, new ShopProfile(seller, shop, categories, List.of(brands))).stream()
                .map(Demand::code)
                .toList();
    }
}
