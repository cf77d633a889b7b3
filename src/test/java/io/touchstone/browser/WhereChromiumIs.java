package io.touchstone.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests on a machine without a Chromium, aloud. */
class WhereChromiumIs implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("a Chromium is there");
        }
        if ("1".equals(System.getenv("TOUCHSTONE_REQUIRE_BROWSER"))) {
            throw new IllegalStateException("no Chromium on the path or at CHROMIUM_PATH, and tests demand one");
        }
        System.out.println("SKIPPED for want of a Chromium (set CHROMIUM_PATH): " + context.getDisplayName());
        return ConditionEvaluationResult.disabled("no Chromium");
    }
}
