// Single keys for the queue and the review page, on top of real buttons and links: j and k walk the rows, Enter or o opens
// one, data-hotkey presses what carries it, "?" lists them. They can be switched off (WCAG 2.1.4), which this browser keeps.
(() => {
  const STORE = "touchstone.hotkeys";
  const isOff = () => localStorage.getItem(STORE) === "off";
  const typing = (target) => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, dialog, [contenteditable]") !== null;
  const rows = () => [...document.querySelectorAll("[data-row]")];
  let at = -1;

  const walk = (step) => {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    const here = all.indexOf(document.activeElement?.closest("[data-row]"));
    at = Math.min(Math.max((here < 0 ? at : here) + step, 0), all.length - 1);
    const links = [...all[at].querySelectorAll("[data-row-link]")];
    (links.find((link) => link.checked) ?? links[0])?.focus();
  };

  const label = (element) => (element.getAttribute("aria-label") || element.textContent || element.title).trim();

  const help = () => {
    const template = document.getElementById("hotkey-help");
    if (!template || document.querySelector("dialog.hotkeys")) {
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.className = "hotkeys confirm";
    dialog.append(template.content.cloneNode(true));
    const list = dialog.querySelector("dl");
    document.querySelectorAll("[data-hotkey]").forEach((element) => {
      const key = document.createElement("dt");
      key.textContent = element.dataset.hotkey;
      const what = document.createElement("dd");
      what.textContent = label(element);
      list?.append(key, what);
    });
    const box = dialog.querySelector("input[type=checkbox]");
    if (box) {
      box.checked = !isOff();
      box.addEventListener("change", () => localStorage.setItem(STORE, box.checked ? "on" : "off"));
    }
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (isOff()) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      help();
      return;
    }
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      walk(event.key === "j" ? 1 : -1);
      return;
    }
    if (event.key === "o" && at >= 0) {
      event.preventDefault();
      rows()[at]?.querySelector("[data-row-link]")?.click();
      return;
    }
    const target = document.querySelector(`[data-hotkey="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      if (target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select, summary")) {
        target.focus();
      } else {
        target.click();
      }
    }
  });
})();
