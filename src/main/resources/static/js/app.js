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
    box.textContent = message;
    area.replaceChildren(box);
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

  // --- files dropped on a form go into its file field and are sent
  const dropped = (event) => {
    const form = event.target.closest?.("form[data-drop]");
    return form && event.dataTransfer?.types.includes("Files") ? form : null;
  };
  document.addEventListener("dragover", (event) => {
    const form = dropped(event);
    if (form) {
      event.preventDefault();
      form.dataset.over = "yes";
    }
  });
  document.addEventListener("dragleave", (event) => {
    delete event.target.closest?.("form[data-drop]")?.dataset.over;
  });
  document.addEventListener("drop", (event) => {
    const form = dropped(event);
    if (form) {
      event.preventDefault();
      delete form.dataset.over;
      form.querySelector("input[type=file]").files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  // --- uploads: the same form, sent with a bar that shows how far it is
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-upload]") || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", form.dataset.upload || "%");
    form.append(bar);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", (progress) => {
      if (progress.lengthComputable) {
        bar.value = progress.loaded / progress.total;
      }
    });
    request.addEventListener("load", () => {
      bar.remove();
      if (request.status < 400 && request.responseURL) {
        location.assign(request.responseURL);
      } else {
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        complain(page.querySelector("[data-test=problem], [data-test=errors]")?.textContent.trim() || text("failed"));
      }
    });
    request.addEventListener("error", () => {
      bar.remove();
      complain(text("offline"));
    });
    request.send(new FormData(form, event.submitter));
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
  const option = (figures, label) => ({
    animation: false,
    color: [css("--ts-chart-1"), css("--ts-chart-2"), css("--ts-chart-3"), css("--ts-chart-4")],
    textStyle: { fontFamily: css("--tblr-font-sans-serif"), color: css("--ts-ink-soft") },
    // The name that the page gives stays; ECharts would put a sentence about series in its place, a moment later.
    aria: { enabled: true, label: label ? { description: label } : undefined, decal: { show: figures.type === "bar" } },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true },
    legend: { show: figures.series.length > 1, type: "scroll", top: 0, textStyle: { color: css("--ts-ink") } },
    grid: { left: 8, right: 16, top: figures.series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: figures.labels, axisLabel: { color: css("--ts-ink-soft") } },
    yAxis: {
      type: "value",
      min: figures.min,
      max: figures.max,
      scale: figures.min === undefined && figures.type !== "bar",
      axisLabel: { color: css("--ts-ink-soft"), formatter: `{value}${figures.unit ?? ""}` },
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
    chart.setOption(option(figures, label));
    new ResizeObserver(() => chart.resize()).observe(box);
    box.dataset.drawn = "yes";
  };
  function drawCharts(root) {
    root.querySelectorAll("[data-chart-url]:not([data-drawn])").forEach((box) => {
      draw(box).catch(() => box.classList.add("chart-failed"));
    });
  }
  drawCharts(document);
})();
