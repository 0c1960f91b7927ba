// Says in the document, before anything is drawn, whether the reader was here before or follows a link.
let again = location.hash !== "";
try {
  again ||= localStorage.getItem("dealers-choice/work") !== null;
} catch { /* refused: everybody is new */ }
if (again) document.documentElement.dataset.visit = "again";
