package io.touchstone.demo.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the shops of a market: who they are, how big, how good, and to which of them a story happens. */
final class ShopMaker {

    private static final int FIRST_NUMBER = 1001;
    private static final int OLDEST_DAYS = 2500;
    private static final double OPENED_WITHIN_TIME = 0.15;
    private static final int GIANT_PART = 100;
    private static final int WRONG_CODE_EVERY = 43;

    private final MarketPlan plan;
    private final Dice dice;
    private final List<Category> leaves;
    private final List<Term> brands;
    private final List<Term> surnames;
    private final List<Term> givenNames;
    private final List<Term> corners;

    ShopMaker(MarketPlan plan, Vocabulary words, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        this.leaves = words.leaves();
        this.brands = words.list("brand");
        this.surnames = words.list("surname");
        this.givenNames = words.list("given");
        this.corners = words.list("shop_word");
    }

    /** What is known of a shop before it has a place in the list. */
    private record Cast(Story story, int orders) {}

    List<Shop> make() {
        List<Cast> casts = casts();
        int[] products = products(casts);
        List<Shop> shops = new ArrayList<>();
        int firstProduct = 0;
        for (int i = 0; i < casts.size(); i++) {
            shops.add(shop(i, casts.get(i), firstProduct, products[i]));
            firstProduct += products[i];
        }
        return shops;
    }

    private List<Cast> casts() {
        List<Cast> casts = new ArrayList<>();
        for (Story story : Story.values()) {
            casts.addAll(Collections.nCopies(story.shops(), new Cast(story, story.orders(plan.orders()))));
        }
        int taken = casts.stream().mapToInt(Cast::orders).sum();
        for (int orders : ShopSizes.of(plan.shops() - casts.size(), plan.orders() - taken)) {
            casts.add(new Cast(Story.ORDINARY, orders));
        }
        shuffle(casts);
        return casts;
    }

    private void shuffle(List<Cast> casts) {
        for (int i = casts.size() - 1; i > 0; i--) {
            Collections.swap(casts, i, dice.below(i + 1));
        }
    }

    /** Big shops list more, but not in proportion. */
    private int[] products(List<Cast> casts) {
        List<Integer> shares = casts.stream()
                .map(cast -> 10 + (int) StrictMath.sqrt(cast.orders()))
                .toList();
        return Spread.of(plan.products(), shares);
    }

    private Shop shop(int index, Cast cast, int firstProduct, int products) {
        Category category = leaves.get(index % leaves.size());
        int series = index / leaves.size() + index % leaves.size() * 3;
        Term brand = brands.get(series % brands.size());
        String type = shopType();
        List<Term> sold =
                type.equals("ordinary") ? List.of(brand, dice.pick(brands), dice.pick(brands)) : List.of(brand);
        return new Shop(
                FIRST_NUMBER + index,
                cast.story(),
                identity(index, cast, category, brand, type),
                category,
                sold,
                cast.orders(),
                4.35 + dice.unit() * 0.5,
                dice.normal() * 0.08,
                firstProduct,
                products);
    }

    private String shopType() {
        double roll = dice.unit();
        if (roll < 0.3) {
            return "flagship";
        }
        return roll < 0.55 ? "franchise" : "ordinary";
    }

    private Shop.Identity identity(int index, Cast cast, Category category, Term brand, String type) {
        int number = FIRST_NUMBER + index;
        Term suffix = suffix(type);
        String name = brand.chinese() + category.name().chinese() + suffix.chinese() + " " + brand.english() + " "
                + suffix.english();
        return new Shop.Identity(
                "shop-" + number,
                name,
                type,
                uscc(index),
                dice.pick(surnames).chinese() + dice.pick(givenNames).chinese(),
                "shop" + number + "@market.example",
                openedOn(cast));
    }

    private Term suffix(String type) {
        return switch (type) {
            case "flagship" -> new Term("旗舰店", "Flagship Store");
            case "franchise" -> new Term("专营店", "Authorised Store");
            default -> dice.pick(corners);
        };
    }

    /** Giants are old; some of the others opened within the two years. */
    private LocalDate openedOn(Cast cast) {
        if (cast.story().opensDaysLeft() != 0) {
            return plan.lastDay().minusDays(cast.story().opensDaysLeft());
        }
        boolean mayBeYoung = cast.story() == Story.ORDINARY && cast.orders() < plan.orders() / GIANT_PART;
        return mayBeYoung && dice.chance(OPENED_WITHIN_TIME)
                ? plan.firstDay().plusDays(dice.below(plan.days() * 3 / 4))
                : plan.firstDay().minusDays(dice.below(OLDEST_DAYS));
    }

    /** A code that checks out, but for one shop in some forty, whose last character is wrong on purpose. */
    private String uscc(int index) {
        String region =
                dice.pick(List.of("330100", "310101", "440300", "110105", "320500", "510100", "420100", "350200"));
        String organisation = "MA" + digits(6);
        String first17 = "91" + region + organisation + CheckDigits.ofOrganisation(organisation);
        char check = CheckDigits.ofUscc(first17);
        if (index % WRONG_CODE_EVERY == WRONG_CODE_EVERY - 1) {
            check = check == '0' ? '1' : '0';
        }
        return first17 + check;
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(dice.below(10));
        }
        return text.toString();
    }
}
