package io.touchstone.rulebook.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.support.TouchstoneTest;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.validation.BeanPropertyBindingResult;

/** What a form shows of a rule is all that there is of it. */
@TouchstoneTest
class RuleFormTests {

    @Autowired
    private Rules rules;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void keepsEveryTermOfAShippedRuleThatNobodyTouched() {
        Collection<RuleVersion> shipped = rules.findAll(
                        jdbc.queryForList("select version_id from rulebook_rule_version", UUID.class))
                .values();

        assertThat(shipped).hasSizeGreaterThan(20);
        assertThat(shipped).allSatisfy(version -> assertThat(sentBack(version).orElseThrow())
                .isEqualTo(version.terms()));
    }

    private static Optional<? extends RuleTerms> sentBack(RuleVersion version) {
        RuleForm form = RuleForm.of(version, 0);
        var checked = new BeanPropertyBindingResult(form, "form");
        Optional<? extends RuleTerms> terms = version.terms() instanceof ViolationTerms
                ? form.terms().violation(form.measuresTyped(), checked)
                : form.terms().ladder(form.measuresTyped(), checked);
        assertThat(checked.getAllErrors()).as(version.code()).isEmpty();
        return terms;
    }
}
