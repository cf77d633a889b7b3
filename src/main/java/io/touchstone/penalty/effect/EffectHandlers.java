package io.touchstone.penalty.effect;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds the one class that knows a kind of effect; looked up late, because handlers may need effects themselves. */
@Component
class EffectHandlers {

    private final Supplier<Map<Class<?>, EffectHandler<?>>> byKind;

    EffectHandlers(ObjectProvider<EffectHandler<?>> handlers) {
        this.byKind = SingletonSupplier.of(() -> {
            Map<Class<?>, EffectHandler<?>> found = new HashMap<>();
            handlers.forEach(handler -> {
                if (found.put(handler.handles(), handler) != null) {
                    throw new IllegalStateException("two handlers of " + handler.handles());
                }
            });
            return found;
        });
    }

    @SuppressWarnings("unchecked")
    <S extends EffectSpec> EffectHandler<S> of(S spec) {
        EffectHandler<?> handler =
                java.util.Objects.requireNonNull(byKind.get()).get(spec.getClass());
        if (handler == null) {
            throw new IllegalStateException("nobody handles " + spec.kind());
        }
        return (EffectHandler<S>) handler;
    }
}
