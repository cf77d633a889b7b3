package io.touchstone.isolation;

import io.touchstone.isolation.TwoApplicants.Owned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address with a variable in it, filled in with what somebody owns. */
final class Crawl {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^}]*)?}");

    /** Variables that name a form or a step and never a thing of somebody's. */
    private static final Map<String, String> WORDS = Map.of(
            "format", "csv",
            "extension", "csv",
            "source", "merchants",
            "kind", "uscc",
            "step", "company",
            "language", "en");

    private Crawl() {}

    /** @param pattern as the handler declares it */
    record Address(HttpMethod method, String pattern) {

        boolean hasWordAtTheEnd() {
            List<String> variables = variables(pattern);
            return WORDS.containsKey(variables.get(variables.size() - 1));
        }

        /** Whether something of somebody's stands before the last thing, as a shop before its document. */
        boolean hasParent() {
            return VARIABLE.matcher(pattern)
                            .results()
                            .filter(variable -> !WORDS.containsKey(variable.group(1)))
                            .count()
                    > 1;
        }

        boolean isUnder(String door) {
            return pattern.equals(door) || pattern.startsWith(door + "/");
        }
    }

    /** One request. */
    record Ask(Address address, String path) {}

    static List<Address> addresses(RequestMappingHandlerMapping mapping) {
        List<Address> all = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.touchstone")) {
                all.addAll(addresses(info));
            }
        });
        all.sort(java.util.Comparator.comparing(Address::pattern)
                .thenComparing(address -> address.method().name()));
        return all.stream().distinct().toList();
    }

    private static List<Address> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<Address> all = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            if (VARIABLE.matcher(pattern).find()) {
                (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .forEach(method -> all.add(new Address(HttpMethod.valueOf(method.name()), pattern)));
            }
        }
        return all;
    }

    static List<String> variables(String pattern) {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /** All ways to fill in the last variable with something owned, those before it with what another owns. */
    static List<Ask> asks(Address address, Owned before, Owned last) {
        List<String> variables = variables(address.pattern());
        List<Ask> asks = new ArrayList<>();
        for (String ending : things(variables.get(variables.size() - 1), last)) {
            for (String beginning : variables.size() == 1 ? List.of("") : things(variables.get(0), before)) {
                asks.add(new Ask(address, filled(address.pattern(), variables.size(), beginning, ending)));
            }
        }
        return asks;
    }

    /** The last variable with one thing, those before it with another; words stand for themselves. */
    static String filled(String pattern, int variables, String beginning, String ending) {
        var path = new StringBuilder();
        Matcher found = VARIABLE.matcher(pattern);
        for (int place = 1; found.find(); place++) {
            String word = WORDS.get(found.group(1));
            String thing = word != null ? word : place == variables ? ending : beginning;
            found.appendReplacement(path, Matcher.quoteReplacement(thing));
        }
        return found.appendTail(path).toString();
    }

    private static List<String> things(String variable, Owned owned) {
        if (WORDS.containsKey(variable)) {
            return List.of(WORDS.get(variable));
        }
        if (variable.equals("merchantId")) {
            return List.of(owned.merchant());
        }
        return List.of(
                owned.application().toString(),
                owned.document().toString(),
                owned.file().toString(),
                owned.account().toString(),
                owned.merchant());
    }
}
