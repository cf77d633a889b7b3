package io.touchstone.merchant.application.web;

import io.touchstone.shell.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices of the application's forms, in the reader's language. */
@Component
class Words {

    private static final List<String> SELLERS = List.of("company", "individual_business", "person");
    private static final List<String> SHOPS = List.of("flagship", "franchise", "ordinary");
    private static final List<String> RIGHTS = List.of("owner", "exclusive", "authorised");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    List<Option> sellers(Locale locale) {
        return options("merchant.seller.", SELLERS, locale);
    }

    List<Option> shops(Locale locale) {
        return options("merchant.shop-type.", SHOPS, locale);
    }

    List<Option> rights(Locale locale) {
        return options("merchant.right.", RIGHTS, locale);
    }

    static boolean isSeller(String word) {
        return SELLERS.contains(word);
    }

    static boolean isShop(String word) {
        return SHOPS.contains(word);
    }

    static boolean isRight(String word) {
        return RIGHTS.contains(word);
    }

    private List<Option> options(String prefix, List<String> words, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", messages.getMessage("merchant.choose", null, locale)));
        words.forEach(word -> options.add(new Option(word, messages.getMessage(prefix + word, null, locale))));
        return options;
    }
}
