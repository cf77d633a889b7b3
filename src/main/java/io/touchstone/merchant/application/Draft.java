package io.touchstone.merchant.application;

import java.util.List;
import java.util.SortedSet;

/** Everything an applicant has filled in so far, whether complete or not. */
record Draft(
        CompanyPart company, PeoplePart people, ShopPart shop, SortedSet<String> categories, List<BrandPart> brands) {}
