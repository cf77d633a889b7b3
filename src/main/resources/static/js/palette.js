// The command palette (a combobox over links, as the ARIA patterns have it) and the list of keys. Everything it does the search
// page and the menu do without script.
(() => {
  const STORE = "touchstone.hotkeys";
  const isOff = () => localStorage.getItem(STORE) === "off";
  const typing = (target) => target.closest("input, textarea, select, dialog, [contenteditable]") !== null;

  const palette = document.getElementById("palette");
  const field = palette?.querySelector("input");
  const found = document.getElementById("palette-found");
  const options = () => [...(found?.querySelectorAll("[role=option]") ?? [])];
  const chosen = () => found?.querySelector("[aria-selected=true]");

  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };
  const walk = (step) => {
    const all = options();
    if (all.length > 0) {
      const at = all.indexOf(chosen());
      choose(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
    }
  };
  const open = () => {
    if (!palette.open) {
      palette.showModal();
      field.select();
      window.htmx?.trigger(field, "palette");
    }
  };

  if (palette) {
    document.querySelectorAll("[data-open-palette]").forEach((link) =>
      link.addEventListener("click", (event) => {
        event.preventDefault();
        open();
      }),
    );
    palette.querySelector("[data-close-palette]").addEventListener("click", () => palette.close());
    palette.addEventListener("click", (event) => {
      if (event.target === palette) {
        palette.close();
      }
    });
    found.addEventListener("htmx:afterSwap", () => {
      const any = options().length > 0;
      field.setAttribute("aria-expanded", String(any));
      found.querySelectorAll("[role=option]").forEach((option) => (option.tabIndex = -1));
      found.querySelector("[role=listbox]") ? field.setAttribute("aria-controls", found.querySelector("[role=listbox]").id) : field.setAttribute("aria-controls", found.id);
      choose(field.value.trim() === "" ? null : options()[0]);
    });
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        walk(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && chosen()) {
        event.preventDefault();
        chosen().click();
      }
    });
  }

  const keys = () => {
    const template = document.getElementById("key-help");
    if (!template || document.querySelector("dialog.hotkeys")) {
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.className = "hotkeys confirm";
    dialog.dataset.test = "keys";
    dialog.append(template.content.cloneNode(true));
    dialog.setAttribute("aria-label", dialog.querySelector("h2").textContent);
    const box = dialog.querySelector("[data-keys-on]");
    box.checked = !isOff();
    box.addEventListener("change", () => localStorage.setItem(STORE, box.checked ? "on" : "off"));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  document.querySelectorAll("[data-open-keys]").forEach((button) => button.addEventListener("click", keys));

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k" && palette) {
      event.preventDefault();
      open();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && !isOff();
    if (plain && event.key === "?" && !document.getElementById("hotkey-help")) {
      event.preventDefault();
      keys();
    }
  });
})();
