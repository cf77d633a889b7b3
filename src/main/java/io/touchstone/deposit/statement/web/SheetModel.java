package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.statement.AccountSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What the pages of statements have in common. */
final class SheetModel {

    private SheetModel() {}

    /** A period that is none is said on the page, with what was typed still in its fields. */
    static void fill(AccountSheet sheet, SheetQuery query, Model model, HttpServletResponse response) {
        if (!sheet.understood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("statement", sheet.statement());
        model.addAttribute("page", sheet.page());
        model.addAttribute("owed", query.isOwed());
        model.addAttribute(
                "from", typed(query.from(), sheet.statement().period().from()));
        model.addAttribute("to", typed(query.to(), sheet.statement().period().to()));
        model.addAttribute("exported", exported(sheet));
    }

    private static String typed(@org.jspecify.annotations.Nullable String text, java.time.LocalDate shown) {
        return text == null || text.isBlank() ? shown.toString() : text;
    }

    /** What an export of the statement is asked with. */
    private static Map<String, String> exported(AccountSheet sheet) {
        Map<String, String> filter = new LinkedHashMap<>();
        var book = sheet.statement().book();
        filter.put("merchant", book.merchantId());
        filter.put("purpose", book.purpose().word());
        filter.put("currency", sheet.currency());
        filter.put("from", sheet.statement().period().from().toString());
        filter.put("to", sheet.statement().period().to().toString());
        return filter;
    }
}
