// The page of a section, on top of radio buttons and one form: digits choose points, n says that the item does not apply, e leads
// to its evidence; hotkeys.js walks with j and k and keeps the switch. What was chosen is saved by htmx, item by item.
(() => {
  const STORE = "touchstone.hotkeys";
  const typing = (target) => target.closest("input:not([type=radio]), textarea, select, dialog") !== null;
  let current = null;

  const row = () => document.activeElement?.closest(".sheet-item") ?? current ?? document.querySelector(".sheet-item:not(:disabled)");

  document.addEventListener("focusin", (event) => {
    current = event.target.closest(".sheet-item") ?? current;
  });

  const choose = (item, radio) => {
    if (!radio || radio.disabled || item.disabled) {
      return false;
    }
    radio.focus();
    radio.click();
    return true;
  };

  // Out of a reason or a note, back to the keys.
  document.addEventListener("keydown", (event) => {
    const item = event.key === "Escape" ? event.target.closest(".sheet-item") : null;
    if (item && typing(event.target)) {
      (item.querySelector("[type=radio]:checked") ?? item.querySelector("[type=radio]"))?.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(STORE) === "off" || typing(event.target)) {
      return;
    }
    const item = row();
    if (!item) {
      return;
    }
    if (/^[0-9]$/.test(event.key)) {
      if (choose(item, item.querySelector(`[data-digit="${event.key}"]`))) {
        event.preventDefault();
      }
    } else if (event.key === "n") {
      if (choose(item, item.querySelector("[data-na]"))) {
        event.preventDefault();
        item.querySelector(".sheet-reason input")?.focus();
      }
    } else if (event.key === "e") {
      event.preventDefault();
      item.querySelector("[data-evidence]")?.click();
    }
  });
})();
