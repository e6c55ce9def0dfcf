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
  // Five minutes before the answers end, say so once a minute; at the end, go on to the page
  // that says what was deleted. A phone that slept counts again when it wakes.
  var idle = document.getElementById("idle");
  if (idle) {
    var says = document.getElementById("idle-says");
    // A live part that is there from the start: readers miss one that was hidden before.
    var voice = document.getElementById("idle-voice");
    var keep = document.getElementById("idle-stay");
    var words = Array.prototype.map.call(
      document.querySelectorAll("#idle-words li"), function (one) { return one.textContent; });
    var warnings = words.length - 2;
    var timer, ends;
    var tell = function (text) {
      if (says.textContent === text) return;
      says.textContent = voice.textContent = text;
    };
    var look = function () {
      clearTimeout(timer);
      var left = Math.ceil((ends - Date.now()) / 1000);
      if (left <= 0) {
        document.body.hidden = true;
        location.replace(idle.dataset.expired);
        return;
      }
      var minutes = Math.ceil(left / 60);
      idle.hidden = minutes > warnings;
      if (!idle.hidden) tell(words[warnings - minutes]);
      var next = idle.hidden ? left - warnings * 60 : left - (minutes - 1) * 60;
      timer = setTimeout(look, Math.min(Math.max(next, 1), 86400) * 1000);
    };
    var until = function (left) { ends = Date.now() + left * 1000; look(); };
    keep.addEventListener("click", function () {
      var ask = new XMLHttpRequest();
      ask.open("GET", idle.dataset.stay);
      ask.onload = function () {
        var left = 0;
        try { left = JSON.parse(ask.responseText).left; } catch (error) { ask.onerror(); return; }
        until(left);
        if (left > warnings * 60) {
          // Focus must not fall from a button that goes away.
          document.getElementById("main").focus({ preventScroll: true });
          tell(words[warnings + 1]);
        }
      };
      ask.onerror = function () { tell(words[warnings]); };
      ask.send();
    });
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pageshow", look);
    until(Number(idle.dataset.left));
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
