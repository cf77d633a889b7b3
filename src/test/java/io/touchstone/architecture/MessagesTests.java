package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Rule;
import io.touchstone.shell.Role;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.function.SingletonSupplier;

/** Every text is there in both languages, and none is there for nothing. */
class MessagesTests {

    private static final Path BUNDLES = Sources.RESOURCES.resolve("messages");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** A mark of Latin print beside a Chinese sign: Chinese has marks of its own, as wide as a sign. */
    private static final Pattern NARROW_MARK = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}");

    /** What is written by rules of its own: a formula. */
    private static final Set<String> OWN_MARKS = Set.of("merchant.review.quality.proof.text");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)(?:\\([^#]*\\))?}");
    private static final Pattern COMPUTED_IN_TEMPLATE =
            Pattern.compile("#\\{\\|([a-zA-Z0-9_.-]+\\.)\\$\\{|'([a-zA-Z0-9_-]+[a-zA-Z0-9_.-]*\\.)' *\\+");
    private static final Pattern PREFIX_IN_JAVA = Pattern.compile("\"([a-z0-9_-]+(?:\\.[a-zA-Z0-9_-]+)*\\.)\"");
    private static final Pattern SETTING = Pattern.compile("new SettingKey<>\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("new Subject\\(\\s*\"([\\w-]+)\"");
    private static final Pattern JOB_FIGURE =
            Pattern.compile("(?:JobResult(?:\\.of)?\\(\\s*Map\\.of\\(\\s*|summary\\.put\\(\\s*)\"([\\w.-]+)\"");
    private static final Pattern STORED_PART = Pattern.compile("[\"']SYSTEM:([\\w-]+)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9_-]+(?:\\.[a-zA-Z0-9_-]+)+");

    /** The compiler takes a while over all sources. */
    private static final Supplier<StringFlow> FLOW = SingletonSupplier.of(() -> StringFlow.of(Sources.JAVA));

    /** Built where the tests cannot see the prefix, such as {@code Rule.messageKey} and the kinds of letters. */
    private static final List<String> KNOWN_PREFIXES = List.of(
            "rule.", "nav.", "ability.", "role.", "job.kind.", "export.source.", "notice.letter.", "notice.digest.");

    @Test
    void hasEveryTextInBothLanguages() {
        assertThat(bundles().flatMap(bundle -> differences(read(bundle), read(chinese(bundle))).stream()))
                .isEmpty();
    }

    @Test
    void wouldSeeAMissingText() {
        assertThat(differences(Map.of("a.b", "x", "a.c", "{0} y"), Map.of("a.c", "没有")))
                .containsExactly("a.b is only in one language", "a.c has other places");
    }

    @Test
    void listsEveryBundle() throws IOException {
        String configuration = Files.readString(Sources.RESOURCES.resolve("application.yaml"));
        assertThat(bundles()
                        .map(bundle ->
                                "messages/" + bundle.getFileName().toString().replace(".properties", ""))
                        .filter(name -> !Pattern.compile(name + "\\b")
                                .matcher(configuration)
                                .find()))
                .isEmpty();
    }

    @Test
    void writesEachKeyOnce() {
        List<String> keys =
                bundles().flatMap(bundle -> read(bundle).keySet().stream()).toList();
        Set<String> seen = new HashSet<>();
        assertThat(keys.stream().filter(key -> !seen.add(key))).isEmpty();
    }

    @Test
    void keepsTheLanguagesApart() {
        assertThat(english().entrySet().stream()
                        .filter(text -> CHINESE.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey)
                        // A language is called by its own name.
                        .filter(key -> !key.equals("layout.language.zh-CN")))
                .isEmpty();
    }

    /** A straight apostrophe is a quote to the message format: it vanishes, or eats the places behind it. */
    @Test
    void writesApostrophesAsPrintersDo() {
        assertThat(bundles()
                        .flatMap(bundle -> Stream.of(bundle, chinese(bundle)))
                        .flatMap(bundle -> read(bundle).entrySet().stream())
                        .filter(text -> text.getValue().contains("'"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void writesMarksAsChinesePrintersDo() {
        assertThat(bundles()
                        .flatMap(bundle -> read(chinese(bundle)).entrySet().stream())
                        .filter(text -> !OWN_MARKS.contains(text.getKey()))
                        .filter(text -> NARROW_MARK.matcher(text.getValue()).find()))
                .isEmpty();
    }

    @Test
    void writesThePercentSignRightAfterItsNumber() {
        Pattern apart = Pattern.compile("[0-9}]\\s%");
        assertThat(bundles()
                        .flatMap(bundle -> Stream.of(bundle, chinese(bundle)))
                        .flatMap(bundle -> read(bundle).entrySet().stream())
                        .filter(text -> apart.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(apart.matcher("at least {0} %").find()).isTrue();
    }

    @Test
    void wouldSeeANarrowMark() {
        assertThat(NARROW_MARK.matcher("共 5 星(满分)").find()).isTrue();
        assertThat(NARROW_MARK.matcher("例如 3, 25；留空").find()).isFalse();
    }

    @Test
    void hasEveryTextThatATemplateNames() {
        Set<String> known = english().keySet();
        Set<String> named = Sources.templates().values().stream()
                .flatMap(MessagesTests::literalKeys)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty();
        named.removeAll(known);
        assertThat(named).isEmpty();
    }

    @Test
    void hasATextForEveryRuleAndRole() throws ClassNotFoundException {
        Set<String> known = english().keySet();
        List<String> needed = new ArrayList<>();
        for (Class<?> rule : rules()) {
            for (Object constant : rule.getEnumConstants()) {
                needed.add(((Rule) constant).messageKey());
            }
        }
        for (Role role : Role.values()) {
            needed.add("role." + role.name());
        }
        assertThat(needed).isNotEmpty().allMatch(known::contains);
    }

    /** The page of a setting says what it is, what it decides, and what its first value rests on. */
    @Test
    void hasATextAHintAndASourceForEverySetting() {
        Set<String> known = english().keySet();
        Set<String> needed = Sources.javas().values().stream()
                .flatMap(java -> SETTING.matcher(java).results())
                .map(found -> "setting." + found.group(1))
                .flatMap(key -> Stream.of(key, key + ".hint", key + ".source"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(needed).hasSizeGreaterThan(20);
        needed.removeAll(known);
        assertThat(needed).isEmpty();
    }

    /** The trail is read by people who know no code. */
    @Test
    void hasATextForEveryKindOfSubjectOfTheTrail() {
        Set<String> needed = Sources.javas().values().stream()
                .flatMap(java -> SUBJECT.matcher(java).results())
                .map(found -> "audit.subject." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(needed).hasSizeGreaterThan(50);
        needed.removeAll(english().keySet());
        assertThat(needed).isEmpty();
    }

    /** Whatever code an event can write into the trail, its readers are told in words; and no words are for what never happens. */
    @Test
    void hasATextForEveryActionOfTheTrail() {
        Set<String> written = FLOW.get().answers(GovernanceEvent.class.getName(), "action");
        assertThat(written).hasSizeGreaterThan(200).noneMatch(action -> action.contains(StringFlow.UNKNOWN));
        assertThat(keysBelow("audit.action.")).containsExactlyElementsOf(new TreeSet<>(written));
    }

    /** What the application does by itself is done by a part that has a name, be it that of its job. */
    @Test
    void hasANameForEveryPartThatActsByItself() {
        Set<String> parts = new TreeSet<>(FLOW.get().gets(Actor.class.getName(), "system", 0));
        Stream.concat(Sources.javas().values().stream(), Sources.read(Sources.RESOURCES, ".sql").values().stream())
                .flatMap(text -> STORED_PART.matcher(text).results())
                .forEach(found -> parts.add(found.group(1)));
        assertThat(parts).hasSizeGreaterThan(50).contains("report-kpis", "platform");
        Set<String> named = keysBelow("actor.part.");
        named.addAll(keysBelow("job.kind."));
        assertThat(parts.stream().filter(part -> !part.startsWith("demo") && !named.contains(part)))
                .isEmpty();
    }

    /** The page of a job tells what came of it by these. */
    @Test
    void hasATextForEveryFigureThatAJobTells() {
        Set<String> needed = Sources.javas().values().stream()
                .flatMap(java -> JOB_FIGURE.matcher(java).results())
                .map(found -> found.group(1))
                .filter(key -> !key.endsWith("-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(needed).hasSizeGreaterThan(50);
        needed.removeAll(keysBelow("job.result."));
        assertThat(needed).isEmpty();
    }

    @Test
    void keepsNoTextThatNobodyShows() {
        Set<String> used = new HashSet<>();
        Set<String> prefixes = new TreeSet<>(KNOWN_PREFIXES);
        Sources.templates().values().forEach(template -> collect(template, COMPUTED_IN_TEMPLATE, used, prefixes));
        Sources.javas().values().forEach(java -> collect(java, PREFIX_IN_JAVA, used, prefixes));
        assertThat(english().keySet().stream().filter(key -> !isUsed(key, used, prefixes)))
                .isEmpty();
    }

    @Test
    void wouldSeeATextThatNobodyShows() {
        assertThat(isUsed("a.orphan", Set.of("a.used"), Set.of("b."))).isFalse();
        assertThat(isUsed("a.used", Set.of("a.used"), Set.of())).isTrue();
        assertThat(isUsed("b.any", Set.of(), Set.of("b."))).isTrue();
    }

    private static Set<String> keysBelow(String prefix) {
        return english().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isUsed(String key, Set<String> used, Set<String> prefixes) {
        boolean hintOfUsed = key.endsWith(".hint") && used.contains(key.substring(0, key.length() - ".hint".length()));
        return used.contains(key) || hintOfUsed || prefixes.stream().anyMatch(key::startsWith);
    }

    private static void collect(String text, Pattern prefix, Set<String> used, Set<String> prefixes) {
        WORD.matcher(text).results().map(found -> found.group()).forEach(used::add);
        Matcher computed = prefix.matcher(text);
        while (computed.find()) {
            prefixes.add(computed.group(1) != null ? computed.group(1) : computed.group(2));
        }
    }

    private static Stream<String> literalKeys(String template) {
        return LITERAL_KEY
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(key -> key.contains("."));
    }

    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> found = new ArrayList<>();
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            if (!one.containsKey(key) || !other.containsKey(key)) {
                found.add(key + " is only in one language");
            } else if (!places(one, key).equals(places(other, key))) {
                found.add(key + " has other places");
            }
        }
        return found;
    }

    private static Set<String> places(Map<String, String> texts, String key) {
        return PLACE.matcher(texts.getOrDefault(key, ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> rules() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rule.class));
        List<Class<?>> rules = new ArrayList<>();
        for (BeanDefinition found : scanner.findCandidateComponents("io.touchstone")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            // Test code may have rules of its own.
            if (type.isEnum() && isMain(type)) {
                rules.add(type);
            }
        }
        return rules;
    }

    private static boolean isMain(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("/classes/");
    }

    private static Map<String, String> english() {
        Map<String, String> all = new TreeMap<>();
        bundles().forEach(bundle -> all.putAll(read(bundle)));
        return all;
    }

    private static Stream<Path> bundles() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> !file.toString().endsWith("_zh_CN.properties")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path chinese(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_zh_CN.properties"));
    }

    private static Map<String, String> read(Path bundle) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(bundle)));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
