package io.touchstone.deposit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceTests {

    @Test
    void comesBackFromItsWords() {
        Place place = new Place(Instant.parse("2026-03-01T09:00:00.123456Z"), new UUID(1, 2));

        assertThat(Place.of(Cursor.encode(place.words()))).isEqualTo(place);
    }

    @Test
    void beginsAnewWithWhatIsNoPlace() {
        assertThat(Place.of(null)).isNull();
        assertThat(Place.of("?")).isNull();
        assertThat(Place.of(Cursor.encode(List.of("now", new UUID(1, 2).toString()))))
                .isNull();
        assertThat(Place.of(Cursor.encode(List.of("2026-03-01T09:00:00Z", "id"))))
                .isNull();
    }
}
