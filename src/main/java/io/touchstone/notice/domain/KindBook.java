package io.touchstone.notice.domain;

import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKinds;
import io.touchstone.shell.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of notice there is, and to which of them a template belongs. */
@Component
class KindBook {

    private final List<NoticeKind> all;

    KindBook(ObjectProvider<NoticeKinds> declared) {
        this.all = declared.stream()
                .flatMap(one -> one.all().stream())
                .sorted(Comparator.comparing((NoticeKind kind) -> !kind.mandatory())
                        .thenComparing(NoticeKind::key))
                .toList();
        if (all.stream().map(NoticeKind::key).distinct().count() != all.size()) {
            throw new IllegalStateException("two kinds of notices have the same key");
        }
    }

    /** The kind whose beginning fits longest; empty for a template no module declared. */
    Optional<NoticeKind> of(String template) {
        return all.stream()
                .filter(kind -> fit(kind, template) > 0)
                .max(Comparator.comparingInt(kind -> fit(kind, template)));
    }

    Optional<NoticeKind> named(String key) {
        return all.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Those that are sent to somebody in one of the seats, the mandatory ones first. */
    List<NoticeKind> sentTo(Set<Role.Seat> seats) {
        return all.stream()
                .filter(kind -> kind.seats().stream().anyMatch(seats::contains))
                .toList();
    }

    /** Beginnings of templates of other kinds that begin like one of this kind, which a search for it leaves out. */
    List<String> others(NoticeKind kind) {
        return all.stream()
                .filter(other -> !other.key().equals(kind.key()))
                .flatMap(other -> other.templates().stream())
                .filter(longer -> kind.templates().stream().anyMatch(longer::startsWith))
                .toList();
    }

    private static int fit(NoticeKind kind, String template) {
        return Stream.concat(Stream.of(""), kind.templates().stream())
                .filter(template::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
