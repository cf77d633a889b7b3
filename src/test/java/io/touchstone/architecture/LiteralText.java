package io.touchstone.architecture;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/** Finds words that stand in a template instead of a message bundle; text that an attribute replaces is none. */
final class LiteralText extends AbstractSimpleMarkupHandler {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> REPLACED_BY = Set.of("th:text", "th:replace", "th:insert");
    private static final Set<String> READ_BY_PEOPLE = Set.of("placeholder", "aria-label", "title", "alt");

    private final Deque<Boolean> replaced = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    static List<String> in(String template) {
        var handler = new LiteralText();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(template), handler);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return handler.found;
    }

    @Override
    public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
        check(attributes, line);
        replaced.push(isReplaced() || has(attributes));
    }

    @Override
    public void handleAutoOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
        replaced.push(isReplaced());
    }

    @Override
    public void handleStandaloneElement(
            String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
        check(attributes, line);
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        replaced.pop();
    }

    @Override
    public void handleAutoCloseElement(String name, int line, int column) {
        replaced.pop();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String text = new String(buffer, offset, length);
        if (!isReplaced() && LETTERS.matcher(text).find()) {
            found.add("line " + line + " says " + text.strip());
        }
    }

    private void check(@Nullable Map<String, String> attributes, int line) {
        if (attributes == null) {
            return;
        }
        attributes.forEach((name, value) -> {
            if (READ_BY_PEOPLE.contains(name) && LETTERS.matcher(value).find()) {
                found.add("line " + line + " has " + name + "=" + value);
            }
        });
    }

    private boolean isReplaced() {
        return Boolean.TRUE.equals(replaced.peek());
    }

    private static boolean has(@Nullable Map<String, String> attributes) {
        return attributes != null && attributes.keySet().stream().anyMatch(REPLACED_BY::contains);
    }
}
