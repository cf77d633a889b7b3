package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Literals are followed to where they are said, and what cannot be followed is told. */
class StringFlowTests {

    private static final String SAID = """
            package io.touchstone.said;

            class Said {
                enum Kind {
                    FIRST("one"), SECOND("two");
                    private final String word;
                    Kind(String word) { this.word = word; }
                    String word() { return word; }
                }
                record Line(String key, int at) {}
                interface Told { String action(); }
                record Plain(String verb) implements Told { public String action() { return "plain." + verb; } }
                record Bare(String action) implements Told {}
                static class Written implements Told {
                    private String what = "a";
                    void change(boolean other) { what = other ? "b" : switch (what) { case "a" -> "c"; default -> { yield "d"; } }; }
                    public String action() { return what; }
                }
                static void say(String what, int... rest) { new Plain("said_" + what); }
                static void line(Line line) { say(line.key()); }
                static void all(String typed) {
                    line(new Line("line", 1));
                    for (Kind kind : Kind.values()) { say(kind.word()); new Bare(kind.name().toLowerCase(java.util.Locale.ROOT)); }
                    new Bare(typed.strip());
                }
                static void typed(java.util.Scanner in) { all(in.next()); }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void followsLiteralsThroughRecordsEnumsFieldsBranchesAndCallers() throws IOException {
        Files.writeString(folder.resolve("Said.java"), SAID);

        Set<String> said = StringFlow.of(folder).answers("io.touchstone.said.Said.Told", "action");

        assertThat(said)
                .containsExactlyInAnyOrder(
                        "plain.said_line",
                        "plain.said_one",
                        "plain.said_two",
                        "first",
                        "second",
                        "a",
                        "b",
                        "c",
                        "d",
                        StringFlow.UNKNOWN);
    }

    @Test
    void answersWhatIsGivenToAMethod() throws IOException {
        Files.writeString(folder.resolve("Said.java"), SAID);

        assertThat(StringFlow.of(folder).gets("io.touchstone.said.Said", "say", 0))
                .containsExactlyInAnyOrder("line", "one", "two");
    }
}
