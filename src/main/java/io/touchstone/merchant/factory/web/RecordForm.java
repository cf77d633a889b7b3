package io.touchstone.merchant.factory.web;

import io.touchstone.merchant.factory.Action;
import io.touchstone.merchant.factory.Checklist;
import io.touchstone.merchant.factory.FactoryDesk.Found;
import io.touchstone.merchant.factory.Mark;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a visit brought to light, as it is typed: for each item its mark and note, and task, owner and date of what must be
 * put right.
 *
 * @param entries what was typed at each item, in the order of the checklist
 */
record RecordForm(
        @Nullable String visitedOn,
        @Size(max = 2000) @Nullable String summary,
        @NotNull @Pattern(regexp = "[0-9]{1,18}") @Nullable String version,
        @Size(max = 200) @Nullable List<Entry> entries) {

    /** One item as it is typed. */
    record Entry(
            @Nullable String code,
            @Nullable String mark,
            @Size(max = 2000) @Nullable String note,
            @Size(max = 1000) @Nullable String task,
            @Size(max = 200) @Nullable String owner,
            @Nullable String due) {

        static final Entry EMPTY = new Entry("", "", "", "", "", "");

        boolean hasAction() {
            return !(Typed.text(task) + Typed.text(owner) + Typed.text(due)).isEmpty();
        }

        boolean isActionWhole() {
            return !Typed.text(task).isEmpty()
                    && !Typed.text(owner).isEmpty()
                    && Typed.day(due).isPresent();
        }

        Optional<Mark> kind() {
            try {
                return Optional.of(Mark.of(Typed.text(mark)));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }
    }

    static RecordForm of(long version) {
        return new RecordForm("", "", Long.toString(version), List.of());
    }

    /** What was typed at an item before, for showing it again. */
    public Entry at(String code) {
        return all().stream()
                .filter(entry -> code.equals(entry.code()))
                .findFirst()
                .orElse(Entry.EMPTY);
    }

    void check(Checklist checklist, BindingResult errors) {
        if (Typed.day(visitedOn).isEmpty()) {
            errors.rejectValue("visitedOn", "merchant.factory.date.bad", "merchant.factory.date.bad");
        }
        for (Checklist.Item item : checklist.items()) {
            Entry entry = at(item.code());
            if (entry.kind().isEmpty()) {
                reject(errors, "merchant.factory.mark.missing", item.code());
            }
            if (entry.hasAction() && !entry.isActionWhole()) {
                reject(errors, "merchant.factory.task.incomplete", item.code());
            }
        }
    }

    /** A rule that the visit breaks is told in the form, so that nothing typed is lost. */
    static void reject(BindingResult errors, String key, Object... arguments) {
        errors.reject(key, arguments, key);
    }

    LocalDate day() {
        return Typed.day(visitedOn).orElse(LocalDate.EPOCH);
    }

    long seen() {
        return Long.parseLong(Typed.text(version));
    }

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (Entry entry : all()) {
            String note = Typed.text(entry.note());
            entry.kind()
                    .ifPresent(
                            mark -> found.add(new Found(Typed.text(entry.code()), mark, note.isEmpty() ? null : note)));
        }
        return found;
    }

    List<Action.NewAction> tasks() {
        return all().stream()
                .filter(Entry::isActionWhole)
                .map(entry -> new Action.NewAction(
                        Typed.text(entry.code()),
                        Typed.text(entry.task()),
                        Typed.text(entry.owner()),
                        Typed.day(entry.due()).orElse(LocalDate.EPOCH)))
                .toList();
    }

    private List<Entry> all() {
        return entries == null ? List.of() : entries;
    }
}
