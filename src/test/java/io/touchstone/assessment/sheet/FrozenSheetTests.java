package io.touchstone.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.kernel.Fraction;
import io.touchstone.support.TouchstoneTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A frozen assessment says what it came to, and nobody can change it, not even in the database. */
@TouchstoneTest
class FrozenSheetTests {

    private static final SchemeVersion TINY = SheetFixture.tiny();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcTemplate db;

    private SheetFixture sheets;

    @BeforeEach
    void aFixture() {
        sheets = new SheetFixture(beans);
    }

    @Test
    void keepsItsExactTotalAndItsAnswers() {
        FrozenAssessment frozen =
                sheets.frozen("groceries", TINY, Map.of("A1-1", 5, "A2-1", 3, "A2-2", 5, "B1-1", 5, "B1-2", 3));

        // A1-2 does not apply: 15·1 + 10·3/5 + 10·1 + 25·1 + 25·3/5 = 71 of 85.
        assertThat(frozen.total()).isEqualTo(Fraction.of(1420, 17));
        assertThat(frozen.stars()).isEqualTo(3);
        assertThat(frozen.answers()).hasSize(6).element(1).satisfies(one -> {
            assertThat(one.points()).isNull();
            assertThat(one.reason()).isEqualTo("not offered here");
        });
        assertThat(assessments.frozen(frozen.number())).contains(frozen);
        assertThat(assessments.frozenOf("groceries", 5)).containsExactly(frozen);
        assertThat(assessments.frozen("QA-2026-999999")).isEmpty();
    }

    @Test
    void isNotToBeHadBeforeItIsFrozen() {
        String number = sheets.open("fashion", TINY);

        assertThat(assessments.frozen(number)).isEmpty();
        assertThat(assessments.frozenOf("fashion", 5)).isEmpty();
    }

    @Test
    void neverChangesAgain() {
        String number = sheets.frozen(TINY, 5).number();

        for (String change : new String[] {
            "update assessment_sheet set stars = 1 where number = ?",
            "delete from assessment_sheet where number = ?",
            "update assessment_answer a set points = 0 from assessment_sheet s"
                    + " where s.assessment_id = a.assessment_id and s.number = ?",
            "update assessment_section a set assignee = null from assessment_sheet s"
                    + " where s.assessment_id = a.assessment_id and s.number = ?",
            "insert into assessment_answer (assessment_id, item, indicator, position, state)"
                    + " select assessment_id, 'X', 'A1', 99, 'open' from assessment_sheet where number = ?"
        }) {
            assertThatThrownBy(() -> db.update(change, number)).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> db.update("delete from assessment_line")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesInTheDatabaseThatSomebodyAcceptsTheirOwnAnswer() {
        String number = sheets.open("toys", TINY);
        sheets.answer(number, Map.of("A1-1", 5), SheetFixture.ANSWERER);

        assertThatThrownBy(() -> sheets.accept(number, SheetFixture.ANSWERER)).isInstanceOf(DataAccessException.class);
    }
}
