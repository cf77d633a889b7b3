package io.touchstone.evidence.kit;

import io.touchstone.evidence.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * One made document.
 *
 * @param why what it shows, for the message of a failed test
 * @param refusedFor null when it must be taken in
 */
public record Sample(
        String why, String name, byte[] content, @Nullable EvidenceRule refusedFor) {

    static Sample good(String why, String name, byte[] content) {
        return new Sample(why, name, content, null);
    }

    @Override
    public String toString() {
        return why + " (" + name + ", " + content.length + " bytes)";
    }
}
