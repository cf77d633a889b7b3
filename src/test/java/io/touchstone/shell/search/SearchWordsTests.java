package io.touchstone.shell.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.search.Characters.Tables;
import io.touchstone.shell.search.SearchStatement.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How a typed text is read, and what is asked for it. */
class SearchWordsTests {

    private static final Tables TABLES = Tables.of(
            Map.of("銀", "银", "龍", "龙"),
            Map.of("银", "yin", "行", "hang,xing", "龙", "long", "西", "xi", "安", "an", "先", "xian"));

    private static final SearchKind CASES = SearchKind.of(
                    "case", "cases", "/cases/{}", new Rows("some_case", "number", "'case'"))
            .numbered("VC-")
            .identified("case_id");
    private static final SearchKind ORDERS = SearchKind.of(
                    "order", "orders", "/orders/{}", new Rows("some_order", "number", "'order'"))
            .numbered("TO-");
    private static final SearchKind SHOPS = SearchKind.of("shop", "shops", "/shops/{}", new Rows("shop", "id", "name"))
            .known("id")
            .spoken("name");

    @Test
    void readsAPastedNumberHoweverItWasWritten() {
        for (String pasted : List.of(
                "VC-2026-000123", " vc-2026-000123 ", "ＶＣ－２０２６－０００１２３", "VC–2026–000123", "VC- 2026 -\u200B000123\n")) {
            SearchWords words = words(pasted);

            assertThat(words.id()).as(pasted).isEqualTo("VC-2026-000123");
            assertThat(words.prefix()).as(pasted).isEqualTo("VC-");
        }
    }

    @Test
    void foldsNamesToOneSpelling() {
        assertThat(words("銀 行 ＡＢＣ").folded()).isEqualTo("银行abc");
        assertThat(words("銀行").grams()).containsExactly("银行");
        assertThat(words("銀").grams()).containsExactly(" 银");
    }

    @Test
    void readsLettersAsSyllablesAndAsFirstLetters() {
        assertThat(words("yinhang").ways()).contains(List.of("yin", "hang"));
        assertThat(words("yinh").ways()).contains(List.of("yin", "h"));
        assertThat(words("yh").ways()).contains(List.of("y", "h"));
        assertThat(words("xian").ways()).contains(List.of("xian"), List.of("xi", "an"));
        assertThat(words("tea 5").ways()).isEmpty();
    }

    @Test
    void hearsEveryReadingOfACharacter() {
        assertThat(List.of("yh", "yx", "yinhang", "yinxing", "银行", "銀", "yin"))
                .allSatisfy(text -> assertThat(meant(text).test("银行")).isTrue());
        assertThat(List.of("hy", "yinlong", "long", "行银"))
                .allSatisfy(text -> assertThat(meant(text).test("银行")).isFalse());
        assertThat(meant("xian").test("西安")).isTrue();
        assertThat(meant("xian").test("先行")).isTrue();
    }

    @Test
    void asksOnlyTheKindWhosePrefixItIs() {
        Written asked = written("VC-2026-000123");

        assertThat(asked.sql()).contains("some_case", "from shop").doesNotContain("some_order", "grams");
        assertThat(written("TO-1").sql()).contains("some_order").doesNotContain("some_case");
    }

    @Test
    void asksOnlyKindsWithSuchAnIdForAnIdOf36Characters() {
        assertThat(written("01A205E9-6286-7172-8d7b-eeee6e74379a").sql())
                .contains("case_id = :uuid")
                .doesNotContain("shop", "some_order");
    }

    @Test
    void takesSignsOfPatternsAsTheyAre() {
        assertThat(Objects.requireNonNull(written("100%_\\\"{")).parameters())
                .containsEntry("part", "%100\\%\\_\\\\\"{%")
                .containsEntry("grams", "{\"10\",\"00\",\"0%\",\"%_\",\"_\\\\\",\"\\\\\\\"\",\"\\\"{\"}");
    }

    @Test
    void asksNothingForOneLetter() {
        assertThat(words("a").isName()).isFalse();
        assertThat(words("银").isName()).isTrue();
        assertThat(words(" \u200B ").isEmpty()).isTrue();
    }

    private static SearchWords words(String text) {
        return SearchWords.of(text, TABLES);
    }

    private static Predicate<String> meant(String text) {
        return words(text).matcher(TABLES);
    }

    private static Written written(String text) {
        List<SearchKind> kinds = List.of(CASES, ORDERS, SHOPS);
        SearchWords words = words(text);
        boolean known = words.prefix() != null && SearchKind.prefixes(kinds).contains(words.prefix());
        return Objects.requireNonNull(SearchStatement.write(kinds, words, known, false, 5));
    }
}
