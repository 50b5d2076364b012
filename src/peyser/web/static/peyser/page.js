// After a page or a part of it arrives: move the focus where it helps, tell screen readers what changed.
(function () {
  "use strict";

  function focusOn(element) {
    if (!element.hasAttribute("tabindex") && !element.matches("a, button, input, select, textarea")) {
      element.setAttribute("tabindex", "-1");
    }
    element.focus();
  }

  function announce(text) {
    const region = document.getElementById("announcer");
    if (!region || !text) return;
    region.textContent = "";
    window.setTimeout(function () { region.textContent = text; }, 50);
  }

  // [data-announce] says its value, or its own text when the value is empty.
  function announceIn(root) {
    const said = root.matches && root.matches("[data-announce]") ? root : root.querySelector("[data-announce]");
    if (said) announce(said.dataset.announce || said.textContent.trim());
  }

  function arrived(root) {
    const target = root.matches && root.matches("[data-focus]") ? root : root.querySelector("[data-focus]");
    if (target) focusOn(target);
    announceIn(root);
  }

  document.addEventListener("DOMContentLoaded", function () {
    arrived(document.body);
    restore();
  });
  document.addEventListener("htmx:afterSwap", function (event) { arrived(event.detail.elt || event.target); });
  document.addEventListener("htmx:beforeSwap", function (event) {
    // A refusal (422) or a conflict (409) comes as a page part that explains it: show it.
    if (event.detail.xhr.status === 422 || event.detail.xhr.status === 409) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // A change of language keeps what was typed, for the time of one page load. Never private fields or files.
  const KEPT = "peyser-typed";
  const KEEPABLE = "main form[method=post] :is(input:not([type=hidden], [type=password], [type=file], [data-private]), select, textarea)";

  document.addEventListener("submit", function (event) {
    if (!event.target.matches(".peyser-language")) return;
    const typed = Array.from(document.querySelectorAll(KEEPABLE), function (field) {
      return [field.id, field.type === "checkbox" || field.type === "radio" ? field.checked : field.value];
    });
    if (typed.length) sessionStorage.setItem(KEPT, JSON.stringify([location.pathname, typed]));
  });

  function restore() {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (!kept) return;
    const [place, typed] = JSON.parse(kept);
    if (place !== location.pathname) return;
    typed.forEach(function ([id, value]) {
      const field = document.getElementById(id);
      if (!field) return;
      if (typeof value === "boolean") field.checked = value; else field.value = value;
    });
  }
})();
