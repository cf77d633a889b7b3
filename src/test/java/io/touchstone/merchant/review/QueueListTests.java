package io.touchstone.merchant.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.review.QueueList.Reader;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever way a filter is answered, it answers what going through all applications by hand would. */
@TouchstoneTest
@TestInstance(Lifecycle.PER_CLASS)
class QueueListTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Reader READER = new Reader("reader", false, NOW, Locale.ENGLISH);
    private static final List<String> LEAVES = List.of("q-a", "q-b", "q-c");
    private static final List<String> STATES = List.of("submitted", "second_review", "approved", "returned");
    private static final int APPLICATIONS = 240;

    @Autowired
    private QueueList list;

    @Autowired
    private JdbcTemplate db;

    private final List<Made> made = new ArrayList<>();

    private record Made(
            UUID id, String state, String type, boolean risky, Instant due, String name, Set<String> categories) {

        boolean passes(Map<String, String> words) {
            String state = words.getOrDefault("state", "open");
            String category = words.get("category");
            String text = words.get("q");
            return (state.equals("open") ? isOpen() : state.equals(this.state))
                    && (category == null || categories.contains(category) || category.equals("q"))
                    && (words.get("shop_type") == null || type.equals(words.get("shop_type")))
                    && (words.get("high_risk") == null || risky)
                    && (words.get("overdue") == null || (isOpen() && due.isBefore(NOW)))
                    && (words.get("mine") == null || name.endsWith("0"))
                    && (text == null || name.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)));
        }

        boolean isOpen() {
            return state.equals("submitted") || state.equals("second_review");
        }
    }

    @Test
    void findsByEveryMixOfFiltersWhatPassesThemInOrderPageByPage() {
        for (Map<String, String> words : mixes()) {
            QueueFilter filter = QueueFilter.of(words);
            List<UUID> wanted = made.stream()
                    .filter(one -> one.passes(words))
                    .sorted(Comparator.comparing(Made::due)
                            .thenComparing(one -> one.id().toString()))
                    .map(Made::id)
                    .toList();

            assertThat(walk(filter)).as("%s", words).isEqualTo(wanted);
            assertThat(list.count(filter, READER)).as("%s", words).isEqualTo(wanted.size());
        }
    }

    @Test
    void followsAnApplicationThroughItsStates() {
        Made one = made.stream()
                .filter(any -> any.isOpen() && any.categories().contains("q-a"))
                .findFirst()
                .orElseThrow();
        QueueFilter filter = QueueFilter.of(Map.of("category", "q-a", "shop_type", one.type()));
        assertThat(walk(filter)).contains(one.id());

        db.update("update merchant_application set state = 'returned' where application_id = ?", one.id());
        assertThat(walk(filter)).doesNotContain(one.id());
        db.update(
                "update merchant_application set state = 'submitted', shop_type = ? where application_id = ?",
                one.type().equals("flagship") ? "ordinary" : "flagship",
                one.id());

        assertThat(walk(filter)).doesNotContain(one.id());
        db.update("update merchant_application set state = 'returned' where application_id = ?", one.id());
        db.update(
                "update merchant_application set state = ?, shop_type = ? where application_id = ?",
                one.state(),
                one.type(),
                one.id());
        assertThat(walk(filter)).contains(one.id());
    }

    private List<UUID> walk(QueueFilter filter) {
        List<UUID> found = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<QueueRow> page = list.page(filter, READER, cursor, 7);
            page.items().forEach(row -> found.add(row.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }

    private static List<Map<String, String>> mixes() {
        List<Map<String, String>> mixes = new ArrayList<>();
        for (int i = 0; i < 128; i++) {
            Map<String, String> words = new HashMap<>();
            put(words, i, 1, "category", i % 3 == 0 ? "q" : "q-a");
            put(words, i, 2, "shop_type", "flagship");
            put(words, i, 4, "high_risk", "1");
            put(words, i, 8, "overdue", "1");
            put(words, i, 16, "mine", "1");
            put(words, i, 32, "q", "shOp 1");
            put(words, i, 64, "state", i % 5 == 0 ? "second_review" : "approved");
            mixes.add(words);
        }
        return mixes;
    }

    private static void put(Map<String, String> words, int mix, int bit, String name, String value) {
        if ((mix & bit) != 0) {
            words.put(name, value);
        }
    }

    @BeforeAll
    void make() {
        db.update(
                "insert into taxonomy_category (category_code, name_zh, name_en, updated_at) values ('q', 'q', 'q', 'epoch')");
        LEAVES.forEach(code -> db.update(
                "insert into taxonomy_category (category_code, parent_code, name_zh, updated_at) values (?, 'q', ?, 'epoch')",
                code,
                code));
        Random random = new Random(20_261_124);
        for (int i = 0; i < APPLICATIONS; i++) {
            Set<String> categories =
                    new HashSet<>(List.of(LEAVES.get(random.nextInt(3)), LEAVES.get(random.nextInt(3))));
            insert(new Made(
                    new UUID(random.nextLong(), random.nextLong()),
                    STATES.get(random.nextInt(STATES.size())),
                    QueueFilter.SHOP_TYPES.get(random.nextInt(3)),
                    random.nextInt(3) == 0,
                    NOW.plus(Duration.ofHours(random.nextInt(40) - 20L)),
                    "Shop " + i,
                    categories));
        }
    }

    private void insert(Made one) {
        made.add(one);
        db.update(
                """
                insert into merchant_application (application_id, number, source, state, round, matrix_version, high_risk,
                  company_name, shop_name, shop_type, created_at, updated_at, submitted_at, due_at, decided_at,
                  first_decider, second_decider, version)
                values (?, ?, 'portal', ?, 1, 1, ?, 'Other', ?, ?, now(), now(), now(), ?, case when ? then now() end, 'one', 'two', 1)
                """,
                one.id(),
                "N-" + one.name(),
                one.state(),
                one.risky(),
                one.name(),
                one.type(),
                one.due().atOffset(ZoneOffset.UTC),
                one.state().equals("approved"));
        one.categories()
                .forEach(code -> db.update("insert into merchant_application_category values (?, ?)", one.id(), code));
        if (one.name().endsWith("0")) {
            db.update(
                    "insert into merchant_review_claim (application_id, claimed_by, claimed_at, lease_until)"
                            + " values (?, 'reader', ?, ?)",
                    one.id(),
                    NOW.atOffset(ZoneOffset.UTC),
                    NOW.plusSeconds(600).atOffset(ZoneOffset.UTC));
        }
    }
}
