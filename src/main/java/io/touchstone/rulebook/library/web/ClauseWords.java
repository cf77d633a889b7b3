package io.touchstone.rulebook.library.web;

import io.touchstone.rulebook.Commitments.Clause;
import io.touchstone.rulebook.Wording;
import io.touchstone.rulebook.library.LibraryDocument;
import io.touchstone.rulebook.rule.Redline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How the clauses of two versions differ, number by number. */
@Component
class ClauseWords {

    /** What became of a clause. */
    record Change(String number, List<Redline.Piece> zh, List<Redline.Piece> en) {}

    List<Change> changes(LibraryDocument before, LibraryDocument after) {
        Map<String, Wording> old = byNumber(before);
        Map<String, Wording> now = byNumber(after);
        Set<String> numbers = new LinkedHashSet<>(now.keySet());
        numbers.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String number : numbers) {
            Wording was = old.get(number);
            Wording is = now.get(number);
            if (was == null || !was.equals(is)) {
                changes.add(new Change(
                        number,
                        Redline.of(was == null ? "" : was.zh(), is == null ? "" : is.zh()),
                        Redline.of(was == null ? "" : was.en(), is == null ? "" : is.en())));
            }
        }
        return changes;
    }

    private static Map<String, Wording> byNumber(LibraryDocument document) {
        Map<String, Wording> clauses = new LinkedHashMap<>();
        for (Clause clause : document.content().clauses()) {
            clauses.put(clause.number(), clause.words());
        }
        return clauses;
    }
}
