package io.touchstone.shell.web;

import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.NavigationItem.Section;
import io.touchstone.shell.OpenModules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every menu entry of every module, in order; what one reader sees of it is asked by their authorities. */
final class Menu {

    private final List<NavigationItem> items;

    private final OpenModules open;

    Menu(List<NavigationItem> items, OpenModules open) {
        this.open = open;
        this.items = items.stream()
                .sorted(Comparator.comparing(NavigationItem::section)
                        .thenComparing(NavigationItem::order)
                        .thenComparing(NavigationItem::key))
                .toList();
    }

    List<Group> groups(String door, Set<String> authorities) {
        List<Group> groups = new ArrayList<>();
        for (Section section : Section.values()) {
            List<NavigationItem> visible = visible(door, authorities)
                    .filter(item -> item.section() == section)
                    .toList();
            if (section != Section.ME && !visible.isEmpty()) {
                groups.add(new Group(section, visible));
            }
        }
        return groups;
    }

    List<NavigationItem> mine(String door, Set<String> authorities) {
        return visible(door, authorities)
                .filter(item -> item.section() == Section.ME)
                .toList();
    }

    Optional<NavigationItem> entry(String key, Set<String> authorities) {
        return items.stream()
                .filter(item -> item.key().equals(key) && authorities.contains(item.ability()) && open.isOpen(item))
                .findFirst();
    }

    private java.util.stream.Stream<NavigationItem> visible(String door, Set<String> authorities) {
        return items.stream()
                .filter(item ->
                        item.path().startsWith(door) && authorities.contains(item.ability()) && open.isOpen(item));
    }

    /** One section of the menu and its entries. */
    public record Group(Section section, List<NavigationItem> items) {

        /** Whether the page with this menu key belongs here, so the section is shown open. */
        public boolean holds(String key) {
            return items.stream().anyMatch(item -> item.key().equals(key));
        }
    }
}
