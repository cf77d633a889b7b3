package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The picture of the modules is reckoned from what their package-infos allow, and ARCHITECTURE.md shows that one. */
class ModulePictureTests {

    private static final Path SOURCES = Path.of("src/main/java/io/touchstone");
    private static final Path PICTURE = Path.of("docs/generated/modules.txt");
    private static final Pattern LINK = Pattern.compile("]\\((src/[^)]+)\\)");
    private static final Set<String> FOUNDATION = Set.of(
            "kernel",
            "shell",
            "identity",
            "job",
            "intake",
            "taxonomy",
            "evidence",
            "notice",
            "export",
            "rulebook",
            "restriction",
            "audit");

    @Test
    void isTheOneThatArchitectureShows() throws IOException {
        String picture = picture(read());

        Files.writeString(PICTURE, picture);

        String shown = Files.readString(Path.of("ARCHITECTURE.md"));
        assertThat(shown).as("copy %s into ARCHITECTURE.md", PICTURE).contains(indented(picture));
    }

    @Test
    void namesTenFilesThatAreThere() throws IOException {
        List<Path> tour = LINK.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                .results()
                .map(link -> Path.of(link.group(1)))
                .toList();

        assertThat(tour).hasSizeGreaterThanOrEqualTo(10).allSatisfy(file -> assertThat(file)
                .isRegularFile());
    }

    @Test
    void leavesOutWhatFollowsFromTheRest() {
        Map<String, Set<String>> graph =
                Map.of("top", Set.of("middle", "low"), "middle", Set.of("low"), "low", Set.of());

        assertThat(direct(graph, "top")).containsExactly("middle");
        assertThat(level(graph, "top", new HashMap<>())).isEqualTo(2);
    }

    private static String picture(Map<String, Set<String>> all) {
        Map<String, Set<String>> upper = part(all, false);
        Map<String, Set<String>> lower = part(all, true);
        return "module        rests on (what that rests on is left out)\n\n" + rows(upper) + "\nfoundation\n\n"
                + rows(lower);
    }

    /** Those inside or outside of the foundation, with what they import among themselves. */
    private static Map<String, Set<String>> part(Map<String, Set<String>> all, boolean foundation) {
        Map<String, Set<String>> part = new TreeMap<>();
        all.forEach((module, imports) -> {
            if (FOUNDATION.contains(module) == foundation) {
                part.put(
                        module,
                        imports.stream()
                                .filter(one -> FOUNDATION.contains(one) == foundation)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        return part;
    }

    private static String rows(Map<String, Set<String>> graph) {
        Map<String, Integer> levels = new HashMap<>();
        return graph.keySet().stream()
                .sorted(Comparator.comparing((String one) -> -level(graph, one, levels))
                        .thenComparing(Comparator.naturalOrder()))
                .map(one -> "%-12s  %s"
                                .formatted(one, String.join(", ", direct(graph, one)))
                                .stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** The longest way down. */
    private static int level(Map<String, Set<String>> graph, String module, Map<String, Integer> known) {
        Integer before = known.get(module);
        if (before != null) {
            return before;
        }
        int level = imports(graph, module).stream()
                .mapToInt(one -> level(graph, one, known) + 1)
                .max()
                .orElse(0);
        known.put(module, level);
        return level;
    }

    private static List<String> direct(Map<String, Set<String>> graph, String module) {
        Set<String> imports = imports(graph, module);
        return imports.stream()
                .filter(one -> imports.stream().noneMatch(other -> reaches(graph, other, one)))
                .sorted()
                .toList();
    }

    private static boolean reaches(Map<String, Set<String>> graph, String from, String to) {
        return imports(graph, from).stream().anyMatch(one -> one.equals(to) || reaches(graph, one, to));
    }

    private static Set<String> imports(Map<String, Set<String>> graph, String module) {
        return Objects.requireNonNull(graph.get(module), module);
    }

    private static Map<String, Set<String>> read() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toMap(one -> one, ModulePictureTests::allowed, (a, b) -> a, TreeMap::new));
        }
    }

    private static Set<String> allowed(String module) {
        try {
            ApplicationModule said =
                    Class.forName("io.touchstone." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(Objects.requireNonNull(said, module).allowedDependencies())
                    .map(one -> one.replaceFirst("\\s*::.*", "").strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(module, e);
        }
    }

    private static String indented(String picture) {
        return picture.lines().map(line -> line.isEmpty() ? "" : "    " + line).collect(Collectors.joining("\n"));
    }
}
