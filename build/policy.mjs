// What the page may load and run: its own files, and nothing else. The build writes it into the document, the test server
// sends it with every file. A worker obeys the header of its own file, not the document: on a host that sends no headers the
// workers run without a policy, and nothing here can carry it (docs/decisions/0044-the-build-binds-by-itself.md).

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
