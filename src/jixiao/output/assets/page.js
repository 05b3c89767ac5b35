"use strict";
(() => {
  const cards = [...document.querySelectorAll(".card")];
  if (!document.getElementById("text")) return;
  const marks = new Map();  // "3.0" (finding, place) -> its marks in the order of the text
  for (const mark of document.querySelectorAll("mark")) {
    for (const key of mark.dataset.e.split(" ")) {
      if (!marks.has(key)) marks.set(key, []);
      marks.get(key).push(mark);
      if (key.endsWith(".0")) mark.classList.add("first");
    }
  }
  const owners = (mark) => [...new Set(mark.dataset.e.split(" ").map((key) => key.split(".")[0]))];
  const cardOf = (number) => document.getElementById("f" + number);
  const shown = () => cards.filter((card) => !card.hidden);
  const count = document.getElementById("count");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let current = null;

  for (const button of document.querySelectorAll(".places button")) {
    if (!marks.has(button.dataset.e)) {
      button.disabled = true;
      button.title = "此处不在正文版面上";
    }
  }

  const tell = () => {
    const visible = shown();
    const at = current ? visible.indexOf(current) + 1 : 0;
    count.textContent = at ? `第 ${at} 处，共 ${visible.length} 处` : `共 ${visible.length} 处`;
  };

  const light = (card) => {
    for (const old of document.querySelectorAll(".on")) old.classList.remove("on");
    if (current) current.removeAttribute("aria-current");
    current = card;
    if (!card) return tell();
    card.classList.add("on");
    card.setAttribute("aria-current", "true");
    const number = card.id.slice(1);
    for (const [key, found] of marks) {
      if (key.split(".")[0] === number) found.forEach((mark) => mark.classList.add("on"));
    }
    tell();
  };

  const toText = (number, place) => {
    const found = marks.get(`${number}.${place}`);
    if (!found) return;
    // A near place is glided to, so that the eye can follow; a far one is jumped to.
    const away = Math.abs(found[0].getBoundingClientRect().top - window.innerHeight / 2);
    const glide = away < 1.5 * window.innerHeight && !still.matches;
    found[0].scrollIntoView({ block: "center", behavior: glide ? "smooth" : "instant" });
  };

  const choose = (card, place = 0) => {
    light(card);
    card.scrollIntoView({ block: "nearest" });
    const number = card.id.slice(1);
    const first = [place, 0, 1, 2, 3].find((at) => marks.has(`${number}.${at}`));
    if (first !== undefined) toText(number, first);
  };

  const step = (by) => {
    const visible = shown();
    if (!visible.length) return;
    const at = visible.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
    choose(visible[next]);
    visible[next].focus({ preventScroll: true });
  };

  const filter = () => {
    const states = new Set([...document.querySelectorAll("input[name=state]:checked")].map((box) => box.value));
    const code = document.getElementById("code").value;
    for (const card of cards) {
      card.hidden = !states.has(card.dataset.state) || (code !== "" && card.dataset.code !== code);
    }
    for (const mark of document.querySelectorAll("mark")) {
      mark.classList.toggle("off", owners(mark).every((number) => cardOf(number).hidden));
    }
    for (const part of document.querySelectorAll(".part")) {
      part.hidden = !shown().some((card) => card.dataset.state === part.dataset.part);
    }
    if (current && current.hidden) light(null);
    tell();
  };

  const tie = (node) => {
    for (const old of document.querySelectorAll(".tied")) old.classList.remove("tied");
    if (!node) return;
    const wanted = new Set(node.dataset.r.split(" "));
    for (const other of document.querySelectorAll("[data-r]")) {
      if (other.dataset.r.split(" ").some((number) => wanted.has(number))) other.classList.add("tied");
    }
  };

  document.addEventListener("click", (event) => {
    const target = event.target.closest("mark, .card button, .holding [data-r]");
    if (!target) return;
    if (target.matches(".head")) choose(cardOf(target.dataset.f));
    else if (target.matches(".places button")) {
      const [number, place] = target.dataset.e.split(".");
      choose(cardOf(number), Number(place));
    } else if (target.matches("mark:not(.off)")) {
      // A place of several findings goes through them, one a click.
      const open = owners(target).map(cardOf).filter((card) => !card.hidden);
      const next = open[(open.indexOf(current) + 1) % open.length];
      light(next);
      next.scrollIntoView({ block: "nearest" });
    } else if (target.matches("[data-r]")) tie(target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, input[type=text]")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape") { light(null); tie(null); }
  });

  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.getElementById("code").addEventListener("change", filter);
  for (const box of document.querySelectorAll("input[name=state]")) box.addEventListener("change", filter);
  const holding = document.getElementById("holding");
  if (holding) {
    for (const node of document.querySelectorAll("[data-r]")) {
      node.title = node.dataset.r.split(" ").map((n) => document.getElementById("r" + n).textContent).join("；");
    }
    holding.addEventListener("change", () => {
      document.body.classList.toggle("holding", holding.checked);
      if (!holding.checked) tie(null);
    });
  }
  tell();
})();
