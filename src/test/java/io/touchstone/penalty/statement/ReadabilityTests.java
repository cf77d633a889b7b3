package io.touchstone.penalty.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a shop is told can be read in one go: short sentences, plain words, and every question answered. */
class ReadabilityTests {

    private static final int ENGLISH_WORDS_MAX = 25;
    private static final int CHINESE_CHARACTERS_MAX = 60;
    private static final List<String> STIFF =
            List.of("hereby", "pursuant", "aforementioned", "thereof", "shall", "in accordance with");

    /** What a statement has to answer (ruling E5; O116), by the heading under which it does. */
    private static final List<String> CHECKLIST = List.of(
            "what",
            "why",
            "rule",
            "rule-text",
            "facts",
            "reasons",
            "evidence",
            "machine",
            "cure",
            "redress",
            "appeal-until");

    @Test
    void keepsSentencesShort() throws IOException {
        told("").forEach((key, text) -> {
            for (String sentence : text.split("[.:;!?]\\s*")) {
                assertThat(sentence.strip().split("\\s+")).describedAs(key).hasSizeLessThanOrEqualTo(ENGLISH_WORDS_MAX);
            }
        });
        told("_zh_CN").forEach((key, text) -> {
            for (String sentence : text.split("[。；：！？]")) {
                assertThat(sentence.length()).describedAs(key).isLessThanOrEqualTo(CHINESE_CHARACTERS_MAX);
            }
        });
    }

    @Test
    void usesPlainWords() throws IOException {
        told("").forEach((key, text) -> assertThat(
                        Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")))
                .describedAs(key)
                .doesNotContainAnyElementsOf(STIFF));
    }

    @Test
    void answersEveryQuestionOfTheChecklistOnThePageAndOnPaper() throws IOException {
        String page = template("_statement");
        String paper = template("print-statement");

        for (String question : CHECKLIST) {
            assertThat(page).contains("#{penalty.statement." + question + "}");
            assertThat(paper).contains("#{penalty.statement." + question + "}");
        }
    }

    private static Map<String, String> told(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = resource("/messages/penalty-statement" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.matches(
                        "penalty\\.statement\\.(effect|cure|redress|decider|later|automation|detection|source)\\..*"))
                .collect(Collectors.toMap(key -> key, bundle::getProperty));
    }

    private static String template(String name) throws IOException {
        try (InputStream in = resource("/templates/penalty/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(ReadabilityTests.class.getResourceAsStream(path), path);
    }
}
