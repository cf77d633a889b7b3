package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.touchstone.identity.Accounts;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.Ability;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page asks the database more than fifteen times, however many rows it shows. */
@TouchstoneTest
@TestPropertySource(properties = "touchstone.demo=empty")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageQueryTests {

    /** The preview of a decision carries it out and rolls back; it is no page that only reads. */
    private static final int QUERIES_MAX = 15;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private MarketOfThree market;

    @BeforeAll
    void fill() {
        market = new MarketOfThree(intake, jdbc, accounts, merchants);
        market.open();
        market.tell(chapters, transaction);
    }

    @Test
    void askTheDatabaseFewTimes() {
        Map<String, Long> tooMany = new TreeMap<>();
        int looked = 0;
        for (String path : paths()) {
            List<String> asked = new ArrayList<>();
            if (open(path, asked)) {
                looked++;
                if (asked.size() > QUERIES_MAX && !path.endsWith("/preview")) {
                    tooMany.put(path, (long) asked.size());
                }
            }
        }
        assertThat(looked).isGreaterThan(80);
        assertThat(tooMany).isEmpty();
    }

    /** Whether it was a page at all; what it asked is added to a list. */
    private boolean open(String path, List<String> asked) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        MvcTestResult answer;
        try {
            answer = http.get()
                    .uri(URI.create(path))
                    .with(reader(path))
                    .with(csrf())
                    .exchange();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        String here = Thread.currentThread().getName();
        heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(text -> text.startsWith("Executing ") && text.contains("["))
                .forEach(asked::add);
        return answer.getResponse().getStatus() == 200;
    }

    private RequestPostProcessor reader(String path) {
        boolean portal = path.startsWith("/portal");
        String user = portal ? "merchant" : "admin";
        String id = accounts.find(user).orElseThrow().id().id().toString();
        List<String> authorities =
                new ArrayList<>(abilities.stream().map(Ability::name).toList());
        authorities.add(portal ? "seat:merchant" : "seat:staff");
        var token = new TestingAuthenticationToken(
                new Reader(new Actor(portal ? Actor.Kind.MERCHANT : Actor.Kind.STAFF, id), user),
                "",
                AuthorityUtils.createAuthorityList(authorities));
        token.setAuthenticated(true);
        return authentication(token);
    }

    private Set<String> paths() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.touchstone"))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/admin") || path.startsWith("/portal") || path.startsWith("/shops"))
                .map(market::fillIn)
                .filter(path -> !path.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Reader(Actor actor, String displayName) implements SignedIn {}
}
