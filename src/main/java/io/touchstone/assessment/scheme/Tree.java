package io.touchstone.assessment.scheme;

import java.util.List;
import java.util.Map;

/** A file as it was written, each part with its place, before anything is made of it; YAML and CSV both become one. */
sealed interface Tree {

    Place where();

    /**
     * Where in the file something stands, for whoever has to mend it.
     *
     * @param path such as {@code items[3].text.en}; for a table its name and column
     * @param line counted from 1; 0 when it is the whole file
     */
    record Place(String path, int line) {

        Place key(String key) {
            return new Place(path.isEmpty() ? key : path + "." + key, line);
        }
    }

    /** Something that is no list and has no keys, as it was typed. */
    record Leaf(Place where, String text) implements Tree {}

    /** A list. */
    record Listing(Place where, List<Tree> parts) implements Tree {

        public Listing {
            parts = List.copyOf(parts);
        }
    }

    /** Something with keys, in their order. */
    record Keyed(Place where, Map<String, Tree> parts) implements Tree {}
}
