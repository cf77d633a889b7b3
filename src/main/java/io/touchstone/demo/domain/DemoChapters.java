package io.touchstone.demo.domain;

import io.touchstone.shell.DemoChapter;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has every module tell its chapter of the demo market, each story once and whole or not at all. */
@Component
class DemoChapters {

    private final List<DemoChapter> chapters;
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoChapters(List<DemoChapter> chapters, JdbcTemplate db, TransactionTemplate transaction, Clock clock) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::position))
                .toList();
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that a new version of the application brought along, too. */
    boolean isAnyUntold() {
        return !untold().isEmpty();
    }

    /**
     * @param log hears of each one that was told
     * @return how many were told now
     */
    int tell(Consumer<String> log) {
        List<DemoChapter> left = untold();
        for (List<DemoChapter> story : stories(left)) {
            transaction.executeWithoutResult(status -> story.forEach(this::tell));
            story.forEach(chapter -> log.accept(chapter.name()));
        }
        return left.size();
    }

    private void tell(DemoChapter chapter) {
        db.update(
                "insert into demo_chapter (name, told_at) values (?, ?)",
                chapter.name(),
                Timestamp.from(clock.instant()));
        chapter.tell();
    }

    /** Neighbours that belong to one story, together. */
    private static List<List<DemoChapter>> stories(List<DemoChapter> inOrder) {
        List<List<DemoChapter>> stories = new ArrayList<>();
        String last = "";
        for (DemoChapter chapter : inOrder) {
            if (!chapter.story().equals(last)) {
                stories.add(new ArrayList<>());
                last = chapter.story();
            }
            stories.get(stories.size() - 1).add(chapter);
        }
        return stories;
    }

    private List<DemoChapter> untold() {
        Set<String> told = new HashSet<>(db.queryForList("select name from demo_chapter", String.class));
        return chapters.stream()
                .filter(chapter -> !told.contains(chapter.name()))
                .toList();
    }
}
