// In a frame of somebody's page: tells that page how high this one is, whenever it changes, so that nothing scrolls within the frame.
// The message is { type: "dealers-choice/height", height }, in CSS pixels; it tells nothing else, so anybody may hear it.

const TYPE = "dealers-choice/height";
let told = 0;

function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told || parent === window) return;
  told = height;
  parent.postMessage({ type: TYPE, height }, "*");
}

new ResizeObserver(tell).observe(document.body);
tell();
