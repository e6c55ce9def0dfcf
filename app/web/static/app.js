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
  // Accents, points and brackets do not matter, nor whether a name is one word or two.
  var plain = function (text) {
    text = text.toLowerCase();
    if (text.normalize) text = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    text = text.replace(/[^0-9a-z\u00c0-\u1fff\u2c00-\uffff]+/g, " ");
    return text.replace(/\bsaint\b/g, "st").trim();
  };
  var joined = function (text) { return text.replace(/ /g, ""); };
  Array.prototype.forEach.call(document.querySelectorAll("select[data-find]"), function (list) {
    var all = Array.prototype.slice.call(list.options), picked = list.value;
    var names = all.map(function (one) { return plain(one.text); });
    var label = make("label", { "for": list.id + "-find", "class": "find" });
    label.textContent = list.dataset.find;
    var line = make("input", { id: list.id + "-find", type: "text", "class": "entry find-line",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", dir: "auto" });
    // For the eye; the reader hears the same words.
    var none = make("p", { "class": "help", "aria-hidden": "true", hidden: "" });
    none.textContent = list.dataset.none;
    var says = hears(list);
    [label, line, none].forEach(function (one) { list.parentNode.insertBefore(one, list); });
    list.addEventListener("change", function () { picked = list.value; });
    line.addEventListener("input", function () {
      var typed = plain(line.value);
      picked = list.value || picked;
      var fit = all.filter(function (one, at) {
        return one.value && ((" " + names[at]).indexOf(" " + typed) >= 0 ||
          joined(names[at]).indexOf(joined(typed)) === 0);
      });
      // "Pick one" stays on top, so that only the person picks, also where a phone's wheel
      // stands on the first line. What they picked before comes back as soon as it fits again.
      list.textContent = "";
      all.forEach(function (one) {
        if (!one.value || fit.indexOf(one) >= 0) list.appendChild(one);
      });
      // Several lines at once show what is left; phones keep their own way of showing a list.
      list.size = typed ? Math.min(fit.length + 1, 8) : 1;
      list.value = picked;
      if (list.selectedIndex < 0) list.selectedIndex = 0;
      none.hidden = fit.length > 0;
      says(!typed ? "" : !fit.length ? list.dataset.none : list.dataset.found + " " +
        (fit.length > 3 ? fit.length : fit.map(function (one) { return one.text; }).join(", ")));
    });
    line.addEventListener("keydown", function (event) {
      if (event.key !== "ArrowDown" && (event.key !== "Enter" || list.value)) return;
      event.preventDefault();
      list.focus();
    });
  });
  // The letters that the site will keep of a text: forms/clean.py, clean_paragraphs.
  var breaks = /\r\n|[\n\r\x0b\x0c\u2028\u2029]/;
  var gaps = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
  var unseen = new RegExp("[\\0-\\x1f\\x7f-\\x9f\\xad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890" +
    "\\u0891\\u08e2\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f" +
    "\\ufeff\\ufff9-\\ufffb]|\\ud804[\\udcbd\\udccd]|\\ud80d[\\udc30-\\udc3f]|" +
    "\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]|\\udb40[\\udc01\\udc20-\\udc7f]", "g");
  var kept = function (text) {
    var lines = text.split(breaks).map(function (line) {
      line = line.replace(gaps, " ").replace(unseen, "").replace(/ +/g, " ");
      return line.replace(/^[ \u200c\u200d]+|[ \u200c\u200d]+$/g, "");
    });
    text = lines.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "");
    if (text.normalize) text = text.normalize("NFC");
    return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "x").length;
  };
  // Counts letters as they are typed, against the room of the court's own form.
  Array.prototype.forEach.call(document.querySelectorAll("textarea[data-count]"), function (text) {
    var shown = make("p", { "class": "help count", "aria-hidden": "true" });
    var data = text.dataset, says = hears(text);
    text.parentNode.insertBefore(shown, text.nextSibling);
    var count = function (event) {
      var typed = kept(text.value);
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
