package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import io.touchstone.shell.SearchSource;
import io.touchstone.shell.SignedIn;
import io.touchstone.shell.search.SearchDesk;
import io.touchstone.support.DemoTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page asks the database more than fifteen times, however many rows it shows. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageQueryTests {

    /** The preview of a decision carries it out and rolls back; it is no page that only reads. */
    private static final int QUERIES_MAX = 15;

    /** These show a card for each thing a role may see, and nobody has every role: they are counted role by role. */
    private static final Set<String> BY_ROLE = Set.of("/admin", "/admin/figures");

    private static final int SHORT = 100;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private SearchDesk searchDesk;

    @Autowired
    private List<SearchSource> searchSources;

    private MarketOfThree market;

    @BeforeAll
    void fill() {
        market = MarketOfThree.told(beans);
    }

    @Test
    void askTheDatabaseFewTimes() {
        Map<String, String> tooMany = new TreeMap<>();
        int looked = 0;
        List<String> everything = abilities.stream().map(Ability::name).toList();
        for (String path : paths()) {
            if (BY_ROLE.contains(path)) {
                continue;
            }
            List<String> asked = new ArrayList<>();
            if (open(path, everything, asked)) {
                looked++;
                if (asked.size() > QUERIES_MAX && !path.endsWith("/preview")) {
                    tooMany.put(path, told(asked));
                }
            }
        }
        assertThat(looked).isGreaterThan(80);
        assertThat(tooMany).isEmpty();
    }

    private static String told(List<String> asked) {
        return asked.size()
                + asked.stream()
                        .map(text -> text.substring(text.indexOf('[')).replaceAll("\\s+", " "))
                        .map(text -> "\n  " + text.substring(0, Math.min(SHORT, text.length())))
                        .collect(Collectors.joining());
    }

    @Test
    void asksFewTimesForTheWorkbenchOfEachRole() {
        Map<String, String> tooMany = new TreeMap<>();
        for (Role role : Role.staff()) {
            List<String> own = abilities.stream()
                    .filter(ability -> ability.roles().contains(role))
                    .map(Ability::name)
                    .toList();
            for (String path : BY_ROLE) {
                List<String> asked = new ArrayList<>();
                assertThat(open(path, own, asked)).as(role + " " + path).isTrue();
                if (asked.size() > QUERIES_MAX) {
                    tooMany.put(role + " " + path, told(asked));
                }
            }
        }
        assertThat(tooMany).isEmpty();
    }

    /** What a role finds it may open: every number and every name of every kind that has rows here. */
    @Test
    void leadsEachRoleOnlyToPagesThatAnswerIt() {
        Set<String> refused = new TreeSet<>();
        Set<String> opened = new TreeSet<>();
        for (Role role : Role.staff()) {
            Set<String> own = abilities.stream()
                    .filter(ability -> ability.roles().contains(role))
                    .map(Ability::name)
                    .collect(Collectors.toSet());
            Set<String> pages = new TreeSet<>();
            for (String text : texts(own)) {
                searchDesk.find(text, own, Locale.ENGLISH, 1).stream()
                        .flatMap(kind -> kind.hits().stream())
                        .forEach(hit -> pages.add(hit.path()));
            }
            for (String page : pages) {
                opened.add(page);
                if (!open(page, List.copyOf(own), new ArrayList<>())) {
                    refused.add(role + " " + page);
                }
            }
        }
        assertThat(opened).hasSizeGreaterThan(20);
        assertThat(refused).isEmpty();
    }

    private Set<String> texts(Set<String> able) {
        return searchSources.stream()
                .flatMap(source -> source.kinds().stream())
                .filter(kind -> able.contains(kind.ability()))
                .flatMap(kind -> Stream.concat(Stream.of(kind.id()), Stream.ofNullable(kind.uuid()))
                        .flatMap(column -> jdbc
                                .queryForList(
                                        "select cast(" + column + " as text) from " + kind.from()
                                                + " order by 1 limit 1",
                                        String.class)
                                .stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it was a page at all; what it asked is added to a list. */
    private boolean open(String path, List<String> able, List<String> asked) {
        RequestPostProcessor reader = reader(path, able);
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        MvcTestResult answer;
        try {
            answer = http.get().uri(URI.create(path)).with(reader).with(csrf()).exchange();
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
        return answer.getResponse().getStatus() == 200
                || answer.getResponse().getRedirectedUrl() != null
                        && answer.getResponse().getRedirectedUrl().startsWith("/admin/inspection/specs/");
    }

    private RequestPostProcessor reader(String path, List<String> able) {
        boolean portal = path.startsWith("/portal");
        String user = portal ? "merchant" : "admin";
        String id = accounts.find(user).orElseThrow().id().id().toString();
        List<String> authorities = new ArrayList<>(able);
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
