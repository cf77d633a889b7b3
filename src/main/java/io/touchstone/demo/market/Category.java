package io.touchstone.demo.market;

import java.util.List;

/**
 * One category of the market.
 *
 * @param depositYuan empty when the parent's amount holds
 * @param nouns what is sold in it; none in a category that is only a parent
 */
record Category(
        String code,
        String parent,
        Term name,
        String riskClass,
        String depositYuan,
        int priceFrom,
        int priceTo,
        List<Term> nouns,
        List<Term> variants) {

    static Category of(String[] row) {
        boolean leaf = !row[8].isEmpty();
        return new Category(
                row[0],
                row[1],
                new Term(row[2], row[3]),
                row[4],
                row[5],
                leaf ? Integer.parseInt(row[6]) : 0,
                leaf ? Integer.parseInt(row[7]) : 0,
                leaf ? Term.listOf(row[8]) : List.of(),
                leaf ? Term.listOf(row[9]) : List.of());
    }

    boolean isLeaf() {
        return !nouns.isEmpty();
    }

    void writeTo(RowSink categories) {
        String deposit = depositYuan.isEmpty() ? "" : depositYuan + "00";
        categories.row(code, parent, name.chinese(), name.english(), riskClass, deposit, "CNY");
    }
}
