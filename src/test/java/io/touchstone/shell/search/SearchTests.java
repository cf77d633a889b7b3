package io.touchstone.shell.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchSource;
import io.touchstone.shell.search.SearchDesk.Hit;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The search over the real rows and their indexes. */
@TouchstoneTest
@Transactional
class SearchTests {

    @Autowired
    private SearchDesk desk;

    @Autowired
    private Characters characters;

    @Autowired
    private Sounds sounds;

    @Autowired
    private List<SearchSource> sources;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void openShops() {
        jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, name_en, risk_class, deposit_minor, currency, updated_at)"
                        + " values ('srch', '茶叶', 'Tea', 'low', 0, 'CNY', 'epoch')");
        shop("srch-1", "长白山野人参专营店");
        shop("srch-2", "雲鼎銀行卡套");
        shop("srch-3", "Snow Peak 茶具 100%_棉");
    }

    @Test
    void findsAShopByAnyTwoCharacters() {
        assertThat(shops("人参")).containsExactly("srch-1");
        assertThat(shops("白山野")).containsExactly("srch-1");
        assertThat(shops("参人")).isEmpty();
        assertThat(shops("长")).containsExactly("srch-1");
    }

    @Test
    void findsSimplifiedByTraditionalAndTheOtherWayRound() {
        assertThat(shops("長白")).containsExactly("srch-1");
        assertThat(shops("云鼎")).containsExactly("srch-2");
        assertThat(shops("銀行")).containsExactly("srch-2");
    }

    @Test
    void findsByPinyinAndItsFirstLetters() {
        assertThat(shops("rszyd")).containsExactly("srch-1");
        assertThat(shops("renshen")).containsExactly("srch-1");
        assertThat(shops("changbaish")).containsExactly("srch-1");
        assertThat(shops("zhangbai")).containsExactly("srch-1");
        assertThat(shops("yhk")).containsExactly("srch-2");
        assertThat(shops("snow peak")).containsExactly("srch-3");
    }

    @Test
    void offersToPickersWhatTheReaderMayFindOfOneKind() {
        shop("srch-4", "深圳食品旗舰店");

        assertThat(options("merchant", "szsp", "standing:read"))
                .hasStatusOk()
                .bodyText()
                .contains("data-value=\"srch-4\"", "深圳食品旗舰店")
                .doesNotContain("srch-1");
        assertThat(options("merchant", "srch-4", "standing:read")).bodyText().contains("data-value=\"srch-4\"");
        assertThat(options("category", "cy", "taxonomy:read")).bodyText().contains("data-value=\"srch\"");
        assertThat(options("category", "szsp", "taxonomy:read")).bodyText().doesNotContain("data-value");
        assertThat(options("merchant", "szsp", "rule:read")).bodyText().doesNotContain("data-value");
        assertThat(options("nothing", "szsp", "standing:read"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-value");
    }

    private MvcTestResult options(String kind, String typed, String ability) {
        return mvc.get()
                .uri("/admin/search/options")
                .param("kind", kind)
                .param("q", typed)
                .with(reader(ability))
                .exchange();
    }

    @Test
    void saysWhatAChoiceSoundsLike() {
        assertThat(sounds.of("銀行 A1").split(" ")).contains("yha1", "yinhanga1", "yxa1", "yinxinga1");
        assertThat(sounds.of("Ann")).isEqualTo("ann");
        assertThat(sounds.of("Shoes,茶;, Bags")).isEqualTo("shoescbags shoeschabags");
        assertThat(sounds.of(",;")).isBlank();
        assertThat(sounds.of("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void takesSignsOfPatternsAsTheyAre() {
        assertThat(shops("100%_")).containsExactly("srch-3");
        assertThat(shops("1%0")).isEmpty();
        assertThat(shops("'; drop table merchant; --")).isEmpty();
    }

    @Test
    void goesToAShopWhoseIdWasPasted() {
        assertThat(mvc.get().uri("/admin/search").param("q", " srch-1 ").with(reader("standing:read")))
                .hasRedirectedUrl("/admin/merchants/srch-1");
    }

    @Test
    void findsNothingOfKindsWithoutTheAbility() {
        assertThat(desk.find("人参", Set.of("rule:read"), Locale.ENGLISH, 5)).isEmpty();
        assertThat(mvc.get().uri("/admin/search").param("q", "srch-1").with(reader("rule:read")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("长白山");
    }

    @Test
    void offersPagesByTheirNameInBothLanguagesAndByPinyin() {
        for (String text : List.of("Merchants", "商家", "shangjia", "sj")) {
            assertThat(mvc.get().uri("/admin/search/palette").param("q", text).with(reader("standing:read")))
                    .as(text)
                    .hasStatusOk()
                    .bodyText()
                    .contains("/admin/merchants\"");
        }
        assertThat(mvc.get().uri("/admin/search/palette").param("q", "sj").with(reader("rule:read")))
                .bodyText()
                .doesNotContain("/admin/merchants\"");
    }

    @Test
    void offersWhatMayBeBegunBeforeAnythingIsTyped() {
        assertThat(mvc.get().uri("/admin/search/palette").with(reader("penalty:work")))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/violations/new");
        assertThat(mvc.get().uri("/admin/search/palette").with(reader("penalty:read")))
                .bodyText()
                .doesNotContain("/admin/violations/new");
    }

    @Test
    void hasOnePrefixForEachKind() {
        List<String> prefixes = kinds().map(SearchKind::prefix)
                .filter(java.util.Objects::nonNull)
                .toList();

        assertThat(prefixes).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    @Test
    void namesEveryKindInBothLanguages() {
        assertThat(kinds()).allSatisfy(kind -> {
            assertThat(messages.getMessage(kind.key(), null, Locale.ENGLISH)).isNotBlank();
            assertThat(messages.getMessage(kind.key(), null, Locale.SIMPLIFIED_CHINESE))
                    .isNotBlank();
        });
    }

    @Test
    void readsTypedTextAsTheIndexReadsNames() {
        for (String name : List.of("長白山 Ｗild　人參", "Éclair’s ÀB", "銀行\u200B卡", "ａｂｃ１２３", "乾隆龍鳳", "한국 カタカナ 🏮")) {
            String plain = Spelling.plain(name);
            String folded = Spelling.folded(plain, characters.tables());

            assertThat(folded).as(name).isEqualTo(jdbc.queryForObject("select shell_fold(?)", String.class, name));
            assertThat(characters.tables().sounds(folded))
                    .isEqualTo(jdbc.queryForObject("select shell_sounds(?)", String.class, name));
        }
    }

    @Test
    void readsNamesByTheirIndex() {
        jdbc.execute("set local enable_seqscan = off");

        assertThat(String.join(
                        "\n",
                        jdbc.queryForList(
                                "explain select 1 from merchant where shell_spoken_grams(name) @> cast('{人参}' as text[])",
                                String.class)))
                .contains("merchant_name_grams");
    }

    private Stream<SearchKind> kinds() {
        return sources.stream().flatMap(source -> source.kinds().stream());
    }

    private List<String> shops(String text) {
        return desk.find(text, Set.of("standing:read"), Locale.ENGLISH, 10).stream()
                .flatMap(kind -> kind.hits().stream())
                .map(Hit::id)
                .toList();
    }

    private void shop(String id, String name) {
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'srch', now())",
                id,
                name);
    }

    private static RequestPostProcessor reader(String... abilities) {
        return SecurityMockMvcRequestPostProcessors.user("somebody")
                .authorities(
                        AuthorityUtils.createAuthorityList(Stream.concat(Stream.of("seat:staff"), Stream.of(abilities))
                                .toArray(String[]::new)));
    }
}
