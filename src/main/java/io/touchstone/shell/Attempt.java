package io.touchstone.shell;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/**
 * Does what a form asks for, where the rule that refuses it can only be told by doing it, such as taking in a file. The form
 * then shows it; everywhere else a broken rule goes on to the problem page.
 */
public final class Attempt {

    private Attempt() {}

    /** The rule that was broken, empty when all went well; what conflicts with the present state is no fault of a form's. */
    public static Optional<RuleViolation> refusal(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (Conflict changed) {
            throw changed;
        } catch (RuleViolation broken) {
            return Optional.of(broken);
        }
    }

    /** Does what a form without faults asks for; the rule that refuses it becomes a fault of the form. */
    public static void of(Runnable act, BindingResult checked) {
        if (!checked.hasErrors()) {
            refusal(act).ifPresent(broken -> reject(broken, checked));
        }
    }

    private static void reject(RuleViolation broken, BindingResult checked) {
        checked.reject(
                broken.rule().messageKey(), broken.arguments(), broken.rule().messageKey());
    }
}
