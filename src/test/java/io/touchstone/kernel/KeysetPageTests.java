package io.touchstone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
