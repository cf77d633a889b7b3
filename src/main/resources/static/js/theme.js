// Sets the theme before the first paint; without script an "auto" theme is light.
(() => {
  const root = document.documentElement;
  if (root.dataset.theme !== "auto") {
    return;
  }
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => {
    if (root.dataset.theme === "auto") {
      follow();
    }
  });
  follow();
})();
