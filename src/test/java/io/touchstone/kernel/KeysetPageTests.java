package io.touchstone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysetPageTests {

    @Test
    void endsWithoutACursor() {
        KeysetPage<String> page = KeysetPage.cut(List.of("a", "b"), 2, List::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void dropsTheExtraRowAndPointsAtTheLastShown() {
        KeysetPage<String> page = KeysetPage.cut(List.of("a", "b", "c"), 2, List::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(String.valueOf(page.nextCursor()), 1)).contains(List.of("b"));
    }

    @Test
    void bringsBackWhatWentIntoACursor() {
        List<String> values = List.of("", "店铺 👍", "-12.5");

        assertThat(Cursor.decode(Cursor.encode(values), 3)).contains(values);
    }

    @Test
    void takesNoCursorOfAnotherList() {
        assertThat(Cursor.decode(Cursor.encode(List.of("a")), 2)).isEmpty();
        assertThat(Cursor.decode("not base64!", 1)).isEmpty();
    }

    @Test
    void goesOnBehindATimeAndAnId() {
        Map<String, Object> values = new HashMap<>();
        String id = "01900000-0000-7000-8000-000000000001";

        assertThat(Cursor.beyond(Cursor.encode(List.of("2026-03-01T09:00:00Z", id)), values, " and later"))
                .isEqualTo(" and later");
        assertThat(values).containsOnly(Map.entry("at", "2026-03-01T09:00:00Z"), Map.entry("id", id));
        assertThat(Cursor.beyond(Cursor.encode(List.of("infinity", id)), values, " and later"))
                .isEqualTo(" and later");
    }

    @Test
    void beginsAgainWhereACursorNamesNoTimeOrNoId() {
        Map<String, Object> values = new HashMap<>();
        String id = "01900000-0000-7000-8000-000000000001";

        assertThat(Cursor.beyond(null, values, " and later")).isEmpty();
        assertThat(Cursor.beyond(Cursor.encode(List.of("soon", id)), values, " and later"))
                .isEmpty();
        assertThat(Cursor.beyond(Cursor.encode(List.of("infinity", "7")), values, " and later"))
                .isEmpty();
        assertThat(values).isEmpty();
    }
}
