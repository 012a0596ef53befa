// Puts YASGUI in the place of the query form, with what the site knows of itself.
"use strict";
(async () => {
  const form = document.getElementById("ask");
  const place = document.getElementById("editor");
  if (!form || !place || typeof Yasgui === "undefined") {
    return;
  }
  const reply = await fetch(place.dataset.site, { headers: { accept: "application/json" } });
  if (!reply.ok) {
    return;
  }
  const site = await reply.json();

  // Its own completers ask a service elsewhere, and a list of prefixes that is not ours.
  const complete = (kind, values, more = {}) => Object.assign(Yasgui.Yasqe.Autocompleters[kind], {
    get: () => values, bulk: true, persistenceId: null, ...more,
  });
  complete("class", site.classes);
  complete("property", site.properties);
  complete("prefixes", Object.entries(site.prefixes).map(([name, iri]) => `${name}: <${iri}>`));

  // The Tab key leads on, as everywhere: who has no mouse must be able to leave the editor.
  place.addEventListener("keydown", (event) => {
    if (event.key === "Tab") {
      event.stopPropagation();
    }
  }, true);

  // What the endpoint refuses it explains in JSON (RFC 9457); people read it in the page's words.
  const words = JSON.parse(place.dataset.problems);
  const refusal = (text) => {
    try {
      const problem = JSON.parse(text);
      if (problem && typeof problem.title === "string") {
        return problem;
      }
    } catch {
      // What stands between us and the endpoint, or the browser itself, has words of its own.
    }
    return { title: "unknown", detail: text.startsWith("<") ? "" : text.slice(0, 1000) };
  };
  const tell = ({ text }) => {
    const problem = refusal(String(text || ""));
    const box = document.createElement("div");
    box.className = "refusal";
    box.setAttribute("role", "alert");
    const say = (tag, said, more = {}) => {
      if (said) {
        box.append(Object.assign(document.createElement(tag), { textContent: said, ...more }));
      }
    };
    const fill = (key, ...values) => words[key].replace(/\{(\d)\}/g, (all, number) => values[number]);
    const kind = `problem.${problem.title.toLowerCase().replaceAll(" ", "-")}`;
    const key = [kind, `problem.${problem.status}`].find(each => each in words);
    say("h2", key ? words[key] : problem.title);
    say("p", words[`${key}.advice`]);
    if (problem.line > 0) {
      say("button", fill("problem.place", problem.line, problem.column), {
        type: "button",
        onclick: () => {
          const editor = yasgui.getTab().getYasqe();
          editor.setCursor(problem.line - 1, problem.column - 1);
          editor.focus();
        },
      });
    }
    say("p", problem.detail, { lang: "en", className: "detail" });
    say("p", problem.retryAfter && fill("problem.retry", problem.retryAfter));
    say("p", problem.requestId && fill("problem.request", problem.requestId), { className: "request" });
    return box;
  };
  Yasgui.Yasr.defaults.errorRenderers = [async error => tell(error)];

  const started = new URLSearchParams(location.search).has("example");
  const query = document.getElementById("query").value;
  place.hidden = false;
  form.hidden = true;
  const yasgui = new Yasgui(place, {
    autofocus: false,
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    persistenceId: "cartulary",
    requestConfig: {
      endpoint: new URL("/sparql", location.href).href,
      method: "GET",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
    },
    yasqe: { value: query },
    yasr: { prefixes: site.prefixes },
  });

  // What a screen reader needs and YASGUI leaves out, or says of what it is not: its row of tabs has
  // buttons in it, its editor has no name, and its settings go by two.
  const label = document.querySelector("label[for=query]").textContent;
  const mend = () => {
    for (const tabs of place.querySelectorAll("[role=tablist]")) {
      tabs.setAttribute("role", "toolbar");
    }
    for (const tab of place.querySelectorAll("[role=tab]")) {
      tab.setAttribute("role", "button");
    }
    for (const tab of place.querySelectorAll("[role=button][aria-selected]")) {
      tab.setAttribute("aria-pressed", tab.getAttribute("aria-selected"));
      tab.removeAttribute("aria-selected");
    }
    for (const panel of place.querySelectorAll("[role=tabpanel]")) {
      panel.setAttribute("role", "group");
    }
    for (const area of place.querySelectorAll(".CodeMirror textarea:not([aria-label])")) {
      area.setAttribute("aria-label", label);
    }
    for (const button of place.querySelectorAll("button[aria-label]")) {
      const seen = button.textContent.trim();
      if (!button.getAttribute("aria-label").includes(seen)) {
        button.setAttribute("aria-label", `${button.getAttribute("aria-label")} ${seen}`);
      }
    }
    for (const button of place.querySelectorAll(".yasr_btn")) {
      button.ariaDisabled = button.classList.contains("disabled") ? "true" : null;
    }
    for (const size of place.querySelectorAll(".tableSizer:not([aria-label])")) {
      size.setAttribute("aria-label", place.dataset.rows);
    }
    for (const title of place.querySelectorAll("th .dt-column-title:empty")) {
      title.textContent = "#";
    }
    for (const scrolled of place.querySelectorAll(".CodeMirror-scroll[tabindex='-1']")) {
      scrolled.tabIndex = 0;
      scrolled.setAttribute("role", "group");
      scrolled.setAttribute("aria-label", label);
    }
  };
  mend();
  new MutationObserver(mend).observe(place, {
    subtree: true, childList: true, attributeFilter: ["role", "aria-selected", "class"],
  });

  const ask = (text, name) => yasgui.addTab(true, { name, yasqe: { value: text } }, { avoidDuplicateTabs: true });
  if (started) {
    const chosen = site.examples.find(each => each.query === query);
    ask(query, chosen && chosen.title);
  }
  document.getElementById("examples").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const name = link && new URL(link.href).searchParams.get("example");
    const example = site.examples.find(each => each.name === name);
    if (example) {
      event.preventDefault();
      ask(example.query, example.title);
      place.scrollIntoView({ block: "start" });
    }
  });

  // What the site names leads to its pages, whatever host they are read from.
  const lead = (event) => {
    const link = event.target.closest && event.target.closest("a.iri");
    const iri = link && link.getAttribute("href");
    if (iri && iri.startsWith(site.base) && !iri.slice(site.base.length).includes("/")) {
      link.href = site.documents + encodeURIComponent(iri.slice(site.base.length));
      link.target = "_self";
    }
  };
  for (const type of ["mouseover", "focusin", "click"]) {
    place.addEventListener(type, lead, true);
  }
})();
