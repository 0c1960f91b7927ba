// Says in the document, before anything is drawn, whether the reader was here before or follows a link; and keeps what somebody new
// presses on the still picture until a program can hear it.
const root = document.documentElement;
let again = location.hash !== "";
try {
  again ||= localStorage.getItem("dealers-choice/work") !== null;
} catch { /* refused: everybody is new */ }
if (again) root.dataset.visit = "again";

addEventListener("click", ({ target }) => {
  const button = !again && root.dataset.page !== "alive" && target.closest(".hero__bet, .hero__door");
  if (!button) return;
  root.dataset.pressed = button.id;
  for (const other of document.querySelectorAll("[data-pressed]:not(html)")) delete other.dataset.pressed;
  button.dataset.pressed = "";
}, true);
