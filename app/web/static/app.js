// Comfort only: every page works without it.
(function () {
  "use strict";
  var leave = document.querySelector("form.leave");
  if (leave) {
    // Back must not show this page again: its place in the history becomes the left page.
    leave.addEventListener("submit", function () {
      document.body.hidden = true;
      history.replaceState(null, "", leave.dataset.left);
    });
    var pressed = [];
    document.addEventListener("keyup", function (event) {
      if (event.key !== "Shift") {
        pressed = [];
        return;
      }
      var now = Date.now();
      pressed = pressed.filter(function (at) { return now - at < 5000; });
      pressed.push(now);
      if (pressed.length >= 3) {
        pressed = [];
        leave.requestSubmit ? leave.requestSubmit() : leave.submit();
      }
    });
  }
  // Older browsers do not print what is folded away: a lawyer needs the reasons.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (part) { part.open = false; });
  });
  var problems = document.getElementById("problems");
  if (problems) problems.focus();
})();
