package io.touchstone.browser;

import io.touchstone.shell.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code docs/generated/permissions.txt} tells whoever reviews a change.
 *
 * @param roles who has each ability
 * @param operations what each operation asks for
 */
record WrittenPermissions(Map<String, Set<Role>> roles, Map<String, String> operations) {

    private static final Path FILE = Path.of("docs/generated/permissions.txt");
    private static final String GAP = "  ";
    private static final Pattern AUTHORITY = Pattern.compile("'([a-z:-]+)'");

    static WrittenPermissions read() throws IOException {
        Map<String, Set<Role>> roles = new HashMap<>();
        Map<String, String> operations = new HashMap<>();
        boolean abilities = true;
        for (String line : Files.readAllLines(FILE)) {
            abilities &= !line.startsWith("Operations");
            int gap = line.indexOf(GAP);
            if (gap > 0 && abilities) {
                roles.put(line.substring(0, gap), roles(line.substring(gap + GAP.length())));
            } else if (gap > 0) {
                operations.put(line.substring(0, gap), line.substring(gap + GAP.length()));
            }
        }
        return new WrittenPermissions(roles, operations);
    }

    private static Set<Role> roles(String words) {
        return words.startsWith("everybody")
                ? Set.of(Role.values())
                : Arrays.stream(words.split(", ")).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** What somebody of a role may ask for, the seat included. */
    Set<String> authorities(Role role) {
        Set<String> authorities = roles.entrySet().stream()
                .filter(ability -> ability.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        authorities.add("seat:" + role.seat().name().toLowerCase(java.util.Locale.ROOT));
        return authorities;
    }

    /** Whether an operation is done for whoever has these; what asks for nothing is done for everybody. */
    boolean let(Set<String> authorities, String operation) {
        String asked = Objects.requireNonNull(operations.get(operation), operation);
        Set<String> any =
                AUTHORITY.matcher(asked).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return any.isEmpty() || any.stream().anyMatch(authorities::contains);
    }

    /** Whether more than abilities decides, such as whose row it is. */
    boolean dependsOnTheRow(String operation) {
        return operations.getOrDefault(operation, "").contains("@");
    }
}
