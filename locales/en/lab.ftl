# The Lab: one policy, one market, dealer by dealer.

lab-market = { " · " }{ $market }
lab-bench = Levers
lab-handle = Levers: { $policy }
lab-reset = Reset
lab-charts = Over all futures
lab-policy = Policy you’re editing
lab-preset = Starts from
lab-depth = Levers shown
depth-dials = 5 dials
depth-levers = All levers
depth-rules = All rules

dial-carrot = Extra carrot
dial-stick = Extra stick
dial-fairness = Ask why first
dial-talks = Talks
dial-tolerance = Failures allowed
dial-carrot-why = At 1, adds everything the Carrot policy does beyond leaving dealers alone; at 0.5, half. That covers margin, bonus, joint ads, equipment, shared risk, training and talks.
dial-stick-why = At 1, adds everything the Fair stick does beyond leaving dealers alone. That covers the standard, monitoring, fines, margin cuts and dropping dealers. If you don’t ask why first, it adds the plain Stick instead.
dial-fairness-why = You ask why a dealer failed before you act. Fewer are then punished for bad luck alone.
dial-talks-why = Talks with each dealer: you share news and forecasts, and you listen.
dial-tolerance-why = You punish after this many failures in a row. Before that, you only warn.

why-called = Programmes call it: { $words }.
settings-find = Find: name, key or your own word
settings-changed = Only what I changed ({ $count })
settings-found = { $found } of { $all } settings
settings-none = No setting fits.
settings-words = Which lever is your SPIFF, MDF or rebate?
settings-count = { $count }
settings-count-changed = { $count }, { $changed } changed
settings-usual = usually { $usual }
settings-reset = Reset { $name }
settings-reset-all = { $count ->
    [one] Reset the one change
   *[other] Reset all { $count } changes
  }
rules-levers = The policy
rules-market = The market
rules-behaviour = How people behave
rules-words = None of these is a policy. They say how dealers, customers and rivals behave. Each names its source; where it says “assumed”, we chose the value.

channel-title = The channel
channel-table = As a table
channel-keys = Dealers. Use the arrow keys to move between them and open their diaries.

table-caption = All dealers in month { $month }. Pick a name to open its diary.
table-dealer = Dealer
table-town = Town
table-standing = Status
table-loyalty = Loyalty
table-sales = Sales
table-profit = Profit
standing-active = with you
standing-punished = punished this month
standing-unlucky = bad luck this month
standing-defected = left for a rival
standing-removed = dropped by you
standing-closed = closed down
standing-bankrupt = bankrupt

lab-save = Save this run
lab-saved = Saved runs
lab-saved-none = Save a run to overlay it on the next.
lab-saved-remove = Delete { $name }
lab-figures = Results

comes-to-npv = profit over the whole run
comes-to-dealer_profit = a dealer’s monthly profit
comes-to-defection_rate = of dealers a year leave for a rival
comes-to-termination_rate = of dealers a year are dropped
comes-to-unfair_sanctions = punishments for bad luck alone
comes-to-market_share = market share

count-with = with you
count-defected = with rivals
count-removed = dropped by you
count-closed = closed down
count-punished = punished now
count-unlucky = unlucky now

why-title = Why it turned out this way
what-if = What if you switched policy?
what-if-label = From month { $month }
what-if-none = Keep this policy
what-if-note = The past and the luck stay as they are. Compare then shows the changed policy beside this one.
why-left = Why dealers left, and who was punished for bad luck
why-left-ask = Count again over { $futures } futures
why-left-coming = Counting over the futures …
why-left-others = Under the other policies
why-left-mean = { $lost } dealers lost on average in { $futures } futures, newcomers included
reason-profit = more profit elsewhere: { $count } ({ $share })
reason-loyalty = little loyalty left: { $count } ({ $share })
reason-offer = a rival’s offer: { $count } ({ $share })
reason-closed = closed as unprofitable: { $count } ({ $share })
reason-removed_justly = dropped, deservedly: { $count } ({ $share })
reason-removed_unjustly = dropped, undeservedly: { $count } ({ $share })
reason-bankrupt = bankrupt: { $count } ({ $share })
reason-chance = chance, with no reason to leave: { $count } ({ $share })
luck-or-effort = Of { $punished } dealers you punished, { $unlucky } had only bad luck each time ({ $share }; 95 % interval { $low } to { $high }). One dealer can be punished more than once: of { $sanctions } punishments, { $unjust } were for bad luck alone.
luck-none = You punished nobody.
why-shares = What each lever is worth
shares-dated = This policy changes part-way, so its starting levers would tell only half the story. Pick a policy without dated changes, or ask what happens if you switch policy.
shares-of = By
shares-groups = Carrots, care, sticks
shares-levers = Each lever
shares-none = This policy is the same as leaving dealers alone.
shares-note = What each adds to { $what }, compared with leaving dealers alone: { $total } in all (Shapley values).
shares-note-lines = What each adds to { $what }, compared with leaving dealers alone: { $total } in all (Shapley values). Line: 95 % interval.
shares-first = First results in a moment …
shares-coming = { " " }Still refining.
shares-lever = Lever
shares-worth = Worth
kept-ask = What would have kept this dealer?
kept-title = What would have kept this dealer
kept-running = Tried { $tried } of { $all } levers, with the same luck …
kept-nothing = No single lever, even at its limit, would have kept this dealer a year longer.
kept-done = { $count ->
    [one] One change alone would have kept it, with the same luck.
   *[other] Any one of { $count } changes would have kept it, with the same luck. Smallest first.
  }
kept-to-the-end = { $lever } { $to }, not { $from }: it stays throughout. Effect on your profit over { $years }: { $npv }.
kept-longer = { $lever } { $to }, not { $from }: it stays until month { $month }. Effect on your profit over { $years }: { $npv }.

# What partner programmes call a lever, as docs/glossary.md has it: by these words it is found.

called-margin = Functional discount, trade discount, dealer margin
called-tier_margin = Volume rebate, back-end rebate; Partner tiers: Silver, Gold, Platinum
called-bonus = Target rebate, kicker, quarterly bonus; Partner tiers: Silver, Gold, Platinum; SPIFF, sales-force incentive
called-growth_rebate = Growth rebate, incremental rebate
called-activity_pay = Pay for performance, activity-based incentive, SLA bonus
called-allowance = Front-end allowance, promotional allowance, bill-back
called-coop_share = MDF, market development funds; Co-op, co-op accrual
called-coop_cap = MDF, market development funds; Co-op, co-op accrual
called-risk_share = Price protection, stock-rebalancing credit; Consignment, sale or return
called-buyback_share = Stock rotation, returns, buy-back
called-credit_days = Consignment, sale or return; Floor plan, dated terms, extended dating
called-exclusive = Deal registration, lead protection; Exclusive territory, area of primary responsibility
called-assess_every_months = True-up, retroactive rebate, claw-back
called-training_sales = Enablement, certification, partner academy
called-training_product = Enablement, certification, partner academy
called-training_management = Enablement, certification, partner academy
called-training_marketing = Enablement, certification, partner academy
called-talks = Partner account manager, business review, QBR, dealer council
called-equipment = Demo unit, NFR licence, display, signage
called-quota = Quota, target, minimum purchase commitment
called-monitoring = Compliance audit, mystery shopping
called-monitoring_mode = Compliance audit, mystery shopping
called-fine_months = Chargeback, penalty, fine
called-bond_months = Security deposit, performance bond
called-tolerance = Probation, cure period, corrective action plan
called-diagnosis = Probation, cure period, corrective action plan
called-margin_cut = Downgrade, loss of tier
called-revoke_award = Downgrade, loss of tier
called-termination = De-authorisation, non-renewal, rationalisation
called-require_candidate = De-authorisation, non-renewal, rationalisation
called-forced_stock = Channel stuffing, push, loading, full-line forcing
called-allocation_rule = Allocation, rationing
called-concession = Settlement with dealers, goodwill payment
called-direct_share = Direct sales, house accounts, own web shop
