package io.touchstone.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.FileId;
import io.touchstone.isolation.Crawl.Address;
import io.touchstone.isolation.Crawl.Ask;
import io.touchstone.isolation.TwoApplicants.Owned;
import io.touchstone.report.engagement.EngagedFixture;
import io.touchstone.report.engagement.EngagedFixture.Person;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An auditor who is engaged for one merchant asks every page of the console for another's things (feature M4). */
@TouchstoneTest
class EngagedCrawlTests {

    private static final List<String> MODULES = List.of(
            "merchant", "standing", "catalog", "credit", "deposit", "inspection", "penalty", "restriction", "taxonomy");

    /** Where the path itself comes back, as in the address of a tab. */
    private static final Pattern PATHS = Pattern.compile("(href|action|data-[a-z-]+|hx-[a-z]+|value)=\"[^\"]*\"");

    private static final String OTHER = "audit-other";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Evidence evidence;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void findsNothingOfAMerchantOutOfScope() {
        var applicants = new TwoApplicants(jdbc, evidence);
        Owned own = applicants.add("audit-own");
        Owned other = applicants.add(OTHER);
        var nothing = new Owned(
                UUID.randomUUID(), "shop-none", UUID.randomUUID(), UUID.randomUUID(), new FileId(UUID.randomUUID()));
        var people = new EngagedFixture(beans);
        Person house = people.person(Role.AUDITOR);
        Person auditor = people.person(Role.AUDITOR);
        LocalDate today = LocalDate.of(2026, 3, 1);
        people.engage(auditor, people.person(Role.ADMIN), MODULES, List.of(own.merchant()), today, today.plusDays(9));
        List<String> leaks = new ArrayList<>();
        int told = 0;

        for (Address address : Crawl.addresses(requestMappingHandlerMapping)) {
            if (address.method() != HttpMethod.GET || !address.isUnder("/admin")) {
                continue;
            }
            List<Ask> asks = Crawl.asks(address, other, other);
            List<Ask> controls = Crawl.asks(address, nothing, nothing);
            for (int i = 0; i < asks.size(); i++) {
                MvcTestResult answer = answer(asks.get(i).path(), auditor);
                int expected = status(answer(controls.get(i).path(), auditor));
                int status = status(answer);
                if (status != expected) {
                    leaks.add(asks.get(i).path() + " -> " + status + ", for nothing " + expected);
                }
                if (names(answer)) {
                    leaks.add(asks.get(i).path() + " tells of the other");
                }
                told += status == 404 && names(answer(asks.get(i).path(), house)) ? 1 : 0;
            }
        }
        for (String list : lists()) {
            if (names(answer(list, auditor))) {
                leaks.add(list + " tells of the other");
            }
            told += names(answer(list, house)) ? 1 : 0;
        }

        assertThat(leaks).isEmpty();
        assertThat(told).as("pages that tell an auditor of the house").isGreaterThan(3);
    }

    /** What breaks while it is written tells nothing either. */
    private static int status(MvcTestResult answer) {
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
    }

    private List<String> lists() {
        List<String> lists = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/admin") && !pattern.contains("{"))
                        .forEach(lists::add);
            }
        });
        lists.add("/admin/search?q=Shop");
        return lists;
    }

    private static boolean names(MvcTestResult answer) {
        if (status(answer) != 200) {
            return false;
        }
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return PATHS.matcher(body).replaceAll("").contains(OTHER);
    }

    private MvcTestResult answer(String path, Person who) {
        return mvc.get().uri(path).with(who.in()).exchange();
    }
}
