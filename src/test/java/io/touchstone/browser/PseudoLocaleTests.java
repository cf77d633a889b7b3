package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.touchstone.shell.RunMode;
import io.touchstone.support.PseudoLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page in a language of nobody, whose words are longer: none shows a key for want of words, and none is wider than its window. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PseudoLocaleTests {

    private static final int TEXTS_MIN = 5;
    private static final Pattern NO_WORDS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    /** Each page costs as much as a look of the whole walk: by default one in four, by the name of its path. */
    private static final int ONE_IN = "all".equals(System.getProperty("touchstone.looks")) ? 1 : 4;

    private static final Look NARROW = new Look("en", "light", 360);

    /** What a reader reads or is read to, wherever it stands; with what kind of text it is. */
    private static final String TEXTS = """
            () => {
              const texts = [];
              const say = (kind, text) => { if (text && /\\p{L}/u.test(text)) { texts.push(kind + ' ' + text.replace(/\\s+/g, ' ').trim()); } };
              const read = root => {
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                  const within = walker.currentNode.parentElement;
                  if (!within?.closest('script, style, noscript')) { say(within?.tagName.toLowerCase() ?? 'text', walker.currentNode.data); }
                }
                root.querySelectorAll('*').forEach(element => {
                  for (const name of ['title', 'placeholder', 'aria-label', 'alt', 'data-label', 'data-confirm', 'data-upload', 'label']) {
                    if (element.tagName !== 'META') { say(name, element.getAttribute(name)); }
                  }
                  if (element.matches('meta[name^=text-]')) { say('meta', element.content); }
                  if (element.matches('input[type=submit], input[type=button]')) { say('value', element.value); }
                  if (element.tagName === 'TEMPLATE') { read(element.content); }
                });
              };
              read(document);
              return texts;
            }""";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    private MarketOfThree market;

    @BeforeAll
    void fill() {
        market = MarketOfThree.told(beans);
    }

    @Test
    void showsWordsForEveryKeyAndHasRoomForLongerOnes() throws Exception {
        List<EveryPage.Reader> readers = new EveryPage(requestMappingHandlerMapping, market, mode, port).readers();
        Set<String> keys = new TreeSet<>();
        List<String> tooWide = new ArrayList<>();

        int spoken = PseudoLocale.spoken(() -> walk(readers, keys, tooWide));

        int pages = readers.stream()
                .mapToInt(reader -> Math.toIntExact(chosen(reader).count()))
                .sum();
        assertThat(spoken).as("texts of " + pages + " pages").isGreaterThan(pages * TEXTS_MIN);
        assertAll(
                () -> assertThat(keys).as("without words").isEmpty(),
                () -> assertThat(tooWide).as("without room").isEmpty());
    }

    private int walk(List<EveryPage.Reader> readers, Set<String> keys, List<String> tooWide) {
        int spoken = 0;
        for (EveryPage.Reader reader : readers) {
            try (Tab tab = Tab.open(port, NARROW, reader.state())) {
                for (String path : chosen(reader).toList()) {
                    tab.go(path);
                    tab.waitForParts();
                    for (String text : texts(tab)) {
                        spoken += text.indexOf(PseudoLocale.FROM) >= 0 ? 1 : 0;
                        if (NO_WORDS.matcher(text).find()) {
                            keys.add(path + ": " + text);
                        }
                    }
                    tab.troubles().stream()
                            .filter(fault -> fault.startsWith("wider"))
                            .forEach(fault -> tooWide.add(path + ": " + fault));
                    tab.screenshot("pseudo" + path);
                }
            }
        }
        return spoken;
    }

    private static Stream<String> chosen(EveryPage.Reader reader) {
        return reader.pages().stream().filter(path -> Math.floorMod(path.hashCode(), ONE_IN) == 0);
    }

    private static List<String> texts(Tab tab) {
        return tab.page().evaluate(TEXTS) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Test
    void wouldSeeAKeyWithoutWords() {
        assertThat(NO_WORDS.matcher("??penalty.timeline.appeal_filed_en??").find())
                .isTrue();
        assertThat(PseudoLocale.of("Shop")).isEqualTo("\u27E6Shop\u00E9\u00E0\u27E7");
    }
}
