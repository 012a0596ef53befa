// Suggestions while typing: an ARIA combobox with a list (WAI-ARIA Authoring Practices, "Editable
// combobox with list autocomplete") on every search field that names its source in data-suggest.
// Without this script the field is a plain search form.
(() => {
  "use strict";
  const PAUSE = 120;
  let number = 0;

  function enhance(input) {
    if (input.getAttribute("role") === "combobox") {
      return;
    }
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = "suggestions-" + ++number;
    list.setAttribute("role", "listbox");
    const label = input.labels && input.labels[0];
    list.setAttribute("aria-label", label ? label.textContent.trim() : input.getAttribute("aria-label") || "");
    list.hidden = true;
    // Beside the field, so that the list stands under it.
    input.parentNode.insertBefore(list, input.nextSibling);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("autocomplete", "off");

    let timer = 0;
    let running = null;
    let active = -1;

    const options = () => Array.from(list.children);

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function activate(index) {
      const all = options();
      active = index;
      all.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
      if (index >= 0) {
        input.setAttribute("aria-activedescendant", all[index].id);
        all[index].scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    function show(suggestions) {
      list.replaceChildren(
        ...suggestions.map((suggestion, i) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + i;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.href = suggestion.href;
          const kind = document.createElement("span");
          kind.className = "suggestion-kind";
          kind.textContent = suggestion.kind;
          const name = document.createElement("span");
          name.textContent = suggestion.label + " ";
          if (suggestion.lang) {
            name.lang = suggestion.lang;
          }
          option.append(name, kind);
          return option;
        }),
      );
      active = -1;
      input.removeAttribute("aria-activedescendant");
      const open = suggestions.length > 0;
      list.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
    }

    async function ask() {
      if (running) {
        running.abort();
      }
      const typed = input.value.trim();
      if (!typed) {
        close();
        return;
      }
      running = new AbortController();
      const address = new URL(input.dataset.suggest, document.baseURI);
      address.searchParams.set("q", typed);
      try {
        const reply = await fetch(address, { signal: running.signal });
        if (reply.ok && document.activeElement === input) {
          show(await reply.json());
        }
      } catch (failed) {
        // Typed on, or no answer: the form still works.
        if (failed.name !== "AbortError") {
          close();
        }
      }
    }

    function follow(option) {
      if (option && option.dataset.href) {
        window.location.assign(option.dataset.href);
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      const count = options().length;
      // While a character is being composed, the keys belong to the input method.
      if (event.isComposing || list.hidden) {
        return;
      }
      if (event.key === "ArrowDown") {
        activate(active + 1 < count ? active + 1 : -1);
      } else if (event.key === "ArrowUp") {
        activate(active < 0 ? count - 1 : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        follow(options()[active]);
      } else if (event.key === "Escape") {
        close();
      } else {
        return;
      }
      event.preventDefault();
    });
    input.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => follow(event.target.closest("[role=option]")));
  }

  document.querySelectorAll("input[data-suggest]").forEach(enhance);
})();
