# The Lab: one policy, one market, dealer by dealer.

lab-title = { $policy } · { $market }
lab-bench = Levers
lab-handle = Levers: { $policy }
lab-reset = As it was
lab-charts = Over all futures
lab-policy = Policy on the bench
lab-preset = Starts from
lab-depth = Levers shown
depth-dials = 5 dials
depth-levers = All levers
depth-rules = All rules

dial-carrot = More carrot
dial-stick = More stick
dial-fairness = Ask why first
dial-talks = Talks
dial-tolerance = Misses before punishment
dial-carrot-why = Adds this many times what the Carrot policy does beyond leaving dealers be: margin, bonus, joint ads, equipment, shared risk, training, talks.
dial-stick-why = Adds this many times what the Fair stick does beyond leaving dealers be: standard, monitoring, fines, margin cuts, removal. Where nobody asks why, the plain Stick.

rules-market = The market
rules-behaviour = How people behave
rules-words = None of these is a policy. They say how dealers, customers and rivals behave; each names its source, and “assumed” means assumed.

channel-title = The channel
channel-table = As a table
channel-keys = Dealers. Arrow keys go from one to the next and open its diary.

table-caption = Everybody in month { $month }. A name opens the diary.
table-dealer = Dealer
table-town = Town
table-standing = Standing
table-loyalty = Loyalty
table-sales = Sales
table-profit = Profit
standing-active = with you
standing-punished = punished this month
standing-unlucky = bad luck this month
standing-defected = left for the rival
standing-removed = removed by you
standing-closed = closed down
standing-bankrupt = bankrupt

lab-save = Keep this run
lab-saved = Kept runs
lab-saved-none = Keep a run to lay it over the next one.
lab-saved-remove = Throw { $name } away
lab-figures = What it comes to

comes-to-npv = profit over all months
comes-to-dealer_profit = a dealer’s profit a month
comes-to-defection_rate = of dealers a year leave for the rival
comes-to-termination_rate = of dealers a year are removed
comes-to-unfair_sanctions = punished for bad luck alone
comes-to-market_share = of the market

count-with = with you
count-defected = at the rival
count-removed = removed by you
count-closed = closed down
count-punished = punished now
count-unlucky = unlucky now

why-title = Why it came so
what-if = What if another policy took over?
what-if-label = From month { $month } on
what-if-none = go on as it is
what-if-note = The past stays as it was, the luck too. A copy of the policy that changes then stands beside it in Compare.
why-left = Why dealers left, and luck or effort
why-left-ask = Count over { $futures } futures
why-left-mean = { $lost } dealers lost in the mean of { $futures } futures
reason-profit = more profit elsewhere: { $count } ({ $share })
reason-loyalty = little loyalty left: { $count } ({ $share })
reason-offer = a rival’s offer: { $count } ({ $share })
reason-closed = the shop did not pay: { $count } ({ $share })
reason-removed_justly = removed, deserved: { $count } ({ $share })
reason-removed_unjustly = removed, not deserved: { $count } ({ $share })
reason-bankrupt = bankrupt: { $count } ({ $share })
reason-chance = chance, nothing spoke for leaving: { $count } ({ $share })
luck-or-effort = Of { $punished } dealers you punished, { $unlucky } had only bad luck ({ $share }; 95 % interval { $low } to { $high }).
luck-none = Nobody was punished.
why-shares = What each lever is worth
shares-dated = This policy changes at a date, and levers are shared out as they are at the start: that would tell half the story. Take a policy without dated changes, or ask what if another one took over.
shares-groups = Carrots, care, sticks
shares-levers = Each lever
shares-none = Nothing in this policy differs from leaving the dealers be.
shares-note = Share of each in what the policy changes in { $what } against leaving the dealers be, { $total } in all (Shapley values, same luck). Line: 95 % interval, where orders are drawn.
shares-coming = { " " }More orders are being tried.
shares-lever = Lever
shares-worth = Worth
kept-ask = What would have kept this dealer?
kept-title = What would have kept this dealer
kept-running = { $tried } of { $all } levers tried, on the same luck …
kept-nothing = No single lever, moved as far as it goes, keeps this dealer a year longer.
kept-done = { $count ->
    [one] One lever alone
   *[other] { $count } levers, each alone
  } would have done it, on the same luck. The smallest changes first.
kept-to-the-end = { $lever } { $to } instead of { $from }: stays to the end (your profit { $npv })
kept-longer = { $lever } { $to } instead of { $from }: stays until month { $month } (your profit { $npv })
