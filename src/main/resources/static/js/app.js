// Conveniences on top of pages that work without them. No inline code, no eval: the content policy allows neither.
(() => {
  const text = (name) => document.querySelector(`meta[name="text-${name}"]`)?.content ?? "";
  const chinese = document.documentElement.lang.startsWith("zh");

  // --- address bar: language and theme are kept in cookies, so their parameters need not stay
  const here = new URL(location.href);
  if (here.searchParams.has("lang") || here.searchParams.has("theme")) {
    here.searchParams.delete("lang");
    here.searchParams.delete("theme");
    history.replaceState(history.state, "", here);
  }

  // --- keyboard: "/" focuses the search, Escape closes an open drop-down
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
  document.addEventListener("keydown", (event) => {
    // A dialog is left first: what it was opened from has to stay, to have the focus back.
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
      document.querySelectorAll("details.drop[open]").forEach((drop) => {
        drop.open = false;
        drop.querySelector("summary").focus();
      });
    }
    const off = localStorage.getItem("touchstone.hotkeys") === "off";
    if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      target.focus();
    }
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.drop[open]").forEach((drop) => {
      if (!drop.contains(event.target)) {
        drop.open = false;
      }
    });
  });

  // --- the menu of narrow screens: leaving it by Escape, focus kept inside the page
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash === "#menu") {
      location.hash = "#main";
    }
  });

  // --- toasts and errors of htmx requests
  const toast = (message) => {
    const area = document.getElementById("toasts");
    const note = document.createElement("div");
    note.className = "toast-note";
    note.textContent = message;
    area?.append(note);
    setTimeout(() => note.remove(), 6000);
  };
  document.body.addEventListener("toast", (event) => toast(event.detail?.value ?? ""));
  const complain = (message) => {
    const area = document.getElementById("alerts");
    if (!area) {
      return;
    }
    const box = document.createElement("div");
    box.className = "alert alert-danger";
    box.setAttribute("role", "alert");
    box.tabIndex = -1;
    box.dataset.test = "complaint";
    box.textContent = message;
    area.replaceChildren(box);
  };
  // For what somebody pressed a button for; what fails by itself must not take the focus out of a field.
  const complainAloud = (message) => {
    complain(message);
    document.querySelector("#alerts > .alert")?.focus();
  };
  document.body.addEventListener("htmx:sendError", () => complain(text("offline")));
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    // An error answer that is no fragment of ours, such as a proxy's page, is not swapped in.
    const foreign = event.detail.xhr.status >= 400 && !event.detail.xhr.getResponseHeader("HX-Retarget");
    if (foreign && event.detail.xhr.status !== 422) {
      event.detail.shouldSwap = false;
      complain(text("failed"));
    }
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "main") {
      document.querySelector("#main h1")?.focus();
    }
    drawCharts(event.detail.target);
  });

  // --- forms
  document.querySelectorAll(".error-summary").forEach((summary) => summary.focus());
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-auto-submit]")) {
      event.target.form.requestSubmit();
    }
  });

  const ask = (message, word) =>
    new Promise((resolve) => {
      const dialog = document.createElement("dialog");
      dialog.className = "confirm";
      dialog.setAttribute("aria-label", message);
      const form = document.createElement("form");
      form.method = "dialog";
      const line = document.createElement("p");
      line.textContent = message;
      form.append(line);
      const yes = document.createElement("button");
      if (word) {
        const input = document.createElement("input");
        input.className = "form-control";
        input.autocomplete = "off";
        input.setAttribute("aria-label", word);
        input.addEventListener("input", () => (yes.disabled = input.value !== word));
        form.append(input);
        yes.disabled = true;
      }
      yes.value = "yes";
      yes.className = "btn btn-danger";
      yes.textContent = text("yes");
      const no = document.createElement("button");
      no.value = "no";
      no.className = "btn";
      no.textContent = text("no");
      form.append(yes, no);
      dialog.append(form);
      document.body.append(dialog);
      dialog.addEventListener("close", () => {
        resolve(dialog.returnValue === "yes");
        dialog.remove();
      });
      dialog.showModal();
    });
  document.addEventListener(
    "submit",
    (event) => {
      const asker = event.submitter?.dataset.confirm ? event.submitter : event.target;
      if (!asker.dataset.confirm || event.target.dataset.confirmed) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter, target } = event;
      ask(asker.dataset.confirm, asker.dataset.confirmWord).then((yes) => {
        if (yes) {
          target.dataset.confirmed = "yes";
          target.requestSubmit(submitter);
          delete target.dataset.confirmed;
        }
      });
    },
    true,
  );

  // --- files dropped on a form go into its file field; where nothing else is to be filled in (data-drop) they are sent
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  const formUnder = (event) => event.target.closest?.("form[data-upload]");
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event) || !document.querySelector("form[data-upload]")) {
      return;
    }
    // Dropped beside a form, a file would be opened in place of the page and of all that was typed.
    event.preventDefault();
    const form = formUnder(event);
    event.dataTransfer.dropEffect = form ? "copy" : "none";
    form?.setAttribute("data-over", "");
  });
  document.addEventListener("dragleave", (event) => formUnder(event)?.removeAttribute("data-over"));
  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event) || !document.querySelector("form[data-upload]")) {
      return;
    }
    event.preventDefault();
    const form = formUnder(event);
    if (!form || form.dataset.sending) {
      return;
    }
    form.removeAttribute("data-over");
    const files = event.dataTransfer.files;
    const field = (event.target.closest(".field") ?? form).querySelector("input[type=file]") ?? form.querySelector("input[type=file]");
    if (files.length > 1 && !field.multiple) {
      complainAloud(text("one-file"));
      return;
    }
    field.files = files;
    if (form.hasAttribute("data-drop")) {
      form.requestSubmit();
    }
  });

  // --- uploads: the same form, sent with a bar that shows how far it is and a button that stops it
  const uploadMax = Number(document.querySelector('meta[name="upload-max"]')?.content || Infinity);
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
  const progressOf = (form, stop) => {
    const box = document.createElement("div");
    box.className = "upload-progress";
    box.dataset.test = "progress";
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", text("sending"));
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    said.textContent = text("sending");
    const share = document.createElement("span");
    share.className = "num";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm";
    button.textContent = text("no");
    button.addEventListener("click", stop);
    box.append(bar, said, share, button);
    form.append(box);
    const buttons = [...form.querySelectorAll("button[type=submit]")];
    // Not disabled: a button that has the focus would lose it.
    buttons.forEach((one) => one.setAttribute("aria-disabled", "true"));
    form.dataset.sending = "yes";
    return {
      at(part) {
        bar.value = part;
        share.textContent = percent.format(part);
      },
      sent() {
        bar.removeAttribute("value");
        share.textContent = "";
        said.textContent = text("checking");
      },
      end() {
        box.remove();
        buttons.forEach((one) => one.removeAttribute("aria-disabled"));
        delete form.dataset.sending;
      },
    };
  };
  const leaveFor = (place) => {
    const next = new URL(place, location.href);
    const here = next.pathname + next.search === location.pathname + location.search;
    if (here) {
      // With another place on the same page a browser would only scroll.
      history.replaceState(null, "", next);
      location.reload();
    } else {
      location.assign(next);
    }
  };
  // The page as a browser without script would show it: what is wrong stands beside its field, what was typed and chosen stays.
  const showAnswer = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.getElementById("main");
    const problem = page.querySelector("[data-test=problem]");
    if (problem || !main) {
      const words = [...(problem?.querySelectorAll("p, li") ?? [])].map((one) => one.textContent.trim()).join(" ");
      complainAloud(words || text("failed"));
      return;
    }
    const chosen = [...document.querySelectorAll("#main input[type=file][id]")].filter((field) => field.files.length > 0);
    document.getElementById("main").replaceWith(main);
    document.title = page.title;
    window.htmx?.process(main);
    main.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
    drawCharts(main);
    chosen.forEach((old) => {
      const field = document.getElementById(old.id);
      if (field?.type === "file" && !field.closest(".field, form").querySelector(".field-error")) {
        field.files = old.files;
      }
    });
    const first = main.querySelector(".error-summary, .alert-danger") ?? main;
    first.tabIndex = -1;
    first.focus();
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-upload]") || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    if (form.dataset.sending) {
      return;
    }
    const body = new FormData(form, event.submitter);
    const bytes = [...body.values()].reduce((sum, value) => sum + (value instanceof File ? value.size : 0), 0);
    if (bytes > uploadMax) {
      complainAloud(text("too-large"));
      return;
    }
    const request = new XMLHttpRequest();
    const progress = progressOf(form, () => request.abort());
    request.open("POST", form.getAttribute("action") || location.href);
    // Redirects are told and not followed, so that the reader is the first to see the page with its notice.
    request.setRequestHeader("X-Upload", "yes");
    request.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) {
        progress.at(sent.loaded / sent.total);
      }
    });
    request.upload.addEventListener("load", () => progress.sent());
    request.addEventListener("load", () => {
      const place = request.getResponseHeader("Location");
      if (place) {
        // Not before the page is left: until then a second press would send the file again.
        window.addEventListener("pagehide", () => progress.end(), { once: true });
        leaveFor(place);
      } else {
        progress.end();
        showAnswer(request.responseText);
      }
    });
    request.addEventListener("error", () => {
      progress.end();
      complainAloud(text("offline"));
    });
    request.addEventListener("abort", () => {
      progress.end();
      (event.submitter ?? form.querySelector("button[type=submit]"))?.focus();
    });
    request.send(body);
  });

  // --- charts: figures from the server, drawn as SVG; the table under each chart holds the same figures
  let library;
  const charts = () => {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = document.querySelector('meta[name="echarts"]').content;
      script.addEventListener("load", () => resolve(window.echarts));
      script.addEventListener("error", reject);
      document.head.append(script);
    });
    return library;
  };
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const series = (figures) =>
    figures.series.map((line, index) => ({
      name: line.name,
      data: line.data,
      type: figures.type === "bar" ? "bar" : "line",
      step: figures.type === "step" ? "end" : undefined,
      areaStyle: figures.type === "area" ? { opacity: 0.2 } : undefined,
      symbol: ["circle", "rect", "triangle", "diamond"][index % 4],
      symbolSize: 5,
      lineStyle: { type: ["solid", "dashed", "dotted"][index % 3] },
      showSymbol: line.data.length < 60,
      connectNulls: false,
    }));
  // A word takes a blank before it, a sign such as % does not.
  const unit = (words) => (/^[A-Za-z]/.test(words) ? ` ${words}` : words);
  // A bar without its name says nothing: names that do not fit side by side go on several lines where there is room, or are turned.
  const names = (figures, width) => {
    const plain = { interval: "auto", rotate: 0, width: undefined, overflow: "none" };
    const room = (width - 64) / Math.max(1, figures.labels.length);
    const longest = Math.max(0, ...figures.labels.map((name) => [...name].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 13 : 7), 0)));
    if (figures.type !== "bar" || longest + 8 <= room) {
      return { ...plain, interval: figures.type === "bar" ? 0 : "auto" };
    }
    if (room > 56) {
      return { ...plain, interval: 0, width: Math.floor(room) - 4, overflow: "break" };
    }
    return { ...plain, rotate: 40, interval: room > 16 ? 0 : "auto" };
  };
  const option = (figures, label, width) => ({
    animation: false,
    color: [css("--ts-chart-1"), css("--ts-chart-2"), css("--ts-chart-3"), css("--ts-chart-4"), css("--ts-chart-5")],
    textStyle: { fontFamily: css("--tblr-font-sans-serif"), color: css("--ts-ink-soft") },
    // The name that the page gives stays; ECharts would put a sentence about series in its place, a moment later.
    aria: { enabled: true, label: label ? { description: label } : undefined, decal: { show: figures.type === "bar" } },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true },
    legend: { show: figures.series.length > 1, type: "scroll", top: 0, textStyle: { color: css("--ts-ink") }, pageTextStyle: { color: css("--ts-ink-soft") }, pageIconColor: css("--ts-ink"), pageIconInactiveColor: css("--ts-line") },
    grid: { left: 8, right: 16, top: figures.series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: figures.labels, axisLabel: { color: css("--ts-ink-soft"), ...names(figures, width) } },
    yAxis: {
      type: "value",
      min: figures.min,
      max: figures.max,
      scale: figures.min === undefined && figures.type !== "bar",
      axisLabel: { color: css("--ts-ink-soft"), formatter: `{value}${unit(figures.unit ?? "")}` },
      splitLine: { lineStyle: { color: css("--ts-line") } },
    },
    series: series(figures),
  });
  const draw = async (box) => {
    const [echarts, answer] = await Promise.all([charts(), fetch(box.dataset.chartUrl)]);
    if (!answer.ok) {
      return;
    }
    const figures = await answer.json();
    const label = box.getAttribute("aria-label");
    const chart = echarts.init(box, null, { renderer: "svg", locale: chinese ? "ZH" : "EN" });
    chart.setOption(option(figures, label, box.clientWidth));
    new ResizeObserver(() => {
      chart.resize();
      chart.setOption({ xAxis: { axisLabel: { ...names(figures, box.clientWidth) } } });
    }).observe(box);
    box.dataset.drawn = "yes";
  };
  function drawCharts(root) {
    root.querySelectorAll("[data-chart-url]:not([data-drawn])").forEach((box) => {
      draw(box).catch(() => box.classList.add("chart-failed"));
    });
  }
  drawCharts(document);
})();
