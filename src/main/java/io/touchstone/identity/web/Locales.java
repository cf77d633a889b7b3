package io.touchstone.identity.web;

import io.touchstone.shell.Option;
import java.util.List;

/** The languages letters come in, each under its own name. */
final class Locales {

    static final List<Option> OPTIONS =
            List.of(new Option("", "—"), new Option("zh-CN", "简体中文"), new Option("en", "English"));

    private Locales() {}
}
