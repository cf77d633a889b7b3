package io.touchstone.shell.web;

import io.touchstone.shell.search.SearchDesk;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages and the things to begin that a text may mean, by their words in either language or by the pinyin of those. */
@Component
class PalettePages {

    private static final int PAGES_MAX = 8;

    private final Frame frame;
    private final SearchDesk desk;
    private final MessageSource messages;

    PalettePages(Frame frame, SearchDesk desk, MessageSource messages) {
        this.frame = frame;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * A page to go to.
     *
     * @param key message key of its name
     * @param begins it begins something new
     */
    record Page(String key, String path, boolean begins) {}

    /** What to begin comes first; for an empty text that is all there is. */
    List<Page> matching(String text, Set<String> abilities, Locale reader) {
        Stream<Page> actions =
                desk.actions(abilities).stream().map(action -> new Page(action.key(), action.path(), true));
        if (text.isEmpty()) {
            return actions.limit(PAGES_MAX).toList();
        }
        Stream<Page> menu = Stream.concat(
                        frame.menu("/admin").stream().flatMap(group -> group.items().stream()),
                        frame.mine("/admin").stream())
                .map(item -> new Page("nav." + item.key(), item.path(), false));
        Predicate<String> isMeant = desk.matching(text);
        return Stream.concat(actions, menu)
                .filter(page -> isMeant.test(messages.getMessage(page.key(), null, reader))
                        || isMeant.test(messages.getMessage(page.key(), null, other(reader))))
                .limit(PAGES_MAX)
                .toList();
    }

    private static Locale other(Locale reader) {
        return Language.of(reader) == Language.ENGLISH ? Language.CHINESE.locale() : Language.ENGLISH.locale();
    }
}
