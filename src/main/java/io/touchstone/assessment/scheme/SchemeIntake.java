package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.SchemeReading.Read;
import io.touchstone.assessment.scheme.Tree.Keyed;
import io.touchstone.assessment.scheme.Tree.Leaf;
import io.touchstone.assessment.scheme.Tree.Place;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.LiveFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what is offered, and checks it against what is already here: earlier versions and running figures. */
@Component
class SchemeIntake {

    private final SchemeShelf shelf;
    private final ObjectProvider<LiveFigure> figures;

    SchemeIntake(SchemeShelf shelf, ObjectProvider<LiveFigure> figures) {
        this.shelf = shelf;
        this.figures = figures;
    }

    Read read(SchemeOffer offer) {
        Read read = offer instanceof SchemeOffer.Tables tables
                ? tables(tables)
                : SchemeReading.yaml(((SchemeOffer.Whole) offer).yaml());
        List<SchemeFault> faults = new ArrayList<>(read.faults());
        read.document().ifPresent(document -> surroundings(document, faults));
        return faults.isEmpty() ? read : new Read(Optional.empty(), faults);
    }

    /** The tables take the place of those in the text of the version before. */
    private Read tables(SchemeOffer.Tables offer) {
        SchemeDocument before = shelf.document(offer.before())
                .orElseThrow(() -> new NotFound("scheme", offer.before().toString()));
        List<SchemeFault> faults = new ArrayList<>();
        Tree text = YamlTree.read(SchemeText.write(before), faults).orElseThrow();
        Map<String, Tree> parts = new LinkedHashMap<>(((Keyed) text).parts());
        Place form = new Place("", 0);
        parts.put("version", new Leaf(form.key("version"), offer.version()));
        parts.put("follows", new Leaf(form, before.version().ref().version()));
        if (offer.indicators() != null) {
            parts.put("indicators", SchemeTables.readIndicators(offer.indicators(), faults));
        }
        if (offer.items() != null) {
            parts.put("items", SchemeTables.readItems(offer.items(), faults));
        } else {
            parts.computeIfPresent("items", (key, items) -> withoutFrom(items));
        }
        return SchemeReading.of(new Keyed(text.where(), parts), faults);
    }

    /** Codes that the version before took over are not to be taken over again. */
    private static Tree withoutFrom(Tree items) {
        List<Tree> kept = ((Tree.Listing) items)
                .parts().stream()
                        .map(item -> {
                            Map<String, Tree> parts = new LinkedHashMap<>(((Keyed) item).parts());
                            parts.remove("from");
                            return (Tree) new Keyed(item.where(), parts);
                        })
                        .toList();
        return new Tree.Listing(items.where(), kept);
    }

    private void surroundings(SchemeDocument document, List<SchemeFault> faults) {
        Set<String> known = figures.stream().map(LiveFigure::code).collect(Collectors.toSet());
        Optional<Set<String>> before = followed(document, faults);
        List<Item> items = document.version().items();
        for (int i = 0; i < items.size(); i++) {
            String path = "items[" + i + "]";
            @Nullable LiveRule live = items.get(i).live();
            if (live != null && !known.contains(live.figure())) {
                faults.add(new SchemeFault(new Place(path + ".live.figure", 0), Kind.LIVE_FIGURE, live.figure()));
            }
            @Nullable String from = document.from().get(items.get(i).code());
            if (from != null && before.isPresent() && !before.get().contains(from)) {
                faults.add(new SchemeFault(new Place(path + ".from", 0), Kind.FROM_UNKNOWN, from));
            }
        }
    }

    private Optional<Set<String>> followed(SchemeDocument document, List<SchemeFault> faults) {
        @Nullable String follows = document.follows();
        if (follows == null) {
            return Optional.empty();
        }
        SchemeRef ref = new SchemeRef(document.version().ref().scheme(), follows);
        Optional<SchemeDocument> before = ref.equals(document.version().ref()) ? Optional.empty() : shelf.document(ref);
        if (before.isEmpty()) {
            faults.add(new SchemeFault(new Place("follows", 0), Kind.FOLLOWS_UNKNOWN, ref));
        }
        return before.map(one -> one.version().items().stream().map(Item::code).collect(Collectors.toSet()));
    }
}
