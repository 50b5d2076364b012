// Job orders: put the suggested wording in the place of marked words, and do not read out the same hints again.
(function () {
  "use strict";

  function placeOf(text, words, number) {
    let at = text.indexOf(words);
    for (let n = 0; n < number && at >= 0; n += 1) at = text.indexOf(words, at + words.length);
    return at;
  }

  // Where the words no longer stand in the field, the button sends the form, and the server looks for them.
  document.addEventListener("click", function (event) {
    const button = event.target.closest("button[data-wording]");
    const field = button && document.getElementById(button.dataset.field);
    if (!field) return;
    const { words, number, wording } = button.dataset;
    const at = placeOf(field.value.trimStart(), words, Number(number));
    if (at < 0) return;
    event.preventDefault();
    const start = at + field.value.length - field.value.trimStart().length;
    field.focus();
    field.setRangeText(wording, start, start + words.length, "end");
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });

  document.addEventListener("htmx:beforeSwap", function (event) {
    const target = event.detail.target;
    if (!target.matches(".peyser-hints")) return;
    const same = target.dataset.said === event.detail.serverResponse;
    if (same && target.childElementCount) event.detail.shouldSwap = false;
    target.dataset.said = event.detail.serverResponse;
  });
})();
