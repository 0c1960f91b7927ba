# The brief: the answer on one page, to be printed or sent.

brief-back = Back to Compare
brief-print = Print
brief-policies = What each policy comes to
brief-policies-note = The middle of { $futures } futures over { $years }; below it, where nine in ten of them lie. Money: list price = 100.
brief-policy = Policy
brief-courses = Month by month
brief-courses-note = Line: the middle future. Inner band: half of the futures. Outer band: nine in ten. The axes are the same for all policies.
brief-changes = The three assumptions that matter most
brief-changes-note = The nearest ends of the five market sliders, looked for on the same luck with { $futures } futures at each value.
brief-when = Short run and long run
brief-market = The market that was assumed
brief-market-line = { $market }, { $dealers } dealers, { $years }
brief-limits = What it cannot tell you
brief-limit-forecast = It is no forecast. It says what follows from stated rules in a market that you describe.
brief-limit-sizes = Most sizes in the rules are assumed; signs and orders come from research.
brief-limit-enterprise = One enterprise, rivals with simple rules, customers as a formula.
brief-limit-data = It knows nothing of your company but what stands above.
brief-again = See it live, with the same numbers
brief-made = Made with Dealer’s Choice { $version }, luck { $seed }, { $futures } futures. Nothing that you enter leaves your machine.
brief-code = Code that opens this page
brief-waiting = The futures are still being counted; the brief follows them.
