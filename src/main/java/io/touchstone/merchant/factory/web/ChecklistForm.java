package io.touchstone.merchant.factory.web;

import io.touchstone.merchant.factory.Checklist;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A checklist as it is typed: its items one a line. */
record ChecklistForm(
        @NotBlank @Size(max = 200) @Nullable String titleZh,
        @NotBlank @Size(max = 200) @Nullable String titleEn,
        @Nullable String pass,
        @NotBlank @Size(max = 60_000) @Nullable String lines) {

    private static final int PARTS = 5;
    private static final int ITEMS_MAX = 150;

    static ChecklistForm of(Checklist checklist) {
        String lines = checklist.items().stream()
                .map(item -> String.join(
                        " | ",
                        item.code(),
                        Integer.toString(item.weight()),
                        item.critical() ? "yes" : "no",
                        item.textZh(),
                        item.textEn()))
                .collect(Collectors.joining("\n"));
        return new ChecklistForm(checklist.titleZh(), checklist.titleEn(), Integer.toString(checklist.passBp()), lines);
    }

    void check(BindingResult errors) {
        if (number(pass, 10_000).isEmpty()) {
            errors.rejectValue("pass", "merchant.factory.checklist.pass.bad", "merchant.factory.checklist.pass.bad");
        }
        Set<String> codes = new HashSet<>();
        List<String> all = all();
        for (int at = 0; at < all.size(); at++) {
            Optional<Checklist.Item> item = item(all.get(at));
            if (item.isEmpty() || at >= ITEMS_MAX || !codes.add(item.get().code())) {
                String key = "merchant.factory.checklist.line.bad";
                errors.rejectValue("lines", key, new Object[] {at + 1}, key);
            }
        }
    }

    /** Only after the shape was found good. */
    Checklist checklist(int version) {
        List<Checklist.Item> items = new ArrayList<>();
        all().forEach(line -> item(line).ifPresent(items::add));
        return new Checklist(
                version,
                Typed.text(titleZh),
                Typed.text(titleEn),
                number(pass, 10_000).orElse(0),
                false,
                items);
    }

    private List<String> all() {
        return lines == null
                ? List.of()
                : lines.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Optional<Checklist.Item> item(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split("\\|", -1)) {
            parts.add(part.strip());
        }
        boolean good = parts.size() == PARTS
                && parts.get(0).matches("[A-Z0-9.]{1,12}")
                && number(parts.get(1), 100).isPresent()
                && parts.get(2).matches("yes|no")
                && isText(parts.get(3))
                && isText(parts.get(4));
        return good
                ? Optional.of(new Checklist.Item(
                        parts.get(0),
                        parts.get(3),
                        parts.get(4),
                        number(parts.get(1), 100).orElse(1),
                        parts.get(2).equals("yes")))
                : Optional.empty();
    }

    private static boolean isText(String text) {
        return !text.isEmpty() && text.length() <= 400;
    }

    private static Optional<Integer> number(@Nullable String typed, int max) {
        String text = Typed.text(typed);
        if (!text.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= max ? Optional.of(number) : Optional.empty();
    }
}
