package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the last days would have been under a draft.
 *
 * @param merchants those that had points deducted since
 * @param events how many deductions that were
 * @param moved those that would have reached another node in some class
 * @param listedMax how many of them are listed by name
 */
public record ImpactView(
        UUID draft,
        Instant since,
        Instant computedAt,
        long merchants,
        long events,
        long moved,
        int listedMax,
        List<Step> steps,
        List<Group> categories,
        List<Group> sizes) {

    public ImpactView {
        steps = List.copyOf(steps);
        categories = List.copyOf(categories);
        sizes = List.copyOf(sizes);
    }

    /** From which node to which, and how many merchants; 0 stands for none. */
    public record Step(ViolationClass violationClass, int before, int after, long merchants) {}

    /** Accounts alike: how many would reach a heavier or a lighter node, or the same. */
    public record Group(String key, String name, long heavier, long lighter, long same) {}

    /** One account that would move. */
    public record Move(String merchantId, String shopName, ViolationClass violationClass, int before, int after) {}
}
