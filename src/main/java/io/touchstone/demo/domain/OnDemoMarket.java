package io.touchstone.demo.domain;

import io.touchstone.shell.RunMode;
import io.touchstone.shell.RunModes;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the demo market belongs. */
class OnDemoMarket implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment() instanceof ConfigurableEnvironment environment
                && RunModes.of(environment).demo() == RunMode.Demo.MARKET;
    }
}
