package io.touchstone.shell.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How characters are folded and read: the same tables that the indexes over names are made with, read once. */
@Component
class Characters {

    private static final TypeReference<Map<String, String>> TABLE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Tables known;

    Characters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What is known of characters.
     *
     * @param simplified the traditional ones with what they are folded to
     * @param readings how each is read, the readings parted by commas
     * @param syllables every reading there is
     */
    record Tables(Map<String, String> simplified, Map<String, String> readings, Set<String> syllables) {

        static Tables of(Map<String, String> simplified, Map<String, String> readings) {
            Set<String> syllables = new TreeSet<>();
            readings.values().forEach(value -> syllables.addAll(Set.of(value.split(",", -1))));
            return new Tables(simplified, readings, syllables);
        }

        /** Each character after a semicolon, in its readings when it has some. */
        String sounds(String folded) {
            StringBuilder sounds = new StringBuilder();
            folded.codePoints().mapToObj(Character::toString).forEach(c -> sounds.append(';')
                    .append(readings.getOrDefault(c, c)));
            return sounds.toString();
        }
    }

    Tables tables() {
        Tables tables = known;
        if (tables == null) {
            tables = Tables.of(read("shell_simplified"), read("shell_readings"));
            known = tables;
        }
        return tables;
    }

    private Map<String, String> read(String function) {
        return json.readValue(
                jdbc.sql("select cast(" + function + "() as text)")
                        .query(String.class)
                        .single(),
                TABLE);
    }
}
