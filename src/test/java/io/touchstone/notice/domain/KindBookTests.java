package io.touchstone.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every letter of every module belongs to a kind its readers can choose about. */
@TouchstoneTest
class KindBookTests {

    /** Column heads and the like, which end like letters; and the daily mail, which is none of what it gathers. */
    private static final Set<String> NO_LETTERS =
            Set.of("notice.mail", "notice.webhook", "notice.digest", "penalty.points.turn");

    @Autowired
    private KindBook kinds;

    @Autowired
    private MessageSource messages;

    @Test
    void knowsTheKindOfEveryLetter() throws IOException {
        Set<String> letters = letters();

        assertThat(letters).hasSizeGreaterThan(100);
        assertThat(letters).allSatisfy(letter -> assertThat(kinds.of(letter)).isPresent());
    }

    @Test
    void hasANameForEveryKindInBothLanguages() throws IOException {
        letters().stream().flatMap(letter -> kinds.of(letter).stream()).forEach(kind -> {
            String key = "notice.kind." + kind.key();
            assertThat(messages.getMessage(key, null, Locale.ENGLISH))
                    .isNotEqualTo(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE));
        });
    }

    private static Set<String> letters() throws IOException {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path bundle : bundles.toList()) {
                Properties texts = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
                keys.addAll(texts.stringPropertyNames());
            }
        }
        Set<String> letters = new HashSet<>();
        for (String key : keys) {
            String letter = key.replaceAll("\\.subject$", "");
            if (!letter.equals(key) && keys.contains(letter + ".body") && !NO_LETTERS.contains(letter)) {
                letters.add(letter);
            }
        }
        return letters;
    }
}
