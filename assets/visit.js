// Says in the document, before anything is drawn, whether the reader was here before or follows a link; and keeps what somebody new does
// on the still picture until a program can hear it.
const root = document.documentElement;
let again = location.hash !== "";
try {
  again ||= localStorage.getItem("dealers-choice/work") !== null;
} catch { /* refused: everybody is new */ }
if (again) root.dataset.visit = "again";
if (new URLSearchParams(location.search).has("embed")) root.dataset.embed = ""; // in a frame of somebody's page, without bars

addEventListener("click", ({ target }) => {
  const button = !again && root.dataset.page !== "alive" && target.closest(".hero__bet, .hero__door");
  if (!button) return;
  root.dataset.pressed = button.id;
  for (const other of document.querySelectorAll("[data-pressed]:not(html)")) delete other.dataset.pressed;
  button.dataset.pressed = "";
}, true);

addEventListener("focusin", ({ target }) => {
  if (root.dataset.page !== "alive") root.dataset.focused = target.id;
});

// The link past the bar leads to a place on the page; as an address, it would be taken for a link to a plan.
addEventListener("click", (event) => {
  const link = event.target.closest("a.skip");
  if (!link) return;
  event.preventDefault();
  const place = document.querySelector(link.hash);
  place?.setAttribute("tabindex", "-1");
  place?.focus();
});
