// What runs in a course system: the tasks of a hand-out, kept and reported by SCORM 1.2. It has no words of its own: they stand in the
// document. Without a course system everything works, and what was written stays in the browser.
"use strict";
(() => {
  const page = document.querySelector("main");
  const { graded, limit, told } = page.dataset;
  const tasks = [...page.querySelectorAll("fieldset")];
  const texts = [...page.querySelectorAll("textarea")];
  const show = page.querySelector("#show");
  const after = page.querySelector("#after");
  const status = page.querySelector("#status");
  const PASSED_FROM = 50;
  const PARENTS = 10;
  const KEPT = `dealers-choice/handout/${page.dataset.id}`;
  const began = Date.now();
  let isDone = false;
  let isOver = false;

  /** The course system's own object, in a window around this one. */
  function within(window) {
    for (let left = PARENTS; window && left > 0; left -= 1) {
      try {
        if (window.API?.LMSInitialize) return window.API;
      } catch { /* a window of somebody else */ }
      if (window === window.parent) return null;
      window = window.parent;
    }
    return null;
  }

  function connected() {
    let found = within(window);
    try {
      found ??= window.opener && within(window.opener);
    } catch { /* a window of somebody else */ }
    return found && String(found.LMSInitialize("")) === "true" ? found : null;
  }

  const lms = connected();
  const ask = (name) => String(lms?.LMSGetValue(name) ?? "");
  const say = (name, value) => lms?.LMSSetValue(name, String(value));

  const chosen = (task) => Number(task.querySelector("input:checked")?.value ?? -1);
  /** A sign that no text needs would be written as six. */
  const plain = (text) => text.replace(/[^\P{C}\n]/gu, " ");

  /** What is kept, in one line that a course system has room for. */
  function line() {
    const kept = { v: 1, a: tasks.map(chosen), t: texts.map(({ value }) => plain(value)), d: Number(isDone) };
    while (JSON.stringify(kept).length > Number(limit)) {
      const longest = kept.t.reduce((most, text, place) => (text.length > kept.t[most].length ? place : most), 0);
      kept.t[longest] = kept.t[longest].slice(0, -20);
    }
    return JSON.stringify(kept);
  }

  function stored() {
    if (lms) return ask("cmi.suspend_data");
    try {
      return localStorage.getItem(KEPT) ?? "";
    } catch {
      return ""; // refused
    }
  }

  function keep() {
    if (lms) {
      say("cmi.suspend_data", line());
      say("cmi.core.exit", "suspend");
      lms.LMSCommit("");
      return;
    }
    try {
      localStorage.setItem(KEPT, line());
    } catch { /* refused: it stays as long as the page is open */ }
  }

  /** What is read may be of anybody: only what fits is taken. */
  function restore() {
    let kept;
    try {
      kept = JSON.parse(stored());
    } catch {
      return;
    }
    if (kept?.v !== 1) return;
    tasks.forEach((task, place) => {
      const input = task.querySelectorAll("input")[kept.a?.[place] ?? -1];
      if (input) input.checked = true;
    });
    texts.forEach((text, place) => { text.value = String(kept.t?.[place] ?? "").slice(0, text.maxLength); });
    if (kept.d) reveal();
  }

  const isRight = (task) => chosen(task) === Number(task.dataset.right);

  /** From here on the predictions stay, and the answers are seen. */
  function reveal() {
    isDone = true;
    for (const task of tasks) {
      for (const input of task.querySelectorAll("input")) input.disabled = true;
      const words = task.querySelectorAll("label.choice span")[chosen(task)]?.textContent ?? "–";
      page.querySelector(`#said-${task.dataset.number}`).textContent = told.replace("%1", words);
    }
    show.hidden = true;
    after.hidden = false;
  }

  function finish() {
    reveal();
    const raw = tasks.length ? Math.round((100 * tasks.filter(isRight).length) / tasks.length) : 100;
    say("cmi.core.score.min", 0);
    say("cmi.core.score.max", 100);
    say("cmi.core.score.raw", raw);
    say("cmi.core.lesson_status", graded ? (raw >= PASSED_FROM ? "passed" : "failed") : "completed");
    keep();
    after.querySelector("h2").focus();
  }

  const two = (number) => String(Math.floor(number)).padStart(2, "0");

  function leave() {
    if (!lms || isOver) return;
    isOver = true;
    const seconds = (Date.now() - began) / 1000;
    say("cmi.core.session_time", `${two(seconds / 3600).padStart(4, "0")}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`);
    keep();
    lms.LMSFinish("");
  }

  const ready = () => { show.disabled = !tasks.every((task) => chosen(task) >= 0); };

  status.textContent = lms ? status.dataset.reported : status.dataset.alone;
  if (["", "not attempted"].includes(ask("cmi.core.lesson_status"))) say("cmi.core.lesson_status", "incomplete");
  restore();
  ready();
  keep();
  page.addEventListener("change", () => { ready(); keep(); });
  show.addEventListener("click", finish);
  addEventListener("pagehide", leave);
  addEventListener("beforeunload", leave);
})();
