package io.touchstone.inspection.lab;

import io.touchstone.inspection.sample.SampleView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test order with all that its page shows to staff.
 *
 * @param lines the items of the result that stands
 * @param notes where the laboratory used another method or limit than ordered, by item
 * @param names of whoever handed in or confirmed something
 * @param objection why the reader cannot confirm it as a message key; null when there is nothing against it
 */
public record OrderPage(
        TestOrderView order,
        SampleView sample,
        Spec.Version spec,
        Choice choice,
        List<ResultLine> lines,
        Map<String, String> notes,
        List<ResultVersion> results,
        List<ReportFile> reports,
        Map<String, String> names,
        @Nullable String objection) {

    /** The result that stands; null while none was handed in. */
    public @Nullable ResultVersion current() {
        return results.isEmpty() ? null : results.get(0);
    }
}
