// Pickers: a field that wants an id, and a long list of choices, are searched by name, by pinyin and by its first letters (a combobox
// as the ARIA patterns have it). Without script the field takes the id and the list is the browser's own.
(() => {
  const CHOICES_MANY = 8;
  const SHOWN_MAX = 50;
  const WAIT = 150;
  const known = new WeakSet();
  let number = 0;

  const folded = (text) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

  // The options of a list that the page holds already; what a label sounds like the page says beside it.
  const ofSelect = (select) => async (typed) => {
    const words = folded(typed);
    const heard = (option) => (option.dataset.sounds ?? "").split(" ").some((sound) => sound.includes(words));
    return [...select.options]
      .filter((option) => words === "" || folded(option.text).includes(words) || heard(option))
      .slice(0, SHOWN_MAX)
      .map((option) => ({ value: option.value, title: option.text }));
  };

  // What the search of the console finds of one kind, for the reader who asks.
  const ofSearch = (kind) => {
    let asked = null;
    return async (typed) => {
      asked?.abort();
      if (typed.trim() === "") {
        return [];
      }
      asked = new AbortController();
      const address = `/admin/search/options?kind=${encodeURIComponent(kind)}&q=${encodeURIComponent(typed.slice(0, 100))}`;
      const answer = await fetch(address, { signal: asked.signal, headers: { "HX-Request": "true" } });
      if (!answer.ok) {
        return [];
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return [...page.querySelectorAll("[data-value]")].map((option) => ({
        value: option.dataset.value,
        title: option.textContent.trim(),
      }));
    };
  };

  // take: what becomes of an option that was chosen. exact: what becomes of the only one found when it is the very id that was typed;
  // nothing is left to choose then, and a list would only lie over the button below.
  const enhance = (field, find, take, exact) => {
    const list = document.createElement("ul");
    list.id = `picker-${++number}`;
    list.className = "picker-list";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "");
    const box = document.createElement("span");
    box.className = "picker";
    field.replaceWith(box);
    box.append(field, list);
    const tell = Object.entries({
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
    });
    tell.forEach(([name, value]) => field.setAttribute(name, value));

    const options = () => [...list.children];
    const chosen = () => list.querySelector("[aria-selected=true]");
    const choose = (option) => {
      chosen()?.setAttribute("aria-selected", "false");
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      option ? field.setAttribute("aria-activedescendant", option.id) : field.removeAttribute("aria-activedescendant");
    };
    const close = () => {
      list.hidden = true;
      field.setAttribute("aria-expanded", "false");
      choose(null);
    };
    const pick = (option) => {
      close();
      take(field, option.dataset.value, option.dataset.title);
    };
    const show = (found) => {
      if (exact && found.length === 1 && found[0].value === field.value.trim()) {
        close();
        exact(found[0]);
        return;
      }
      list.replaceChildren(
        ...found.map((one, at) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${at}`;
          option.className = "picker-option";
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.value = one.value;
          option.dataset.title = one.title;
          const title = document.createElement("span");
          title.textContent = one.title;
          option.append(title);
          if (field.dataset.pick && one.value !== one.title) {
            const code = document.createElement("code");
            code.textContent = one.value;
            option.append(code);
          }
          // Before the field loses the focus, and with it the list.
          option.addEventListener("pointerdown", (event) => {
            event.preventDefault();
            pick(option);
          });
          return option;
        }),
      );
      const any = found.length > 0 && document.activeElement === field;
      list.hidden = !any;
      field.setAttribute("aria-expanded", String(any));
      field.removeAttribute("aria-activedescendant");
    };
    let wait = 0;
    const look = (after) => {
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const typed = field.value;
        try {
          const found = await find(typed);
          if (typed === field.value) {
            show(found);
          }
        } catch {
          // Asked anew meanwhile, or the network is away: what is typed counts as it stands.
        }
      }, after);
    };
    field.addEventListener("input", (event) => event.isComposing || look(WAIT));
    field.addEventListener("compositionend", () => look(0));
    field.addEventListener("blur", () => close());
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }
      const all = options();
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          look(0);
        } else if (all.length > 0) {
          const step = event.key === "ArrowDown" ? 1 : -1;
          const at = all.indexOf(chosen());
          choose(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
        }
      } else if (event.key === "Enter" && !list.hidden && chosen()) {
        event.preventDefault();
        pick(chosen());
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    return { show };
  };

  // A field of an id: the id goes into the field, the name beside it.
  const field = (input) => {
    input.placeholder ||= document.querySelector('meta[name="text-pick"]')?.content ?? "";
    const name = document.createElement("span");
    name.className = "form-hint picker-name";
    name.setAttribute("role", "status");
    const call = ({ value, title }) => (name.textContent = title === value ? "" : title);
    const take = (to, value, title) => {
      to.value = value;
      call({ value, title });
      to.dispatchEvent(new Event("change", { bubbles: true }));
    };
    enhance(input, ofSearch(input.dataset.pick), take, call);
    input.parentElement.after(name);
    input.addEventListener("input", () => (name.textContent = ""));
  };

  // A long list: a field shows the choice and searches; the list itself stays in the form and out of sight.
  const select = (from) => {
    const input = document.createElement("input");
    input.type = "text";
    input.className = "form-control picker-choice";
    const said = () => (from.value === "" && from.selectedOptions[0]?.text === "–" ? "" : (from.selectedOptions[0]?.text ?? ""));
    for (const name of ["aria-describedby", "aria-invalid", "aria-label"]) {
      if (from.hasAttribute(name)) {
        input.setAttribute(name, from.getAttribute(name));
      }
    }
    input.id = `${from.id || `choice-${number + 1}`}-search`;
    [...from.labels].forEach((label) => (label.htmlFor = input.id));
    input.classList.toggle("is-invalid", from.classList.contains("is-invalid"));
    from.classList.add("visually-hidden");
    from.tabIndex = -1;
    from.setAttribute("aria-hidden", "true");
    from.after(input);
    input.value = said();
    const picker = enhance(input, ofSelect(from), (to, value) => {
      from.value = value;
      to.value = said();
      from.dispatchEvent(new Event("change", { bubbles: true }));
    });
    input.required = from.required;
    from.required = false;
    input.addEventListener("focus", async () => {
      input.select();
      picker.show(await ofSelect(from)(""));
    });
    // An error leads to the list by its id, and a form may set it.
    from.addEventListener("focus", () => input.focus());
    from.addEventListener("change", () => (input.value = said()));
    // What was typed and not chosen is no choice.
    input.addEventListener("blur", () => (input.value = said()));
    from.form?.addEventListener("reset", () => setTimeout(() => (input.value = said())));
  };

  const all = (within) =>
    within.querySelectorAll("[data-pick]").forEach((one) => {
      if (known.has(one)) {
        return;
      }
      known.add(one);
      if (one.matches("select")) {
        one.options.length > CHOICES_MANY && select(one);
      } else {
        field(one);
      }
    });
  all(document);
  document.body.addEventListener("htmx:afterSwap", (event) => all(event.detail.target));
})();
