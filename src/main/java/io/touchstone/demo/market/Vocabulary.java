package io.touchstone.demo.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words the market is made of, from two files of our own; every brand, name and sentence is made up. */
record Vocabulary(List<Category> categories, Map<String, List<Term>> lists) {

    static Vocabulary load() {
        List<Category> categories =
                rows("/demo/categories.tsv").stream().map(Category::of).toList();
        Map<String, List<Term>> lists =
                rows("/demo/words.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> Term.listOf(row[1])));
        return new Vocabulary(categories, lists);
    }

    List<Term> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** The categories that shops are in; the others are only their parents. */
    List<Category> leaves() {
        return categories.stream().filter(Category::isLeaf).toList();
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
