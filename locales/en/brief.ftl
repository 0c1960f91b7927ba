# The brief: the answer on one page, to be printed or sent.

brief-back = Back to Compare
brief-print = Print
brief-policies = Results by policy
brief-policies-note = Median of { $futures } futures over { $years }. Below it: the range of nine futures out of ten. Money: { $money }.
brief-policy = Policy
brief-courses = Month by month
brief-courses-note = Line: median. Dark band: the middle half of futures. Light band: nine in ten. All policies share the same axes.
brief-changes = Tipping points, closest first
brief-changes-note = We moved each of the five market sliders alone, with the same luck: { $futures } futures at each value.
brief-when = Short run and long run
brief-market = What we assumed
brief-market-line = { $market }, { $dealers } dealers, { $years }
brief-limits = What it cannot tell you
brief-limit-forecast = It does not forecast. It says what follows from stated rules in a market you describe.
brief-limit-sizes = Most effect sizes are assumed. Their directions and rankings come from research.
brief-limit-enterprise = It has one company, rivals with simple rules, and customers as a formula.
brief-limit-data = It knows nothing about your company beyond what is on this page.
brief-again = See it live, with the same numbers
brief-made = Made with Dealer’s Choice { $version }, luck { $seed }, { $futures } futures. Nothing you enter leaves your device.
brief-code = Code that opens this page
brief-empty = The futures are still running. The brief appears when they finish.
