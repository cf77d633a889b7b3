package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;

/** A story told on many pages: who sits where, what was found on the way, and a picture of each step in both languages. */
final class Story implements AutoCloseable {

    static final String PASSWORD = "a quiet harbour at dawn 7";

    private static final Path PICTURES = Path.of("target/journey");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final String COUNT = "pictures";
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int TRIES = 150;
    private static final int PAUSE_MILLIS = 200;

    private final BeanFactory beans;
    private final int port;
    private final Path pictures;
    private final Map<String, String> found;
    private final Map<String, Tab> seats = new LinkedHashMap<>();

    Story(BeanFactory beans, int port, String title, Map<String, String> found) {
        this.beans = beans;
        this.port = port;
        this.pictures = PICTURES.resolve(title);
        this.found = found;
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    int port() {
        return port;
    }

    void keep(String name, String value) {
        found.put(name, value);
    }

    String get(String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    /** Where somebody of the demo sits, signed in; the same place whenever it is asked for. */
    Tab seat(String user) {
        return seats.computeIfAbsent(user, name -> stranger()
                .signIn(name, DemoSignIns.of(bean(RunMode.class)).password(name)));
    }

    /** Whoever sells in this story; before the account exists, anybody. */
    Tab seller() {
        return seats.computeIfAbsent(
                "seller",
                name -> found.containsKey("account") ? stranger().signIn(get("account"), PASSWORD) : stranger());
    }

    private Tab stranger() {
        return Tab.open(port, Look.WIDE_ENGLISH);
    }

    /** Lets so little time pass that whoever sits there stays signed in. */
    void soon() {
        bean(TestClock.class).advance(SOON);
    }

    /** Lets time pass; whoever sat signs in anew. */
    void later(Duration time) {
        close();
        seats.clear();
        bean(TestClock.class).advance(time);
    }

    /** Looks at a page again and again until it has such a thing; for what is done by the clock or by a job. */
    void await(Tab tab, String path, String thing) {
        for (int i = 0; i < TRIES; i++) {
            tab.go(path);
            if (tab.page().locator(thing).count() > 0) {
                return;
            }
            tab.page().waitForTimeout(PAUSE_MILLIS);
        }
        throw new AssertionError("no " + thing + " at " + path + ": " + tab.words());
    }

    /** What the page says in each language, a picture of it, and nothing wrong with it; it stays in English. */
    void see(Tab tab, String name, String chinese, String english) {
        String number = "%02d".formatted(Integer.parseInt(found.getOrDefault(COUNT, "0")) + 1);
        keep(COUNT, number);
        String path = tab.path();
        for (String language : LANGUAGES) {
            tab.speak(language);
            assertThat(tab.go(path)).as(path).isEqualTo(200);
            assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(language);
            tab.waitForParts();
            String text = tab.words();
            assertThat(text)
                    .as(path)
                    .contains("en".equals(language) ? english : chinese)
                    .doesNotContain("??");
            assertThat(tab.troubles()).as(path).isEmpty();
            tab.picture(pictures.resolve(number + "-" + name + "-" + language.substring(0, 2) + ".png"));
        }
    }

    @Override
    public void close() {
        seats.values().forEach(Tab::close);
    }
}
