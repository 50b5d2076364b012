// The attendance grid by keyboard: up and down go from person to person, the space bar changes the mark, Enter saves.
// Without this script the grid is a form of radio buttons, and "All attended" a link.
(function () {
  "use strict";
  const form = document.getElementById("attendance");
  if (!form) return;
  const groups = Array.from(form.querySelectorAll(".peyser-marks"));

  function marks(group) { return Array.from(group.querySelectorAll("input[type=radio]")); }

  function enter(group) { (marks(group).find(function (mark) { return mark.checked; }) || marks(group)[0]).focus(); }

  function choose(group, value) {
    const mark = marks(group).find(function (one) { return one.value === value; });
    mark.checked = true;
    mark.focus();
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest('a[href="?all=1"]')) return;
    event.preventDefault();
    groups.forEach(function (group) { choose(group, "attended"); });
    enter(groups[0]);
  });

  form.addEventListener("keydown", function (event) {
    const group = event.target.closest(".peyser-marks");
    if (!group || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = groups[groups.indexOf(group) + step];
      if (next) enter(next);
    } else if (event.key === " ") {
      event.preventDefault();
      const present = marks(group).find(function (mark) { return mark.checked; });
      choose(group, present && present.value === "attended" ? "absent" : "attended");
    }
  });

  if (groups.length && !document.querySelector(".peyser-error-summary")) enter(groups[0]);
})();
