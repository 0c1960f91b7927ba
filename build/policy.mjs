// What the page may load and run: its own files, and nothing else. The build writes it into the document, the test server
// sends it with every file (a worker obeys the header of its own file, not the document).

const RULES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'", // a chart sets where its tip stands
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The Content-Security-Policy, as one line. */
export const CONTENT_SECURITY_POLICY = RULES.join("; ");
