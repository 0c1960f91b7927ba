# Why believe this: how the program was checked, and what it cannot tell.

believe-title = Why believe this?
believe-words = A simulation tells you what follows from its rules. So ask three questions. Are the rules sound? Does the program follow them? And what if they are slightly wrong?
believe-forms-title = Rules with known answers
believe-forms = The program reproduces twenty-two results from the literature to one part in a billion. They range from the newsvendor to the efficiency wage. The simulation itself uses eleven of them.
believe-laws-title = Laws that hold in every run
believe-laws = Each month, money and goods balance to the last digit. No dealer appears or vanishes, and a stick set to zero does nothing. Checked on thousands of random plans.
believe-bits-title = The same numbers everywhere
believe-bits = One plan gives the same numbers, to the last bit, wherever it runs: command line, Node or your browser. The number of processor cores makes no difference.
believe-calibration-title = Matched to measurements
believe-calibration = An average dealer left alone leaves once in eleven years, as franchise data show. If you leave dealers alone, the trade’s usual margin is the most profitable one for you. Training and price work as strongly as in field studies.
believe-luck-title = Differences that are not luck
believe-luck = Policies meet the same luck in every future. The intervals hold however often you look. And every verdict is tested again with the settings of behaviour off by up to 30 %.
believe-claims = Compared with research
believe-claims-count = { $all } findings of channel research and patterns that must appear: { $holds } hold, { $partly } hold in part, { $fails } fail, and { $unmodelled } are beyond this model. We test each pattern again under a hundred other sets of rules: every setting of behaviour is off by up to 30 %, while costs stay.
believe-evidence = { $result } Source: { $source } ({ $known }).
believe-part = { $stands } of { $draws } sets of rules
believe-legend-holds = { $count } { $count ->
    [one] holds
   *[other] hold
}
believe-legend-partly = { $count } { $count ->
    [one] holds
   *[other] hold
} in part
believe-legend-fails = { $count } { $count ->
    [one] fails
   *[other] fail
}
believe-legend-not_modelled = { $count } beyond this model
believe-family = { $holds } of { $all } hold
believe-limits = What it cannot tell you
believe-limit-forecast = It does not forecast. It is a laboratory for situations that you describe.
believe-limit-assumed = Most effect sizes are assumed. Sixty years of channel research give directions and rankings, but few sizes have been measured.
believe-limit-built-in = Some effects are built in, openly. Coercion hurts the relationship more than the wallet. Trust is lost faster than it is won. Losses weigh double. Loyal dealers work harder. A punishment that looks fair deters; one that looks unfair repels.
believe-limit-extremes = With a weak brand, far more dealers leave in a year than any study has seen. Read that as: no network survives there unaided.
believe-limit-programmes = We found no field estimate of a whole partner programme. The total effect of the carrot is at the high end of what its parts allow.
believe-limit-enterprise = There is one company, rivals follow simple rules, and customers are a formula.
