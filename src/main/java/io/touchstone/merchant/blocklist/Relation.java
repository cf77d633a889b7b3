package io.touchstone.merchant.blocklist;

import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody who is related, and the way there without a clear value.
 *
 * @param name how people know it: the number of an application or an entry, the id of a merchant
 * @param state message key of its state
 * @param barred a banned merchant, or an entry in force
 */
public record Relation(Holder holder, String name, String state, boolean barred, List<Step> path) {

    public Relation {
        path = List.copyOf(path);
    }

    /** Where it is shown; entries only to those who may read the list. */
    public String address() {
        return switch (holder.kind()) {
            case APPLICATION -> "/admin/applications/" + holder.id();
            case MERCHANT -> "/admin/merchants/" + holder.id();
            case BLOCKED -> "/admin/blocklist/" + name;
        };
    }

    /** The way in machine words, as checks keep it: {@code phone > M123 > licence > M7}. */
    String way() {
        return path.stream()
                .map(step -> step.kind().word() + " > " + step.name())
                .collect(Collectors.joining(" > "));
    }

    /** One step: shares this with that one. */
    public record Step(LinkFacts.Kind kind, Holder to, String name) {

        public String messageKey() {
            return "merchant.link." + kind.word();
        }
    }
}
