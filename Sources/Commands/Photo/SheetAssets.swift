// SPDX-License-Identifier: GPL-3.0-or-later

/// The style and the script of the page of `photo sheet`: constant, so that the page's policy names them by their hash
/// and allows no others. What differs from page to page stands in the elements.
enum SheetAssets {
  /// SHA-256 in base64.
  static let styleHash = "A7Teg9cqXxkXjhfu4PqjcwmInxKHaVALIp7VRXVkblU="
  static let scriptHash = "6jkyx2El88xaE0O4aZI7c3PgoZwFaE9FuBJJ1nUSzqs="

  static let style = #"""
    body{font-family:system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0;background:#f4f4f4;color:#111}
    header{position:sticky;top:0;background:#fff;border-bottom:1px solid #999;padding:.5em 1em;display:flex;gap:1em;align-items:center;flex-wrap:wrap}
    h1{font-size:1.1em;margin:0}#progress{margin:0}#filter{flex:1;min-width:8em}
    main{display:grid;grid-template-columns:repeat(auto-fill,minmax(13em,1fr));gap:1em;padding:1em}
    .card{margin:0;background:#fff;border:3px solid #ccc;padding:.5em;outline:none}
    .card.current{border-color:#06c}.card[hidden]{display:none}
    .card img{display:block;height:14em;max-width:100%;object-fit:contain;margin:auto}
    .card.large{grid-column:1/-1}.card.large img{height:70vh}
    .card[data-action=approve]{background:#e6f4e6}.card[data-action=reject]{background:#fae6e6}
    .card ul{margin:.3em 0;padding-left:1.2em;color:#850}.answer{margin:.3em 0;font-weight:bold}
    aside{position:fixed;inset:auto 1em 3em auto;background:#fff;border:2px solid #06c;padding:1em}aside[hidden]{display:none}
    footer{position:fixed;bottom:0;left:0;right:0;background:#fff;border-top:1px solid #999;padding:.3em 1em}
    main{padding-bottom:4em}
    """#

  static let script = #"""
    "use strict";
    (() => {
      const cards = [...document.querySelectorAll(".card")];
      const reasons = [...document.querySelectorAll("#reasons li")].map(item => item.textContent);
      const panel = document.getElementById("reasons"), own = document.getElementById("own");
      const filter = document.getElementById("filter"), progress = document.getElementById("progress");
      const words = document.body.dataset;
      const done = [];
      let current = null, isSaved = true;

      function show() {
        const count = action => cards.filter(card => card.dataset.action === action).length;
        progress.textContent = words.progress.replace("%a", count("approve")).replace("%r", count("reject"))
          .replace("%n", cards.length);
      }
      function select(card) {
        if (!card) return;
        if (current) current.classList.remove("current", "large");
        current = card;
        card.classList.add("current");
        card.focus({preventScroll: true});
        card.scrollIntoView({block: "nearest"});
      }
      function step(by, wanted) {
        const seen = cards.filter(card => !card.hidden);
        for (let place = seen.indexOf(current) + by; place >= 0 && place < seen.length; place += by) {
          if (!wanted || wanted(seen[place])) return select(seen[place]);
        }
      }
      function put(card, action, reason) {
        card.dataset.action = action;
        card.dataset.reason = reason;
        const label = action === "approve" ? words.approved : action === "reject" ? words.rejected : "";
        card.querySelector(".answer").textContent = reason ? label + ": " + reason : label;
        isSaved = false;
        show();
      }
      function decide(action, reason) {
        if (!current || current.hidden) return;
        done.push([current, current.dataset.action || "", current.dataset.reason || ""]);
        put(current, action, reason);
        close();
        step(1, card => !card.dataset.action);
      }
      function undo() {
        const last = done.pop();
        if (!last) return;
        put(...last);
        last[0].hidden = false;
        select(last[0]);
      }
      function open() { panel.hidden = false; own.value = ""; }
      function close() { panel.hidden = true; if (current) current.focus({preventScroll: true}); }
      function cell(text) { return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text; }
      function save() {
        const rows = cards.filter(card => card.dataset.action)
          .map(card => [card.dataset.certificate, card.dataset.picture, card.dataset.action, card.dataset.reason || ""]);
        const text = [["certificate", "picture", "action", "reason"], ...rows].map(row => row.map(cell).join(",") + "\n").join("");
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob(["\ufeff" + text], {type: "text/csv"}));
        link.download = words.file;
        link.click();
        isSaved = true;
      }

      document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (event.repeat && !event.key.startsWith("Arrow") && event.target !== own && event.target !== filter) return;
        const key = event.key.length === 1 ? event.key.normalize("NFKC").toLowerCase() : event.key;
        if (event.target === filter) {
          if (key === "Escape" || key === "Enter") { filter.blur(); select(cards.find(card => !card.hidden)); }
          return;
        }
        if (event.target === own) {
          if (key === "Enter" && own.value.trim()) decide("reject", own.value.trim());
          if (key === "Escape") close();
          return;
        }
        if (!panel.hidden) {
          const reason = reasons[Number(key) - 1];
          if (reason) decide("reject", reason);
          else if (key === "t") own.focus();
          else if (key === "Escape") close();
          else return;
          event.preventDefault();
          return;
        }
        switch (key) {
          case "a": decide("approve", ""); break;
          case "r": if (current && !current.hidden) open(); break;
          case "s": case "ArrowRight": case "ArrowDown": step(1); break;
          case "ArrowLeft": case "ArrowUp": step(-1); break;
          case "u": undo(); break;
          case "z": if (current) current.classList.toggle("large"); break;
          case "/": filter.focus(); break;
          default: return;
        }
        event.preventDefault();
      });
      filter.addEventListener("input", () => {
        const wanted = filter.value.trim().toLowerCase();
        for (const card of cards) card.hidden = !card.textContent.toLowerCase().includes(wanted);
        if (current) current.classList.remove("current", "large");
        current = cards.find(card => !card.hidden) || null;
        if (current) current.classList.add("current");
      });
      for (const card of cards) card.addEventListener("click", () => select(card));
      document.getElementById("save").addEventListener("click", save);
      window.addEventListener("beforeunload", event => { if (!isSaved) event.preventDefault(); });
      show();
      select(cards[0]);
    })();
    """#
}
