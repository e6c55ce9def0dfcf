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
  var make = function (tag, set) {
    var one = document.createElement(tag);
    for (var name in set) one.setAttribute(name, set[name]);
    return one;
  };
  // What a reader hears once typing pauses. It stands in the page before it has words.
  var hears = function (beside) {
    var voice = make("p", { "class": "hidden", role: "status" }), timer;
    beside.parentNode.insertBefore(voice, beside.nextSibling);
    return function (text) {
      clearTimeout(timer);
      timer = setTimeout(function () { voice.textContent = text; }, 1000);
    };
  };
  // A long list gets a line over it: what is typed there leaves only what fits in the list.
  // The list stays the field that is sent, so nothing is lost where this does not work.
  var plain = function (text) {
    text = text.toLowerCase().trim();
    return text.normalize ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
  };
  Array.prototype.forEach.call(document.querySelectorAll("select[data-find]"), function (list) {
    var all = Array.prototype.slice.call(list.options);
    var label = make("label", { "for": list.id + "-find", "class": "find" });
    label.textContent = list.dataset.find;
    var line = make("input", { id: list.id + "-find", type: "text", "class": "entry find-line",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", dir: "auto" });
    var says = hears(list);
    list.parentNode.insertBefore(label, list);
    list.parentNode.insertBefore(line, list);
    line.addEventListener("input", function () {
      var typed = plain(line.value), chosen = list.value;
      var fit = all.filter(function (one) {
        return !typed || (one.value && (" " + plain(one.text)).indexOf(" " + typed) >= 0);
      });
      list.textContent = "";
      fit.forEach(function (one) { list.appendChild(one); });
      // Several lines at once show what is left; phones keep their own way of showing a list.
      list.size = typed ? Math.min(Math.max(fit.length, 2), 8) : 1;
      list.value = chosen;
      if (typed && fit.length === 1) list.value = fit[0].value;
      else if (list.selectedIndex < 0 && !typed) list.selectedIndex = 0;
      says(!typed ? "" : !fit.length ? list.dataset.none : list.dataset.found + " " +
        (fit.length > 3 ? fit.length : fit.map(function (one) { return one.text; }).join(", ")));
    });
    line.addEventListener("keydown", function (event) {
      var down = event.key === "ArrowDown";
      if (!down && (event.key !== "Enter" || list.value)) return;
      event.preventDefault();
      list.focus();
      if (down && list.selectedIndex < 0) list.selectedIndex = 0;
    });
  });
  // Counts letters as they are typed, against the room of the court's own form.
  Array.prototype.forEach.call(document.querySelectorAll("textarea[data-count]"), function (text) {
    var shown = make("p", { "class": "help count", "aria-hidden": "true" });
    var data = text.dataset, says = hears(text);
    text.parentNode.insertBefore(shown, text.nextSibling);
    var count = function (event) {
      var typed = text.value.replace(/[\uDC00-\uDFFF]/g, "").trim().length;
      var more = typed > data.most ? data.full : data.room && typed > data.room ? data.over : "";
      shown.textContent = (data.count + " " + typed + ". " + more).trim();
      if (event) says(shown.textContent);
    };
    text.addEventListener("input", count);
    count();
  });
  var problems = document.getElementById("problems");
  if (problems) problems.focus();
})();
