package io.touchstone.penalty.violation;

import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a case rests on, as far as the merchant may know it; what is marked internal is left out. */
public interface CaseEvidence {

    /** Oldest first. */
    List<Item> shown(UUID caseId);

    /**
     * One piece.
     *
     * @param what it is, as it was entered, such as a file's name or the number of a sample
     * @param origin where it came from, such as a laboratory or a complaint; nobody is named
     * @param at when it was taken or came in
     */
    record Item(String what, Wording origin, Instant at) {}
}
