package io.touchstone.demo.market;

import java.util.List;
import java.util.stream.Stream;

/** One word or sentence in both languages; the English may be empty. */
record Term(String chinese, String english) {

    /** Reads {@code 中文=English|…}. */
    static List<Term> listOf(String text) {
        return Stream.of(text.split("\\|", -1)).map(Term::of).toList();
    }

    private static Term of(String text) {
        int at = text.lastIndexOf('=');
        return new Term(text.substring(0, at), text.substring(at + 1));
    }
}
