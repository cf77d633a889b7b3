package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.Schemes.Carried;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of answers from a version to a later one (feature L7): an item takes over the answer of the code it names, or else of
 * its own code; the answer stands only when words, scale and rules are those it was given to.
 */
final class SchemeMapping {

    private static final int STEPS_MAX = 20;

    private final Function<SchemeRef, Optional<SchemeDocument>> find;

    SchemeMapping(Function<SchemeRef, Optional<SchemeDocument>> find) {
        this.find = find;
    }

    /** One for each item of the later version, in its order. */
    List<Carried> between(SchemeDocument earlier, SchemeDocument later) {
        Map<String, Item> before =
                earlier.version().items().stream().collect(Collectors.toMap(Item::code, item -> item));
        Map<String, String> origin = origins(earlier, later);
        List<Carried> mapping = new ArrayList<>();
        for (Item item : later.version().items()) {
            @Nullable Item old = before.get(origin.getOrDefault(item.code(), ""));
            mapping.add(
                    old == null
                            ? new Carried(item.code(), null, false)
                            : new Carried(
                                    item.code(),
                                    old.code(),
                                    !sameQuestion(old, earlier.version(), item, later.version())));
        }
        return mapping;
    }

    /** By item of the later version the code it had in the earlier one; through the versions between, where they are known. */
    private Map<String, String> origins(SchemeDocument earlier, SchemeDocument later) {
        Map<String, String> origin = own(later);
        SchemeDocument at = later;
        for (int step = 0; step < STEPS_MAX && at.follows() != null; step++) {
            SchemeRef previous = new SchemeRef(at.version().ref().scheme(), Objects.requireNonNull(at.follows()));
            if (previous.equals(earlier.version().ref())) {
                return origin;
            }
            Optional<SchemeDocument> document = find.apply(previous);
            if (document.isEmpty()) {
                break;
            }
            at = document.get();
            origin = through(origin, own(at));
        }
        return sameScheme(earlier, later) ? plain(later) : Map.of();
    }

    private static boolean sameScheme(SchemeDocument one, SchemeDocument other) {
        return one.version().ref().scheme().equals(other.version().ref().scheme());
    }

    /** What a version itself says of the one it follows; a code that another item took over is no longer its own. */
    private static Map<String, String> own(SchemeDocument document) {
        Set<String> taken = new HashSet<>(document.from().values());
        Map<String, String> origin = new HashMap<>();
        for (Item item : document.version().items()) {
            @Nullable String named = document.from().get(item.code());
            if (named != null) {
                origin.put(item.code(), named);
            } else if (!taken.contains(item.code())) {
                origin.put(item.code(), item.code());
            }
        }
        return origin;
    }

    private static Map<String, String> through(Map<String, String> later, Map<String, String> earlier) {
        Map<String, String> both = new HashMap<>();
        later.forEach((item, middle) -> {
            @Nullable String first = earlier.get(middle);
            if (first != null) {
                both.put(item, first);
            }
        });
        return both;
    }

    private static Map<String, String> plain(SchemeDocument document) {
        return document.version().items().stream().collect(Collectors.toMap(Item::code, Item::code));
    }

    /** Weight, place and basis may differ: they change what an answer counts for, not what was answered. */
    static boolean sameQuestion(Item old, SchemeVersion before, Item item, SchemeVersion after) {
        return old.text().equals(item.text())
                && Objects.equals(old.guidance(), item.guidance())
                && scale(old, before).equals(scale(item, after))
                && old.mayNotApply() == item.mayNotApply()
                && old.evidence() == item.evidence()
                && Objects.equals(old.live(), item.live());
    }

    private static List<Scale.Step> scale(Item item, SchemeVersion version) {
        return version.scales().stream()
                .filter(scale -> scale.code().equals(item.scale()))
                .findFirst()
                .orElseThrow()
                .steps();
    }
}
