package io.touchstone.inspection.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calculator, for lots and for spot checks. */
@TouchstoneTest
class CalculatorPagesTests {

    private static final String PATH = "/admin/inspection/acceptance";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void saysAPlanAndBothRisksInWords() {
        assertThat(get("?lotSize=1000&level=II&aql=1.0&severity=normal"))
                .hasStatusOk()
                .bodyText()
                .contains("Take 80 of the 1,000 units", "Up to 2 nonconforming", "1.03%", "6.52%", "curve.json")
                .doesNotContain("??");
    }

    @Test
    void saysSoWhenNonconformitiesAreCounted() {
        assertThat(get("?lotSize=1000&level=II&aql=40&severity=tightened"))
                .hasStatusOk()
                .bodyText()
                .contains("nonconformities per hundred units", "Poisson")
                .doesNotContain("??");
    }

    @Test
    void speaksChinese() {
        assertThat(get("?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("抽检特性曲线", "对消费者")
                .doesNotContain("??");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNoPlan() {
        assertThat(get("?lotSize=1,000&level=II&aql=1.1&severity=normal"))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"", "1,000", "1.1")
                .doesNotContain("??", "data-test=\"plan\"");
    }

    @Test
    void drawsBothCurves() {
        assertThat(get("/curve.json?lotSize=1000&level=II&aql=1.0&severity=normal"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.series.length()", count -> count.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.series[0].data[0]", first -> first.assertThat().isEqualTo(100.0))
                .hasPathSatisfying(
                        "$.labels.length()", count -> count.assertThat().isEqualTo(41));
        assertThat(get("/curve.json?lotSize=x")).hasStatus(422);
    }

    @Test
    void neverCallsASpotCheckedPopulationGood() {
        assertThat(get("/dql?declared=0.65&limit=2&population="))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Take 125 units", "no nonconformity of the population found", "contradicted 4.9 times", "6.46")
                .doesNotContain("??");
        assertThat(get("/dql/curve.json?declared=0.65&limit=2&population=")).hasStatusOk();
    }

    @Test
    void reckonsASmallPopulationByItself() {
        assertThat(get("/dql?declared=2&limit=1&population=100"))
                .hasStatusOk()
                .bodyText()
                .contains("Take 22 of the 100 units", "hypergeometric")
                .doesNotContain("??");
        assertThat(get("/dql?declared=20&limit=0&population=10"))
                .hasStatusOk()
                .bodyText()
                .contains("No sample keeps the risk");
        assertThat(get("/dql?declared=0&limit=x&population=1"))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"");
    }

    @Test
    void isForThoseWhoMaySeeInspection() {
        assertThat(mvc.get()
                        .uri(PATH)
                        .with(user("clerk").authorities(AuthorityUtils.createAuthorityList("seat:staff")))
                        .exchange())
                .hasStatus(403);
    }

    private MvcTestResult get(String more) {
        return mvc.get()
                .uri(PATH + more)
                .with(user("inspector")
                        .authorities(AuthorityUtils.createAuthorityList("seat:staff", "inspection:read")))
                .exchange();
    }
}
