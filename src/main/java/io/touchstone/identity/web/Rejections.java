package io.touchstone.identity.web;

import io.touchstone.identity.domain.Objection;
import java.util.List;
import org.springframework.validation.BindingResult;

/** Puts what a desk objects to beside the fields of a form. */
final class Rejections {

    private Rejections() {}

    static void add(List<Objection> objections, BindingResult form) {
        objections.forEach(one -> form.rejectValue(
                one.field(), one.rule().messageKey(), one.rule().messageKey()));
    }
}
