package io.touchstone.intake.domain;

import io.touchstone.intake.IntakeKind;
import io.touchstone.kernel.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of files that can be taken in, as the modules publish them. */
@Component
class IntakeKinds {

    private final List<IntakeKind> kinds;

    IntakeKinds(ObjectProvider<IntakeKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(IntakeKind::position))
                .toList();
    }

    /** In the order in which files are sent. */
    List<IntakeKind> all() {
        return kinds;
    }

    Optional<IntakeKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    IntakeKind get(String name) {
        return find(name).orElseThrow(() -> new NotFound("import kind", name));
    }
}
