package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates hold structure and nothing else: no code, no style, no words, no second copy of the frame. */
class TemplateTests {

    private static final Pattern FRAGMENT_NAME = Pattern.compile("th:fragment=\"([a-z]+)");

    private static final int LINES_MAX = 120;

    private static final Map<String, Pattern> BANNED = Map.of(
            "inline style", Pattern.compile("\\sstyle=|<style|th:style(append)?="),
            "inline script", Pattern.compile("<script(?![^>]*\\b(th:)?src=)"),
            "event handler", Pattern.compile("\\s(th:)?on[a-z]+=|hx-on|(hx-vals|hx-headers)=['\"]js:|javascript:"),
            "unescaped text", Pattern.compile("th:utext|\\[\\("),
            "expression from text", Pattern.compile("__\\$\\{|__\\*\\{"),
            "foreign source", Pattern.compile("(src|href|action)=\"(https?:)?//"));

    private static final Pattern VIEW = Pattern.compile("return \"((?:[a-z-]+)/[a-z_-]+)(?: :: [^\"]+)?\"");
    private static final Pattern MODEL_VIEW = Pattern.compile("new ModelAndView\\(\\s*\"([a-z-]+/[a-z_-]+)");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([a-z-]+/[a-z_-]+) *:: *([a-z-]+)");

    @Test
    void holdNothingBanned() {
        assertThat(Sources.templates().entrySet().stream().flatMap(template -> banned(template.getValue()).stream()
                        .map(found -> template.getKey() + ": " + found)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">",
                "<script>alert(1)</script>",
                "<button onclick=\"go()\">",
                "<button th:onclick=\"go()\">",
                "<div hx-on:click=\"go()\">",
                "<div hx-vals=\"js:{a:1}\">",
                "<a href=\"javascript:go()\">",
                "<p th:utext=\"${x}\">",
                "<p>[(${x})]</p>",
                "<p th:text=\"__${x}__\">",
                "<img src=\"https://elsewhere.example/x.png\">"
            })
    void wouldSeeWhatIsBanned(String planted) {
        assertThat(banned(planted)).isNotEmpty();
    }

    @Test
    void holdNoWords() {
        assertThat(Sources.templates().entrySet().stream()
                        .flatMap(template -> LiteralText.in(template.getValue()).stream()
                                .map(found -> template.getKey() + ": " + found)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<div><b th:text=\"#{a}\">x</b> and more</div>",
                "<input placeholder=\"Name\">",
                "<button aria-label=\"Close\"></button>",
                "<p>店铺</p>"
            })
    void wouldSeeWords(String planted) {
        assertThat(LiteralText.in(planted)).isNotEmpty();
    }

    @Test
    void areShort() {
        assertThat(Sources.templates().entrySet().stream()
                        .filter(template -> template.getValue().lines().count() > LINES_MAX)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void existForEveryViewAControllerNames() {
        assertThat(Sources.javas().entrySet().stream()
                        .filter(source -> source.getKey().toString().contains("/web/")
                                || source.getKey().toString().contains("/problem/"))
                        .flatMap(source -> missing(source.getValue()).map(view -> source.getKey() + ": " + view)))
                .isEmpty();
        assertThat(missing("return \"shell/no-such-page\";")).containsExactly("shell/no-such-page");
    }

    @Test
    void nameOnlyFragmentsThatExist() {
        assertThat(Sources.templates().entrySet().stream().flatMap(template -> missingFragments(template.getValue())
                        .map(found -> template.getKey() + ": " + found)))
                .isEmpty();
        assertThat(missingFragments("th:replace=\"~{shell/layout :: nothing(1)}\""))
                .isNotEmpty();
    }

    /** A fragment is chosen as an element of that name is: two tables and a fragment called table are three. */
    @Test
    void nameNoFragmentAfterAnElementThatStandsElsewhereInItsFile() {
        assertThat(Sources.templates().entrySet().stream().flatMap(template -> namedLikeElements(template.getValue())
                        .map(name -> template.getKey() + ": " + name)))
                .isEmpty();
        assertThat(namedLikeElements("<div th:fragment=\"table(a)\"><table></table></div><table></table>"))
                .containsExactly("table");
    }

    private static Stream<String> namedLikeElements(String template) {
        return FRAGMENT_NAME
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Pattern.compile("<" + name + "[ >]")
                                .matcher(template)
                                .results()
                                .count()
                        > 1);
    }

    private static List<String> banned(String template) {
        List<String> found = new ArrayList<>();
        BANNED.forEach((name, pattern) -> {
            if (pattern.matcher(template).find()) {
                found.add(name);
            }
        });
        return found;
    }

    private static Stream<String> missing(String source) {
        return Stream.of(VIEW, MODEL_VIEW)
                .flatMap(pattern -> pattern.matcher(source).results())
                .map(found -> found.group(1))
                .filter(view -> !Files.exists(file(view)));
    }

    private static Stream<String> missingFragments(String template) {
        return FRAGMENT.matcher(template)
                .results()
                .filter(found -> !defines(found.group(1), found.group(2)))
                .map(found -> found.group());
    }

    private static boolean defines(String view, String fragment) {
        Path file = file(view);
        if (!Files.exists(file)) {
            return false;
        }
        String text = Sources.templates().getOrDefault(Path.of(view + ".html"), "");
        return Pattern.compile("th:fragment=\"" + fragment + "\\b")
                        .matcher(text)
                        .find()
                || Pattern.compile("<" + fragment + "\\b").matcher(text).find();
    }

    private static Path file(String view) {
        return Sources.RESOURCES.resolve("templates").resolve(view + ".html");
    }
}
