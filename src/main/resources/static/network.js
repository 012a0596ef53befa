// A network that was drawn by the server becomes one to play with: pointing at a node shows whom it
// is joined to, nodes and the picture can be dragged, buttons (or Ctrl and the wheel) zoom. Nodes are
// links and stay so. Without this script the picture is the same.
(() => {
  "use strict";
  const MOVED = 4;

  function enhance(figure) {
    const svg = figure.querySelector("svg");
    const view = svg && svg.querySelector(".view");
    if (!view) {
      return;
    }
    const nodes = [...svg.querySelectorAll(".node")];
    const lines = [...svg.querySelectorAll(".links line")].map((line) => ({
      line,
      from: Number(line.dataset.from),
      to: Number(line.dataset.to),
    }));
    const places = nodes.map((node) => {
      const [x, y] = node.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
      return { x, y };
    });
    const start = places.map((place) => ({ ...place }));
    let zoom = { scale: 1, x: 0, y: 0 };

    function place(i) {
      const { x, y } = places[i];
      nodes[i].setAttribute("transform", `translate(${x} ${y})`);
      for (const { line, from, to } of lines) {
        if (from === i) {
          line.setAttribute("x1", x);
          line.setAttribute("y1", y);
        } else if (to === i) {
          line.setAttribute("x2", x);
          line.setAttribute("y2", y);
        }
      }
    }

    function light(i) {
      const lit = new Set([i]);
      for (const { line, from, to } of lines) {
        const joined = from === i || to === i;
        line.classList.toggle("lit", joined);
        if (joined) {
          lit.add(from).add(to);
        }
      }
      nodes.forEach((node, j) => node.classList.toggle("lit", lit.has(j)));
      svg.classList.add("dim");
    }

    function unlight() {
      svg.classList.remove("dim");
      nodes.forEach((node) => node.classList.remove("lit"));
    }

    function point(event) {
      const matrix = svg.getScreenCTM();
      return { x: (event.clientX - matrix.e) / matrix.a, y: (event.clientY - matrix.f) / matrix.d };
    }

    function show() {
      view.setAttribute("transform", `translate(${zoom.x} ${zoom.y}) scale(${zoom.scale})`);
    }

    function zoomBy(factor, at) {
      const scale = Math.min(6, Math.max(0.5, zoom.scale * factor));
      const real = scale / zoom.scale;
      zoom = { scale, x: at.x - (at.x - zoom.x) * real, y: at.y - (at.y - zoom.y) * real };
      show();
    }

    // What is held: a node, or the picture itself.
    function hold(target, event, move) {
      const first = point(event);
      let last = first;
      let moved = false;
      target.setPointerCapture(event.pointerId);
      const onMove = (next) => {
        const now = point(next);
        moved = moved || Math.hypot(now.x - first.x, now.y - first.y) > MOVED;
        if (moved) {
          move(now.x - last.x, now.y - last.y);
        }
        last = now;
      };
      const onEnd = () => {
        target.removeEventListener("pointermove", onMove);
        if (moved) {
          // The click that follows a drag is none.
          target.addEventListener("click", (click) => click.preventDefault(), { once: true });
        }
      };
      target.addEventListener("pointermove", onMove);
      target.addEventListener("pointerup", onEnd, { once: true });
      target.addEventListener("pointercancel", onEnd, { once: true });
    }

    nodes.forEach((node, i) => {
      node.addEventListener("pointerenter", () => light(i));
      node.addEventListener("pointerleave", unlight);
      node.addEventListener("focus", () => light(i));
      node.addEventListener("blur", unlight);
      node.addEventListener("dragstart", (event) => event.preventDefault());
      node.addEventListener("pointerdown", (event) => {
        if (event.button === 0) {
          event.stopPropagation();
          hold(node, event, (dx, dy) => {
            places[i].x += dx / zoom.scale;
            places[i].y += dy / zoom.scale;
            place(i);
          });
        }
      });
    });
    svg.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.pointerType === "mouse") {
        hold(svg, event, (dx, dy) => {
          zoom.x += dx;
          zoom.y += dy;
          show();
        });
      }
    });
    svg.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          zoomBy(Math.exp(-event.deltaY / 300), point(event));
        }
      },
      { passive: false },
    );

    const { width, height } = svg.viewBox.baseVal;
    const middle = { x: width / 2, y: height / 2 };
    const caption = figure.querySelector("figcaption");
    function button(sign, name, act) {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = sign;
      made.setAttribute("aria-label", name);
      made.title = name;
      made.addEventListener("click", act);
      caption.append(made);
    }
    button("+", figure.dataset.zoomIn, () => zoomBy(1.3, middle));
    button("−", figure.dataset.zoomOut, () => zoomBy(1 / 1.3, middle));
    button("↺", figure.dataset.reset, () => {
      zoom = { scale: 1, x: 0, y: 0 };
      start.forEach((from, i) => {
        places[i] = { ...from };
        place(i);
      });
      show();
    });
    svg.classList.add("movable");
  }

  document.querySelectorAll("figure.network").forEach(enhance);
})();
