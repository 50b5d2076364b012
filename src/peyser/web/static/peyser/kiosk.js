// Begins anew when nobody touches the kiosk, so that the next visitor sees nothing of the last. It warns 30 seconds before.
(function () {
  "use strict";

  const QUIET = 90 * 1000;
  const WARNED = 30 * 1000;
  const box = document.querySelector("[data-idle]");
  let timer = 0;

  function begin() {
    location.replace(box.dataset.idle);
  }

  function warn() {
    box.hidden = false;
    timer = window.setTimeout(begin, WARNED);
  }

  function touched() {
    window.clearTimeout(timer);
    box.hidden = true;
    timer = window.setTimeout(warn, QUIET);
  }

  ["pointerdown", "keydown", "input"].forEach(function (name) { document.addEventListener(name, touched); });
  // The page comes back from the browser's memory with what was typed: empty it.
  window.addEventListener("pageshow", function (event) { if (event.persisted) begin(); });
  touched();
})();
