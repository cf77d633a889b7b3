package io.touchstone.merchant.blocklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import io.touchstone.support.TouchstoneTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class LinkKeysTests {

    private static final Holder ONE = new Holder(Holder.Kind.APPLICATION, "one");
    private static final Holder TWO = new Holder(Holder.Kind.MERCHANT, "two");

    @Autowired
    private LinkKeys keys;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void empty() {
        db.update("delete from merchant_link");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 138 0013 8000, +86-13800138000",
        "PHONE, (010) 6552 9988, 010-65529988",
        "ACCOUNT, 6222 0212 3456 7890, 6222021234567890",
        "LICENCE, 91350100m000100y43, ' 91350100 M000100Y43 '",
        "LEGAL_PERSON, 阿卜杜拉·买买提, 阿卜杜拉 买买提",
        "ADDRESS, '杭州市文三路 90 号,3 幢', 杭州市文三路90号3幢",
        "DEVICE, ab-12, 'AB-12 '"
    })
    void makesOneMarkOfTwoWaysToWriteTheSame(LinkFacts.Kind kind, String first, String second) {
        keys.keepAll(Map.of(ONE, new LinkFacts(Map.of(kind, first)), TWO, new LinkFacts(Map.of(kind, second))));

        assertThat(count("select count(distinct mark) from merchant_link")).isEqualTo(1);
        assertThat(count("select count(*) from merchant_link")).isEqualTo(2);
    }

    @Test
    void keepsDigitsOfDifferentKindsApart() {
        keys.keep(ONE, new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "12345678", LinkFacts.Kind.ACCOUNT, "12345678")));

        assertThat(count("select count(distinct mark) from merchant_link")).isEqualTo(2);
    }

    @Test
    void replacesWhatASubjectWasKnownBy() {
        keys.keep(ONE, new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "1", LinkFacts.Kind.DEVICE, "d")));
        keys.keep(ONE, new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "2", LinkFacts.Kind.ADDRESS, " , ")));

        assertThat(db.queryForList("select kind from merchant_link", String.class))
                .containsExactly("phone");
    }

    @Test
    void keepsNothingThatCanBeRead() {
        keys.keep(ONE, new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "13800138000")));

        List<String> rows = db.queryForList("select encode(mark, 'escape') from merchant_link", String.class);
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains("13800138000"));
    }

    @Test
    void takesTenThousandAtOnce() {
        Map<Holder, LinkFacts> many = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put(
                    new Holder(Holder.Kind.APPLICATION, "a" + i),
                    new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "1" + i, LinkFacts.Kind.LICENCE, "l" + i % 100)));
        }
        keys.keepAll(many);

        assertThat(count("select count(*) from merchant_link")).isEqualTo(20_000);
        assertThat(count("select count(distinct mark) from merchant_link")).isEqualTo(10_100);
    }

    private long count(String sql) {
        return java.util.Objects.requireNonNull(db.queryForObject(sql, Long.class));
    }
}
