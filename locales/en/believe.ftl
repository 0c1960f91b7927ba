# Why believe this: how the program was checked, and what it cannot tell.

believe-title = Why believe this?
believe-words = A simulation says what follows from its rules. So the question is whether the rules are sound, whether the program does what they say, and what happens if they are a little wrong.
believe-forms-title = Rules with known answers
believe-forms = Twenty-two results of the literature, from the newsvendor to the efficiency wage, are met to one part in a thousand million. The simulation calls eleven of them.
believe-laws-title = Laws that hold in every run
believe-laws = Money and goods balance to the last digit each month, no dealer is lost or made, and a stick of no strength is no stick. Thousands of drawn plans were tried.
believe-bits-title = The same numbers everywhere
believe-bits = The same plan gives the same numbers to the last bit on the command line, in Node and in your browser, whatever the number of cores.
believe-calibration-title = Set by what was measured
believe-calibration = An average dealer left alone leaves every eleventh year, as franchise data say; the trade’s usual margin is the enterprise’s best one; training and price act as strongly as field studies found.
believe-luck-title = Differences that are no luck
believe-luck = Policies meet the same luck in every future. Intervals hold however often one looks, and every verdict is tried again under shaken rules.
believe-claims = Held against research
believe-claims-count = { $all } facts of channel research and patterns that must come out: { $holds } hold, { $partly } hold in part, { $fails } fail, { $unmodelled } cannot be shown by this model. The patterns are asked again under a hundred other rule books, in which every rule lies within 30 % of the usual.
believe-part = { $stands } of { $draws } shaken rule books
believe-family = { $holds } of { $all } hold
believe-limits = What it cannot tell you
believe-limit-forecast = It is no forecast. It is a laboratory for situations that you describe.
believe-limit-assumed = Most sizes are assumed. Signs and orders come from sixty years of channel research; few sizes have been measured.
believe-limit-built-in = Some signs are built in, openly: coercion hurts the relationship more than the purse, trust is lost faster than won, losses weigh double, loyal dealers work harder, a punishment that looks fair deters and one that does not repels.
believe-limit-extremes = With a weak brand far more dealers leave in a year than any study has seen. Read that as: no network survives there unaided.
believe-limit-programmes = No field estimate of a whole partner programme was found. The effect of the carrot as a whole lies at the upper end of what its parts allow.
believe-limit-enterprise = There is one enterprise, rivals follow simple rules, and customers are a formula.
