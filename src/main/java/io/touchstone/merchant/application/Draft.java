package io.touchstone.merchant.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything an applicant has filled in so far, whether complete or not. */
record Draft(
        CompanyPart company, PeoplePart people, ShopPart shop, SortedSet<String> categories, List<BrandPart> brands) {

    Draft with(CompanyPart other) {
        return new Draft(other, people, shop, categories, brands);
    }

    Draft with(PeoplePart other) {
        return new Draft(company, other, shop, categories, brands);
    }

    Draft with(ShopPart other) {
        return new Draft(company, people, other, categories, brands);
    }

    Draft withCategories(Set<String> others) {
        return new Draft(company, people, shop, new TreeSet<>(others), brands);
    }

    Draft withBrands(List<BrandPart> others) {
        return new Draft(company, people, shop, categories, List.copyOf(others));
    }

    /** The steps in which it says something else than before. */
    List<String> changedSince(Draft before) {
        List<String> steps = new ArrayList<>();
        add(steps, "company", company, before.company);
        add(steps, "people", people, before.people);
        add(steps, "shop", shop, before.shop);
        add(steps, "categories", categories, before.categories);
        add(steps, "brands", brands, before.brands);
        return steps;
    }

    private static void add(List<String> steps, String step, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            steps.add(step);
        }
    }
}
