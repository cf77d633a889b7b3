// Looks at one uploaded file: larger, smaller, turned, page by page. PDF files are drawn on a canvas by pdf.js with
// scripts, forms and fetching of fonts off. Without this file pictures show as they are, and PDF files are a link.

const ZOOM_STEP = 1.25;
const ZOOM_MAX = 8;
const PIXELS_MAX = 16_000_000;

class Viewer {
  constructor(root) {
    this.root = root;
    this.kind = root.dataset.kind;
    this.stage = root.querySelector("[data-viewer-stage]");
    this.picture = root.querySelector("[data-viewer-picture]");
    this.label = root.querySelector("[data-viewer-page]");
    this.zoom = 1;
    this.turned = 0;
    this.page = 1;
    this.pages = 1;
  }

  async start() {
    const tools = this.root.querySelector("[data-viewer-tools]");
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const act = event.target.closest("[data-viewer-act]")?.dataset.viewerAct;
      if (act) {
        this[act]();
        this.draw();
      }
    });
    this.stage.addEventListener("keydown", (event) => {
      const act = { "+": "in", "-": "out", 0: "fit", r: "turn", PageDown: "on", PageUp: "back" }[event.key];
      if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this[act]();
        this.draw();
      }
    });
    if (this.kind === "pdf") {
      await this.openDocument();
    }
    if (this.kind === "tiff") {
      this.pages = Infinity;
      this.picture.addEventListener("error", () => {
        if (this.page > 1) {
          this.pages = --this.page;
          this.draw();
        }
      });
    }
    this.picture.addEventListener("load", () => this.fitPicture());
    await this.draw();
  }

  in() { this.zoom = Math.min(ZOOM_MAX, this.zoom * ZOOM_STEP); }
  out() { this.zoom = Math.max(1 / ZOOM_MAX, this.zoom / ZOOM_STEP); }
  fit() { this.zoom = 1; }
  turn() { this.turned = (this.turned + 90) % 360; }
  on() { this.page = Math.min(this.pages, this.page + 1); }
  back() { this.page = Math.max(1, this.page - 1); }

  async openDocument() {
    const library = await import(this.root.dataset.library);
    library.GlobalWorkerOptions.workerSrc = this.root.dataset.worker;
    const files = this.root.dataset.library.replace(/build\/.*$/, "");
    this.document = await library.getDocument({
      url: this.root.dataset.original,
      isEvalSupported: false,
      enableXfa: false,
      disableAutoFetch: true,
      cMapUrl: files + "cmaps/",
      cMapPacked: true,
      standardFontDataUrl: files + "standard_fonts/",
    }).promise;
    this.pages = this.document.numPages;
    this.picture.hidden = false;
    this.root.querySelector("[data-viewer-fallback]").hidden = true;
  }

  async draw() {
    if (this.label) {
      this.label.textContent = this.pages === Infinity ? String(this.page) : `${this.page} / ${this.pages}`;
    }
    if (this.kind === "pdf") {
      await this.drawPage();
    } else {
      this.drawPicture();
    }
    this.root.dataset.drawn = String(this.page);
  }

  async drawPage() {
    this.drawing?.cancel();
    const page = await this.document.getPage(this.page);
    const rotation = (page.rotate + this.turned) % 360;
    const plain = page.getViewport({ scale: 1, rotation });
    const shown = (this.stage.clientWidth / plain.width) * this.zoom;
    const sharp = Math.min(window.devicePixelRatio || 1, Math.sqrt(PIXELS_MAX / (plain.width * plain.height)) / shown);
    const viewport = page.getViewport({ scale: shown * sharp, rotation });
    this.picture.width = Math.floor(viewport.width);
    this.picture.height = Math.floor(viewport.height);
    this.picture.style.width = `${Math.floor(plain.width * shown)}px`;
    this.drawing = page.render({ canvasContext: this.picture.getContext("2d"), viewport });
    try {
      await this.drawing.promise;
    } catch (stopped) {
      if (stopped?.name !== "RenderingCancelledException") {
        throw stopped;
      }
    }
  }

  drawPicture() {
    const wanted = this.root.dataset.image + (this.kind === "tiff" ? `?page=${this.page}` : "");
    if (this.kind === "tiff" && !this.picture.src.endsWith(wanted) && (this.page > 1 || this.picture.src.includes("?page="))) {
      this.picture.src = wanted;
    }
    this.fitPicture();
  }

  // The turned picture keeps its place in the page: margins make up for the sides that changed places.
  fitPicture() {
    const { naturalWidth: wide, naturalHeight: high } = this.picture;
    if (this.kind === "pdf" || !wide) {
      return;
    }
    const upright = this.turned % 180 === 0;
    const width = Math.min(this.stage.clientWidth * (upright ? 1 : wide / high), wide) * this.zoom;
    const height = (width * high) / wide;
    const shift = upright ? 0 : (width - height) / 2;
    Object.assign(this.picture.style, {
      width: `${width}px`,
      height: `${height}px`,
      maxWidth: "none",
      transform: `rotate(${this.turned}deg)`,
      margin: `${shift}px ${-shift}px`,
    });
  }

  failed(problem) {
    console.warn(problem);
    const fallback = this.root.querySelector("[data-viewer-fallback]");
    if (fallback) {
      fallback.hidden = false;
      this.picture.hidden = true;
      fallback.prepend(`${this.root.dataset.failed} `);
    }
  }
}

const startAll = (within) => {
  for (const root of within.querySelectorAll("[data-viewer]:not([data-started])")) {
    root.dataset.started = "";
    const viewer = new Viewer(root);
    viewer.start().catch((problem) => viewer.failed(problem));
  }
};

startAll(document);
document.addEventListener("htmx:load", (event) => startAll(event.target.parentElement ?? document));
