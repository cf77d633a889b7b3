package io.touchstone.shell.search;

import io.touchstone.shell.search.Characters.Tables;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What short texts sound like, for lists of choices that are searched where they are shown. */
@Component("sounds")
public class Sounds {

    private final Characters characters;

    Sounds(Characters characters) {
        this.characters = characters;
    }

    /**
     * The first letters and the whole of how a text is read, parted by blanks: 银行 is {@code yx yinxing yh yinhang}. A character of
     * several readings has its first ones in one, its last ones in the other.
     */
    public String of(String text) {
        Tables tables = characters.tables();
        List<String[]> readings = Arrays.stream(tables.sounds(Spelling.folded(Spelling.plain(text), tables))
                        .split(";"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(","))
                // A comma is a character like others, with nothing left of it between commas.
                .filter(ways -> ways.length > 0)
                .toList();
        Set<String> sounds = new LinkedHashSet<>();
        for (boolean last : new boolean[] {false, true}) {
            sounds.add(joined(readings, last, one -> one.substring(0, 1)));
            sounds.add(joined(readings, last, UnaryOperator.identity()));
        }
        return String.join(" ", sounds);
    }

    private static String joined(List<String[]> readings, boolean last, UnaryOperator<String> part) {
        return readings.stream()
                .map(ways -> part.apply(ways[last ? ways.length - 1 : 0]))
                .collect(Collectors.joining());
    }
}
