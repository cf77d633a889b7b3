package io.touchstone.demo.market;

import java.time.LocalDate;
import java.util.List;

/**
 * One shop and what it is like.
 *
 * @param orders how many it sells over the whole time
 * @param quality the mark its goods usually earn
 * @param service how much better or worse its service is than its goods
 * @param firstProduct the number of its first product; its products are numbered in a row
 */
record Shop(
        int number,
        Story story,
        Identity identity,
        Category category,
        List<Term> brands,
        int orders,
        double quality,
        double service,
        int firstProduct,
        int products) {

    /** What the platform reports of a shop's owner. */
    record Identity(
            String id,
            String name,
            String shopType,
            String uscc,
            String legalPerson,
            String mail,
            LocalDate openedOn) {}

    String id() {
        return identity.id();
    }

    void writeTo(RowSink merchants) {
        merchants.row(
                identity.id(),
                identity.name(),
                identity.uscc(),
                identity.legalPerson(),
                category.code(),
                identity.shopType(),
                "acc-" + number,
                identity.mail(),
                identity.openedOn().toString());
    }
}
