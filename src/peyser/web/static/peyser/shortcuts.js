// Single-key shortcuts: an element with data-shortcut="n" is clicked (or focused) by the key n; "?" lists them all.
// They can be switched off in the list (WCAG 2.1.4); the choice stays in this browser.
(function () {
  "use strict";
  const OFF = "peyser-shortcuts-off";

  function typing(target) {
    return target.matches("input:not([type=checkbox], [type=radio], [type=submit]), select, textarea, [contenteditable]");
  }

  function showHelp() {
    const dialog = document.getElementById("shortcut-help");
    const list = document.getElementById("shortcut-list");
    const lines = [["?", list.dataset.helpLabel]];
    document.querySelectorAll("[data-shortcut]").forEach(function (element) {
      lines.push([element.dataset.shortcut, element.dataset.shortcutLabel || element.textContent.trim()]);
    });
    list.replaceChildren(...lines.map(function ([key, label]) {
      const line = document.createElement("div");
      const term = document.createElement("dt");
      const kbd = document.createElement("kbd");
      const words = document.createElement("dd");
      kbd.textContent = key;
      words.textContent = label;
      term.append(kbd);
      line.append(term, words);
      return line;
    }));
    document.getElementById("shortcuts-on").checked = !localStorage.getItem(OFF);
    dialog.showModal();
  }

  document.addEventListener("change", function (event) {
    if (event.target.id !== "shortcuts-on") return;
    if (event.target.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "1");
  });

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") { event.preventDefault(); showHelp(); return; }
    if (localStorage.getItem(OFF)) return;
    const element = Array.from(document.querySelectorAll("[data-shortcut]")).find(function (one) {
      return one.dataset.shortcut === event.key;
    });
    if (!element) return;
    event.preventDefault();
    if (element.matches("input, select, textarea")) element.focus(); else element.click();
  });
})();
