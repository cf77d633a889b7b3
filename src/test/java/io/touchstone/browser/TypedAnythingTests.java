package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.shell.Ability;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.DemoTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is typed into whichever field of whichever form or filter, the answer is no fault of ours and shows it as text. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedAnythingTests {

    /** Some of each kind that such lists know: markup, an expression, a formula, invisible, leftward and outer-plane signs. */
    private static final List<Naughty> NAUGHTY = List.of(
            new Naughty(
                    "markup",
                    "\"'><script>alert(1)</script>q${7*191}q q[[${7*191}]]q q__${7*191}__q =cmd|' /C calc'!A0"),
            new Naughty(
                    "signs",
                    "\u202E\u0632\u0648\u200B\u200D\uFEFF\uD83D\uDC69\u200D\uD83D\uDC67\uD842\uDFB7\uFDFD%00%s%n'; drop"),
            new Naughty("nothing", "a\u0000b"),
            new Naughty("long", "\u957Fx".repeat(5_000)),
            new Naughty("number", "99999999999999999999999"),
            new Naughty("backwards", "-1.5e309"),
            new Naughty("blank", "\u3000 \u00A0"));

    /** How many kinds each address is sent, turning from address to address; {@code -Dtouchstone.typed=7} sends all. */
    private static final int KINDS = Integer.getInteger("touchstone.typed", 2);

    private record Naughty(String kind, String text) {}

    private static final String CURSOR = "cursor";
    private static final int PLACE_PARTS = 4;

    private static final byte[] NO_PAPER = "no paper".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private MarketOfThree market;

    @BeforeAll
    void fill() {
        market = MarketOfThree.told(beans);
    }

    @Test
    void isNeverOurFaultAndNeverMarkup() {
        Map<String, String> faults = new TreeMap<>();
        int sent = 0;
        for (FormFields form : FormFields.of(requestMappingHandlerMapping)) {
            String path = market.fillIn(form.pattern());
            for (int i = 0; i < KINDS; i++) {
                Naughty naughty = NAUGHTY.get(Math.floorMod(form.pattern().hashCode() + i, NAUGHTY.size()));
                String fault = fault(form, path.replaceAll("\\{[^}]+}", "x"), naughty.text());
                sent++;
                if (fault != null) {
                    faults.merge(
                            form.method() + " " + form.pattern() + " " + fault,
                            naughty.kind(),
                            (one, more) -> one + ", " + more);
                }
            }
        }

        assertThat(sent).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    /** Well-formed words that no list gave out: places made of times, ids and numbers that there are not. */
    @Test
    void isNeverOurFaultWhereAPlaceInAListIsMadeUp() {
        List<String> parts = List.of("x", "a\u0000b", "+999999999-01-01T00:00:00Z");
        Map<String, String> faults = new TreeMap<>();
        int lists = 0;
        for (FormFields list : FormFields.of(requestMappingHandlerMapping)) {
            if (!list.method().equals("GET") || !list.fields().containsKey(CURSOR)) {
                continue;
            }
            lists++;
            String path = market.fillIn(list.pattern()).replaceAll("\\{[^}]+}", "x");
            FormFields placed = list.withOnly(CURSOR);
            for (int size = 1; size <= PLACE_PARTS; size++) {
                for (String part : parts) {
                    String fault = fault(placed, path, Cursor.encode(Collections.nCopies(size, part)));
                    if (fault != null) {
                        faults.put(list.pattern() + " " + size + " of " + part, fault);
                    }
                }
            }
        }

        assertThat(lists).isGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    private @Nullable String fault(FormFields form, String path, String naughty) {
        MockHttpServletResponse answer;
        try {
            answer = http.perform(request(form, path, naughty)).getResponse();
        } catch (RuntimeException | Error thrown) {
            return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("thrown");
        }
        if (answer.getStatus() >= 500 && answer.getStatus() != 501 && answer.getStatus() != 503) {
            return String.valueOf(answer.getStatus());
        }
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        boolean html = String.valueOf(answer.getContentType()).startsWith("text/html");
        if (html && body.contains("<script>alert(1)")) {
            return "shows it as markup";
        }
        return body.contains("q1337q") ? "evaluates it" : null;
    }

    private RequestPostProcessor reader(String path) {
        boolean portal = path.startsWith("/portal");
        String user = portal ? path.startsWith("/portal/lab") ? "lab" : "merchant" : "admin";
        String id = accounts.find(user).orElseThrow().id().id().toString();
        List<String> authorities =
                new ArrayList<>(abilities.stream().map(Ability::name).toList());
        authorities.add(portal ? user.equals("merchant") ? "seat:merchant" : "seat:partner" : "seat:staff");
        Actor.Kind kind = portal && user.equals("merchant") ? Actor.Kind.MERCHANT : Actor.Kind.STAFF;
        var token = new TestingAuthenticationToken(
                new Typist(new Actor(kind, id), user), "", AuthorityUtils.createAuthorityList(authorities));
        token.setAuthenticated(true);
        return authentication(token);
    }

    private AbstractMockHttpServletRequestBuilder<?> request(FormFields form, String path, String naughty) {
        URI uri = URI.create(path);
        AbstractMockHttpServletRequestBuilder<?> request;
        if (form.files().isEmpty()) {
            request = MockMvcRequestBuilders.request(HttpMethod.valueOf(form.method()), uri);
        } else {
            var multipart = MockMvcRequestBuilders.multipart(uri);
            form.files().forEach(name -> multipart.file(new MockMultipartFile(name, naughty, "text/csv", NO_PAPER)));
            request = multipart;
        }
        form.fields().forEach((name, plain) -> request.param(name, plain == null ? naughty : plain));
        return request.with(reader(path)).with(csrf());
    }

    private record Typist(Actor actor, String displayName) implements SignedIn {}
}
