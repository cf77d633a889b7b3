package io.touchstone.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class PromptHandlerMappingTests {

    private final RequestMappingHandlerMapping plain = started(new RequestMappingHandlerMapping());
    private final RequestMappingHandlerMapping prompt = started(new PromptHandlerMapping());

    /** Every kind of path, and what may stand where a variable does. */
    @Controller
    static class Pages {

        @GetMapping("/shops/{id}")
        void shop() {}

        @GetMapping("/shops/{id}/badge.svg")
        void badge() {}

        @GetMapping({"/a{id}", "/also/{id}"})
        void two() {}

        @GetMapping("/files/**")
        void below() {}

        @GetMapping("/{any}")
        void any() {}

        @GetMapping("/*/x?z")
        void wild() {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shops/s1",
                "/shops/s1/badge.svg",
                "/shops/%F0%9F%8E%81",
                "/sh%6Fps/s1",
                "/shops;v=1/s1",
                "/shops",
                "/shops/",
                "/ab",
                "/a",
                "/also/b",
                "/files",
                "/files/",
                "/files/a/b",
                "/other",
                "/q/xyz",
                "/q/xz",
                "/",
                "/shops/s1/none"
            })
    void findsWhatItsParentFinds(String path) throws Exception {
        assertThat(found(prompt, path)).isEqualTo(found(plain, path));
    }

    private static @Nullable String found(RequestMappingHandlerMapping mapping, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = mapping.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static RequestMappingHandlerMapping started(RequestMappingHandlerMapping mapping) {
        var context = new StaticApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }
}
