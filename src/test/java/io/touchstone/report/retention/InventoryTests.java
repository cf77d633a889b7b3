package io.touchstone.report.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inventory of personal data knows every column of the database, and no other (security promise 19). */
class InventoryTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** Names that promise what the law protects most. */
    private static final List<String> TELLING =
            List.of("email", "phone", "legal_person", "identity", "bank_account", "password", "token_hash", "_sealed");

    private static final Set<DataClass> HARMLESS = Set.of(DataClass.NONE, DataClass.BUSINESS);

    private final Inventory inventory = new Inventory();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void classifiesEveryColumnAndNoOther() {
        Set<String> database = columns(DATABASE.ownerJdbc(), "public");

        assertThat(without(database, keys())).as("not in the inventory").isEmpty();
        assertThat(without(keys(), database)).as("no longer in the database").isEmpty();
    }

    @Test
    void wouldSeeAColumnThatNobodyClassified() {
        try (TestDatabase own = TestDatabase.create()) {
            own.ownerJdbc().execute("alter table merchant add column nickname text");

            assertThat(columns(own.ownerJdbc(), "public")).contains("merchant.nickname");
            assertThat(keys()).doesNotContain("merchant.nickname");
        }
    }

    @Test
    void writesEachColumnOnce() {
        assertThat(inventory.lines()).extracting(InventoryLine::key).doesNotHaveDuplicates();
    }

    @Test
    void keepsVersionsOfColumnsThatAreClassifiedOnly() {
        Set<String> versions = columns(DATABASE.ownerJdbc(), "past");

        assertThat(versions).hasSizeGreaterThan(1_000);
        assertThat(versions.stream()
                        .filter(key -> !key.endsWith(".seen_from") && !key.endsWith(".seen_to"))
                        .filter(key -> !keys().contains(key)))
                .isEmpty();
    }

    @Test
    void takesNothingForHarmlessThatItsNameTellsOtherwise() {
        assertThat(inventory.lines().stream()
                        .filter(line -> HARMLESS.contains(line.dataClass()))
                        .filter(line -> !line.column().endsWith("_at"))
                        .filter(line -> TELLING.stream().anyMatch(line.column()::contains))
                        .map(InventoryLine::key))
                .isEmpty();
    }

    @Test
    void holdsSealedIdentitiesForSensitiveAndPasswordsForSecret() {
        assertThat(classOf("merchant_application.identity_sealed")).isEqualTo(DataClass.SENSITIVE);
        assertThat(classOf("deposit_refund.account_sealed")).isEqualTo(DataClass.SENSITIVE);
        assertThat(classOf("identity_account.password_hash")).isEqualTo(DataClass.SECRET);
        assertThat(classOf("trade_order.buyer_id")).isEqualTo(DataClass.PERSONAL);
        assertThat(classOf("deposit_entry.amount_minor")).isEqualTo(DataClass.BUSINESS);
        assertThat(classOf("merchant_application.version")).isEqualTo(DataClass.NONE);
    }

    @Test
    void findsColumnsByNameClassAndTerm() {
        InventoryFilter filter = new InventoryFilter(" SEALED ", InventoryFilter.PEOPLE, "applicants");

        assertThat(inventory.lines(filter))
                .extracting(InventoryLine::key)
                .containsExactly("merchant_application.bank_account_sealed", "merchant_application.identity_sealed");
        assertThat(new InventoryFilter("", "no-class", "no-term").words()).isEmpty();
    }

    private Set<String> keys() {
        return inventory.lines().stream().map(InventoryLine::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private DataClass classOf(String key) {
        return inventory.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .dataClass();
    }

    private static Set<String> columns(JdbcTemplate jdbc, String schema) {
        return new TreeSet<>(jdbc.queryForList("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where c.table_schema = ? and t.table_type = 'BASE TABLE'
                """, String.class, schema));
    }
}
