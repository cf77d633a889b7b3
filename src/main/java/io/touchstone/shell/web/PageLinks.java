package io.touchstone.shell.web;

import io.touchstone.shell.lens.AsOfWord;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Links of templates. Only a file's address carries a hash of its content; for that of a page the file would be looked for in every
 * folder there is, each time, and never found. Links into the console keep the instant that the page is shown as of.
 */
final class PageLinks extends StandardLinkBuilder {

    private static final List<String> FILES = List.of("/css/", "/js/", "/img/", "/webjars/");

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return FILES.stream().anyMatch(link::contains) ? super.processLink(context, link) : AsOfWord.carried(link);
    }

    /** Hands them to the templates before the first is drawn. */
    @Configuration(proxyBeanMethods = false)
    static class Links {

        Links(SpringTemplateEngine templates) {
            templates.setLinkBuilder(new PageLinks());
        }
    }
}
