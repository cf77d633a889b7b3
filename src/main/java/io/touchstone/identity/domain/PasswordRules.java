package io.touchstone.identity.domain;

import io.touchstone.identity.IdentityRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be: long, and not one of those that are tried first (security check 23). There are no rules of
 * composition, and nothing leaves the machine to find out.
 */
final class PasswordRules {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 128;

    /** Names of the platform and its trade: the words somebody who attacks this very system would try. */
    private static final Set<String> CONTEXT = Set.of("touchstone", "试金石", "商家", "平台", "治理");

    private static final Set<String> COMMON = read();

    /** A demand and what it is called when it is not met. */
    private record Demand(IdentityRule rule, BiPredicate<String, List<String>> isBroken) {}

    private static final List<Demand> DEMANDS = List.of(
            new Demand(IdentityRule.PASSWORD_TOO_SHORT, (word, about) -> length(word) < LENGTH_MIN),
            new Demand(IdentityRule.PASSWORD_TOO_LONG, (word, about) -> length(word) > LENGTH_MAX),
            new Demand(IdentityRule.PASSWORD_REPEATED, (word, about) -> isRepetition(word)),
            new Demand(IdentityRule.PASSWORD_COMMON, (word, about) -> isCommon(word)),
            new Demand(IdentityRule.PASSWORD_CONTEXT, PasswordRules::isAbout));

    private PasswordRules() {}

    /** The first demand that a password does not meet. */
    static Optional<IdentityRule> broken(String password, List<String> aboutPerson) {
        String folded = password.toLowerCase(Locale.ROOT);
        return DEMANDS.stream()
                .filter(demand -> demand.isBroken().test(folded, aboutPerson))
                .map(Demand::rule)
                .findFirst();
    }

    static void require(String password, List<String> aboutPerson) {
        broken(password, aboutPerson).ifPresent(rule -> {
            throw new RuleViolation(rule);
        });
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static boolean isRepetition(String word) {
        for (int period = 1; period <= 4; period++) {
            if (word.regionMatches(period, word, 0, word.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** A common word stays common with digits and signs hung on its ends. */
    private static boolean isCommon(String word) {
        String core = word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(word) || COMMON.contains(core) || COMMON.contains(unleet(core)) || isRow(word);
    }

    private static boolean isAbout(String word, List<String> aboutPerson) {
        String core = unleet(word);
        boolean context = CONTEXT.stream().anyMatch(known -> word.contains(known) || core.contains(known));
        return context
                || aboutPerson.stream()
                        .map(known -> known.toLowerCase(Locale.ROOT).strip())
                        .filter(known -> known.length() >= 4)
                        .anyMatch(word::contains);
    }

    private static String unleet(String word) {
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    /** Neighbours on the keyboard or in the alphabet, there and back. */
    private static boolean isRow(String word) {
        String rows = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb";
        return rows.contains(word) || new StringBuilder(rows).reverse().indexOf(word) >= 0;
    }

    private static Set<String> read() {
        try (InputStream in = new ClassPathResource("identity/common-passwords.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
