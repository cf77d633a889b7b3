package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.touchstone.shell.Ability;
import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Who may do what, as the code says it; written down at every run, so a change shows in review. */
@TouchstoneTest
class PermissionTests {

    private static final Path GENERATED = Path.of("docs/generated");
    private static final Pattern AUTHORITY = Pattern.compile("'([a-z-]+:[a-z:-]+)'");

    /** Methods that look like a doorway and let nobody in; each with the reason. */
    private static final Map<String, String> NO_DOORS = Map.of(
            "audit.domain.AuditFilters.", "turns parameters into a filter and reads nothing",
            "credit.register.BuyerCreditDesk.table",
                    "the inputs and thresholds of the buyer credit tier are published (F9)",
            "inspection.sample.Actors.", "what colleagues are called, on pages whose desks were asked",
            "identity.domain.SetupDesk.announce", "the start of the application calls it, no request does",
            "notice.domain.PostDesk.send", "published to other modules, whose own desks were asked",
            "report.engagement.AuditorSeats.", "the gate asks it of whoever is signed in, before any desk",
            "report.engagement.Looks.", "the gate writes down what was asked for",
            "standing.domain.CategoryNames.", "what categories are called is public");

    private static final Map<String, Optional<String>> DOORWAYS = Doorways.of(new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.touchstone"));

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private List<NavigationItem> navigation;

    @Autowired
    private List<RoleFigure> figures;

    @Autowired
    private MessageSource messages;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void guardEveryDoorway() {
        assertThat(DOORWAYS.entrySet().stream()
                        .filter(doorway -> doorway.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .filter(name -> NO_DOORS.keySet().stream().noneMatch(name::startsWith)))
                .isEmpty();
    }

    @Test
    void wouldSeeADoorwayWithoutAGuard() {
        var planted = Doorways.of(new ClassFileImporter().importPackages("planted"));

        assertThat(planted).containsEntry("planted.domain.PlantedDesk.decide[]", Optional.empty());
    }

    @Test
    void grantEveryAbilityThatIsAskedFor() {
        Set<String> granted = abilities.stream().map(Ability::name).collect(Collectors.toSet());
        List<String> needed = Stream.of(
                        asked(),
                        navigation.stream().map(NavigationItem::ability),
                        figures.stream().map(RoleFigure::ability))
                .flatMap(all -> all)
                // Scopes come with a token, seats with a role: no module grants them.
                .filter(ability -> !ability.startsWith("scope:") && !ability.startsWith("seat:"))
                .toList();
        assertThat(needed).isNotEmpty().allMatch(granted::contains);
    }

    @Test
    void haveAWordForEveryAbilityAndMenuEntryInBothLanguages() {
        Stream<String> keys = Stream.of(
                        abilities.stream()
                                .map(ability -> "ability." + ability.name().replace(':', '.')),
                        navigation.stream().map(item -> "nav." + item.key()),
                        figures.stream()
                                .map(figure -> "workfigure." + figure.key())
                                .flatMap(key -> Stream.of(key, key + ".hint")))
                .flatMap(all -> all);
        assertThat(keys.filter(key -> !isKnown(key, Locale.ENGLISH) || !isKnown(key, Locale.SIMPLIFIED_CHINESE)))
                .isEmpty();
    }

    @Test
    void leadEveryMenuEntryToAPage() {
        List<PathPattern> pages = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream())
                .toList();
        assertThat(navigation.stream().map(NavigationItem::path).filter(path -> pages.stream()
                        .noneMatch(page -> page.matches(PathContainer.parsePath(path)))))
                .isEmpty();
    }

    @Test
    void areWrittenDown() throws IOException {
        Files.createDirectories(GENERATED);
        write("permissions.txt", matrix() + "\n" + doorways());
        write("routes.txt", routes());

        assertThat(GENERATED.resolve("permissions.txt")).isNotEmptyFile();
        assertThat(GENERATED.resolve("routes.txt")).isNotEmptyFile();
    }

    /** Only what has changed: a test beside this one may be reading. */
    private static void write(String name, String text) throws IOException {
        Path file = GENERATED.resolve(name);
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private String matrix() {
        var text = new StringBuilder("Abilities and the roles that have them\n\n");
        abilities.stream().sorted(Comparator.comparing(Ability::name)).forEach(ability -> text.append(ability.name())
                .append("  ")
                .append(roles(ability))
                .append('\n'));
        return text.toString();
    }

    private static String roles(Ability ability) {
        return ability.roles().equals(Set.of(Role.values()))
                ? "everybody who signed in"
                : new TreeSet<>(ability.roles()).stream().map(Role::name).collect(Collectors.joining(", "));
    }

    private static String doorways() {
        var text = new StringBuilder("Operations and what they ask for\n\n");
        DOORWAYS.forEach((name, asked) ->
                text.append(name).append("  ").append(asked.orElse("NOTHING")).append('\n'));
        return text.toString();
    }

    private String routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("io.touchstone"))
                .flatMap(route -> lines(route.getKey(), route.getValue()))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(RequestMappingInfo info, HandlerMethod handler) {
        String methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
        return info.getPatternValues().stream()
                .map(path -> path + "  " + (methods.isEmpty() ? "any" : methods) + "  "
                        + handler.getBeanType().getSimpleName());
    }

    private static Stream<String> asked() {
        return DOORWAYS.values().stream()
                .flatMap(Optional::stream)
                .flatMap(asked -> AUTHORITY.matcher(asked).results())
                .map(found -> found.group(1));
    }

    private boolean isKnown(String key, Locale locale) {
        String text = messages.getMessage(key, null, "", locale);
        return text != null && !text.isEmpty();
    }
}
