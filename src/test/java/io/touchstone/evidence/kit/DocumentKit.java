package io.touchstone.evidence.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the same documents of every kind for the same seed: sound ones of all types, and those to be refused. */
public final class DocumentKit {

    private DocumentKit() {}

    /** At least two hundred. */
    public static List<Sample> make(long seed) {
        var random = new Random(seed);
        List<Sample> all = new ArrayList<>(new GoodDocuments(random).make());
        all.addAll(new BadDocuments(random).make());
        return all;
    }
}
