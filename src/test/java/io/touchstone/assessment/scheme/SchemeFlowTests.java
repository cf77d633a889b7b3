package io.touchstone.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.search.SearchDesk;
import io.touchstone.shell.search.SearchDesk.Hit;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Schemes from the file to the public page, through the browser's door. */
@TouchstoneTest
class SchemeFlowTests {

    private static final String LIST = "/admin/schemes";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Ids ids;

    @Autowired
    private Schemes schemes;

    @Autowired
    private SearchDesk search;

    @Autowired
    private JdbcTemplate db;

    private final SignedInAs people = new SignedInAs();

    private RequestPostProcessor maker() {
        return authentication(people.staff("maker", AssessmentPermissions.READ, AssessmentPermissions.LEAD));
    }

    private RequestPostProcessor makerWhoAlsoPublishes() {
        return authentication(people.staff(
                "maker", AssessmentPermissions.READ, AssessmentPermissions.LEAD, AssessmentPermissions.AWARD));
    }

    private RequestPostProcessor publisher() {
        return authentication(people.staff("publisher", AssessmentPermissions.READ, AssessmentPermissions.AWARD));
    }

    private RequestPostProcessor stranger() {
        return authentication(people.staff("stranger"));
    }

    /** A scheme of its own for each test, without running figures. */
    private static String first(String scheme) {
        return SchemeReadingTests.sample("sample-1.yaml")
                .replace("\"sample\"", "\"" + scheme + "\"")
                .replaceAll("(?s)    live:.*?2: 24\n", "");
    }

    private static String second(String scheme) {
        return SchemeReadingTests.sample("sample-2.yaml").replace("\"sample\"", "\"" + scheme + "\"");
    }

    @Test
    void isFoundByItsReferenceAndByItsTitle() {
        SchemeVersion shipped = schemes.published().get(0);

        assertThat(hits(shipped.ref().toString())).anySatisfy(hit -> {
            assertThat(hit.exact()).isTrue();
            assertThat(hit.path()).isEqualTo("/admin/schemes/" + shipped.ref());
        });
        assertThat(hits(shipped.title().zh().substring(0, 2)))
                .extracting(Hit::id)
                .contains(shipped.ref().toString());
        assertThat(hits("%")).isEmpty();
        assertThat(hits("no such scheme")).isEmpty();
    }

    private List<Hit> hits(String text) {
        return search.find(text, Set.of(AssessmentPermissions.READ), Locale.ENGLISH, 50).stream()
                .flatMap(kind -> kind.hits().stream())
                .toList();
    }

    @Test
    void goesFromTheFileToThePublicPageByTwoPeople() {
        assertThat(check(first("flow"))).hasStatusOk().bodyText().contains("Keep as a draft", "flow");
        String once = ids.next().toString();
        assertThat(keep(once, first("flow"))).hasStatus3xxRedirection().hasRedirectedUrl(LIST + "/flow/1");
        assertThat(keep(once, first("flow"))).hasRedirectedUrl(LIST + "/flow/1");
        assertThat(count("flow")).isOne();
        assertThat(mvc.get().uri("/schemes/flow/1")).hasStatus(404);
        assertThat(schemes.find(new SchemeRef("flow", "1"))).isEmpty();
        assertThat(publish("flow/1", "0", makerWhoAlsoPublishes())).hasStatus(422);
        assertThat(publish("flow/1", "0", maker())).hasStatus(403);
        assertThat(publish("flow/1", "7", publisher())).hasStatus(409);
        assertThat(publish("flow/1", "0", publisher())).hasStatus3xxRedirection();
        assertThat(publish("flow/1", "0", publisher())).hasStatus(409);
        assertThat(mvc.get().uri("/schemes/flow/1"))
                .hasStatusOk()
                .bodyText()
                .contains("A yearly availability target is published");

        assertThat(check(second("flow"))).hasStatusOk().bodyText().contains("There is a plan for outages", "Dropped");
        assertThat(keep(ids.next().toString(), second("flow"))).hasStatus3xxRedirection();
        assertThat(publish("flow/2", "0", publisher())).hasStatus3xxRedirection();

        assertThat(schemes.published())
                .extracting(version -> version.ref().toString())
                .contains("flow/2")
                .doesNotContain("flow/1");
        assertThat(schemes.find(new SchemeRef("flow", "1")).orElseThrow().state())
                .isEqualTo(SchemeState.RETIRED);
        assertThat(schemes.mapping(new SchemeRef("flow", "1"), new SchemeRef("flow", "2")))
                .hasSize(3);
        assertThat(see(LIST + "/flow/2/compare/1")).hasStatusOk().bodyText().contains("was S01.1.01");
        assertThat(see("/schemes")).hasStatusOk().bodyText().contains("/schemes/flow/1", "/schemes/flow/2");
        assertThat(db.queryForList(
                        "select action from audit_event where subject_id = 'flow/1' order by 1", String.class))
                .containsExactly("assessment.scheme_drafted", "assessment.scheme_published");
    }

    @Test
    void showsEveryFaultAndKeepsWhatWasTyped() {
        String faulty =
                first("faulty").replace("weight: 60", "weight: none").replace("scale: \"yes_no\"", "scale: \"x\"");

        assertThat(check(faulty))
                .hasStatus(422)
                .bodyText()
                .contains("indicators[1].weight", "items[2].scale", "no scale", "Sample scheme");
        assertThat(check(first("figures").replace("may_not_apply: true", """
                        live: {figure: "no.such", days: 5, at_least: {2: 1}}""")))
                .hasStatus(422)
                .bodyText()
                .contains("items[1].live.figure");
        assertThat(check(" ")).hasStatus(422);
        assertThat(keep("no id", first("faulty"))).hasStatus(422);
        assertThat(keep(ids.next().toString(), faulty)).hasStatus(422);
        assertThat(count("faulty")).isZero();
    }

    @Test
    void takesTablesOverTheVersionBeforeInAnyOrderOfColumns() {
        assertThat(keep(ids.next().toString(), first("tables"))).hasStatus3xxRedirection();
        assertThat(publish("tables/1", "0", publisher())).hasStatus3xxRedirection();
        String items = "\uFEFFindicator,code,text_en,text_zh,basis,scale\r\n"
                + "S01.1,S01.1.01,\"One, two\",一,own,extent\r\nS01.2,S01.2.01,Two,二,own,yes_no\r\n";

        MvcTestResult good = tables("tables/1", "2", items);
        assertThat(good).hasStatusOk().bodyText().contains("One, two", "Dropped");
        MvcTestResult bad =
                tables("tables/1", "2", items.replace("extent", "missing").replace("basis", "bases"));
        assertThat(bad).hasStatus(422).bodyText().contains("items.csv scale", "bases");
        assertThat(tables("tables/1", "", items)).hasStatus(422);
        assertThat(tables("nothing", "2", items)).hasStatus(422);
    }

    @Test
    void exportsWhatCanBeTakenInAgain() throws Exception {
        String yaml =
                see(LIST + "/touchstone-sqe/1/scheme.yaml").getResponse().getContentAsString(StandardCharsets.UTF_8);
        String hash =
                schemes.find(new SchemeRef("touchstone-sqe", "1")).orElseThrow().sha256();

        assertThat(SchemeReading.yaml(yaml).document().orElseThrow().version().sha256())
                .isEqualTo(hash);
        String open = mvc.get()
                .uri("/schemes/touchstone-sqe/1/scheme.yaml")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(open).isEqualTo(yaml);
        assertThat(see(LIST + "/touchstone-sqe/1/items.csv")).hasStatusOk();
        assertThat(see(LIST + "/touchstone-sqe/1/indicators.csv")).hasStatusOk();
    }

    @Test
    void isClosedToThoseWithoutTheAbility() {
        for (String path : List.of(LIST, LIST + "/touchstone-sqe/1", LIST + "/import")) {
            assertThat(mvc.get().uri(path).with(stranger())).hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri(LIST)
                        .param("once", ids.next().toString())
                        .param("text", first("closed"))
                        .with(publisher())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri(LIST + "/no/such").with(maker())).hasStatus(404);
    }

    @Test
    void readsWellAndFinds() {
        assertThat(see(LIST)).hasStatusOk().bodyText().contains("gbt-31526/2025-outline", "13 / 37 / 272");
        assertThat(see(LIST + "?state=DRAFT")).hasStatusOk();
        assertThat(see(LIST + "/touchstone-sqe/1")).hasStatusOk().bodyText().contains("S01.1.01", "never rounded up");
        assertThat(see(LIST + "/touchstone-sqe/1?q=S01.1.01"))
                .hasStatusOk()
                .bodyText()
                .contains("S01.1.01")
                .doesNotContain("S01.1.02");
        assertThat(see(LIST + "/touchstone-sqe/1?q=nowhere-at-all"))
                .hasStatusOk()
                .bodyText()
                .contains("No item contains this");
        assertThat(mvc.get().uri("/schemes/gbt-31526/2025-outline"))
                .hasStatusOk()
                .bodyText()
                .contains("not public");
    }

    @Test
    void givesADraftUpOnlyWhileItIsOne() {
        assertThat(keep(ids.next().toString(), first("given-up"))).hasStatus3xxRedirection();
        assertThat(keep(ids.next().toString(), first("given-up"))).hasStatus3xxRedirection();
        assertThat(count("given-up")).isOne();
        assertThat(discard("given-up/1", "3")).hasStatus(409);
        assertThat(discard("given-up/1", "0")).hasStatus3xxRedirection();
        assertThat(count("given-up")).isZero();
        assertThat(discard("touchstone-sqe/1", "1")).hasStatus(409);
        assertThat(keep(ids.next().toString(), first("touchstone-sqe"))).hasStatus(409);
    }

    @Test
    void theDatabaseWantsTwoPeopleAndOneVersionInForce() {
        assertThat(keep(ids.next().toString(), first("two-people"))).hasStatus3xxRedirection();

        assertThatThrownBy(() ->
                        db.update("update assessment_scheme_version set state = 'PUBLISHED', published_at = now(),"
                                + " published_by = made_by where scheme = 'two-people'"))
                .hasStackTraceContaining("check");
    }

    private MvcTestResult see(String path) {
        return mvc.get().uri(path).with(maker()).exchange();
    }

    private MvcTestResult check(String text) {
        return mvc.post()
                .uri(LIST + "/import")
                .param("text", text)
                .with(maker())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult keep(String once, String text) {
        return mvc.post()
                .uri(LIST)
                .param("once", once)
                .param("text", text)
                .with(maker())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult tables(String before, String version, String items) {
        return mvc.post()
                .multipart()
                .file("items", items.getBytes(StandardCharsets.UTF_8))
                .uri(LIST + "/import/tables")
                .param("before", before)
                .param("version", version)
                .with(maker())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult publish(String ref, String changes, RequestPostProcessor who) {
        return mvc.post()
                .uri(LIST + "/" + ref + "/publish")
                .param("changes", changes)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult discard(String ref, String changes) {
        return mvc.post()
                .uri(LIST + "/" + ref + "/discard")
                .param("changes", changes)
                .with(maker())
                .with(csrf())
                .exchange();
    }

    private int count(String scheme) {
        return db.queryForObject(
                "select count(*) from assessment_scheme_version where scheme = ?", Integer.class, scheme);
    }
}
