package io.touchstone.catalog.web;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import org.springframework.stereotype.Component;

/** What a product is called, for templates of modules that know it by its id only: {@code @productTitles.one(id)}. */
@Component
class ProductTitles {

    private final Products products;

    ProductTitles(Products products) {
        this.products = products;
    }

    /** The title of one, or its id where it has none. */
    public String one(String id) {
        return products.find(id).map(ProductView::title).orElse(id);
    }
}
