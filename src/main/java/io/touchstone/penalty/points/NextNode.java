package io.touchstone.penalty.points;

import io.touchstone.rulebook.Measure;
import java.util.List;

/** The node that more points of a class would reach next. */
public record NextNode(int node, int missing, List<Measure> measures) {

    public NextNode {
        measures = List.copyOf(measures);
    }
}
