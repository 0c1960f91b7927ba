# Compare: policies side by side in one market, on the same luck.

compare-empty = You sell through dealers. Reward them, police them, or both?
compare-what = A simulation: { $dealers } dealers, { $years }, { $futures } futures.
compare-same = Every policy meets the same market and the same luck.
compare-tale = New here? Play the story, ten minutes.
compare-counting = Running { $policies } policies in { $futures } futures …
compare-counting-words = In each future, your dealers decide for themselves: work harder, break the rules, or leave for a rival.

market-title = Your market
market-make = Make it your market
market-change = Change the market
market-pull = Rivals’ pull

brand_strength-low = weak
brand_strength-high = strong
pull-low = quiet
pull-high = hungry
market_growth-low = shrinking
market_growth-high = booming
demand_volatility-low = calm
demand_volatility-high = wild
candidate_supply-low = none
candidate_supply-high = many

verdict-title = The answer
verdict-by = Judged by
verdict-almost_always = In this market, { $leader } beats { $runner } in { $wins } of { $futures } futures.
verdict-usually = In this market, { $leader } usually beats { $runner }: { $wins } of { $futures } futures.
verdict-more_often_than_not = In this market, { $leader } beats { $runner } in just { $wins } of { $futures } futures.
verdict-too_close = Too close to call: { $leader } beats { $runner } in only { $wins } of { $futures } futures.
verdict-so-far = Leading so far: { $leader }, in { $wins } of { $futures } futures.

headline-almost_always = { $leader } beats { $runner } in { $wins } of { $futures } futures.
headline-usually = { $leader } usually beats { $runner }: { $wins } of { $futures } futures.
headline-more_often_than_not = { $leader } beats { $runner } in just { $wins } of { $futures } futures.
headline-too_close = Too close to call: { $leader } beats { $runner } in { $wins } of { $futures } futures.
headline-so-far = Leading so far: { $leader }, in { $wins } of { $futures } futures.

verdict-npv = Over { $years }, { $leader } earns { $way ->
    [more] { $gain } more than
    [less] { $gain } less than
   *[same] as much as
  } { $runner } ({ $low } to { $high } in nine futures out of ten).
verdict-sales = Over { $years }, { $leader } sells { $way ->
    [more] { $gain } more than
    [less] { $gain } less than
   *[same] as much as
  } { $runner } ({ $low } to { $high } in nine futures out of ten).
verdict-cohort_loyalty = After { $years }, loyalty is { $way ->
    [more] { $gain } higher under { $leader } than
    [less] { $gain } lower under { $leader } than
   *[same] as high under { $leader } as
  } under { $runner } ({ $low } to { $high } in nine futures out of ten).
verdict-active_dealers = After { $years }, { $leader } has { $kept } of { $dealers } dealers and { $runner } has { $runner-kept }. That is { $way ->
    [more] { $gain } more
    [less] { $gain } fewer
   *[same] no difference
  } ({ $low } to { $high } in nine futures out of ten).
verdict-win_win = Over { $years }, the joint gain of you and your dealers is { $way ->
    [more] { $gain } points higher under { $leader } than
    [less] { $gain } points lower under { $leader } than
   *[same] as high under { $leader } as
  } under { $runner } ({ $low } to { $high } in nine futures out of ten).
verdict-score = Over { $years }, { $leader } scores { $way ->
    [more] { $gain } points more than
    [less] { $gain } points less than
   *[same] as much as
  } { $runner } ({ $low } to { $high } in nine futures out of ten). The score weights each gain compared with leaving dealers alone.
verdict-kept = At the end, { $leader } has { $kept } of { $dealers } dealers, { $runner } { $runner-kept }.
verdict-others = After them: { $policies }.
verdict-lead-sure = The average lead is { $mean }, too large to be luck. With more futures, it should settle between { $low } and { $high }.
verdict-lead-open = The average lead is { $mean }, but it may be luck. With more futures, it could settle anywhere between { $low } and { $high }.
verdict-short-neither = In short: do neither.
verdict-short-rewards = In short: reward them.
verdict-short-polices = In short: police them.
verdict-short-both = In short: do both, reward and police.
better-known = A better mix is known: { $gain } more { $what } than { $base }. { $way ->
    [rewards] It rewards dealers and punishes nobody.
    [polices] It punishes dealers and adds no reward.
    [both] It rewards dealers and punishes them too.
   *[neither] It neither rewards nor punishes.
  }
better-way = See it in Best mix
verdict-rules-coming = Next: does it hold under other rules that fit what is known?
verdict-rules = { $policy } leads in { $led } of the { $draws } rule books that fit what is known: { $part } ({ $low } to { $high }).
verdict-rules-alike = Under our rules it wins { $share }, which is about as often.
verdict-rules-more = Under our rules it wins { $share }. So other rules do not weaken the answer.
verdict-rules-less = Under our rules it wins { $share }. So the answer is less sure than luck alone says.
verdict-rules-open = Under our rules it wins { $share }. So other rules may turn the answer.
leaning-none = No likely error in a single assumption changes the winner.
leaning = Closest tipping point: { $thing } { $side ->
    [above] above
   *[below] below
  } { $value }; { $who ->
    [you] you said
   *[we] we assume
  } { $now }. There, { $then } leads.
leaning-others = A likely error in { $count ->
    [one] one other assumption
   *[other] { $count } other assumptions
  } changes the winner too.
time-first = After { $years }, { $leader } leads { $runner } in { $wins } of { $futures } futures.
time-close = After { $years }, it is too close to call: { $leader } beats { $runner } in { $wins } of { $futures }.
time-other = After { $years }, { $leader } leads instead: it beats { $runner } in { $wins } of { $futures } futures.
time-next = After { $years }, { $leader } leads { $runner } in { $wins }.
time-coming = Next: does it hold for a shorter or a longer time?
score-weights = Weights

sure-title = How sure?
sure-luck = Luck
sure-luck-words = { $policy } wins { $share } of these futures. The true share is likely { $low } to { $high }.
sure-size = The lead
sure-size-best = Another mix may earn more still:
sure-size-way = search for the best mix
sure-rules = Our rules
sure-time = Time

dots-title = Futures
dots-caption = Each dot is a future. Filled: { $leader } beats { $runner }. Empty: it does not.
dots-caption-some = Each dot is one of the first { $count } futures. Filled: { $leader } beats { $runner }. Empty: it does not.
dot-won = Future { $number }: { $leader } wins
dot-lost = Future { $number }: { $leader } does not win
dot-coming = Future { $number }: still to come
dots-lost = Show a loss
dots-won = Show a win
future-won = Future { $number }: { $leader } beats { $runner } by { $by } after { $years }.
future-lost = Future { $number } is a loss: { $runner } beats { $leader } by { $by } after { $years }.
future-marks = Here it is the ringed dot and the thin line.
future-behind = { $runner } is ahead for good from month { $month }.
future-behind-first = { $runner } is ahead from the first month on.
future-cost = { $leader } lost { $count ->
    [one] one dealer whom { $runner } kept:
   *[other] { $count } dealers whom { $runner } kept:
  }
future-cost-more = and { $count } more
future-cost-none = It cost { $leader } no dealer whom { $runner } kept.
dots-flip = Flip through all
dots-stop = Stop flipping

progress = { $done } of { $wanted } futures
progress-done = { $wanted } futures
progress-stop = Stop
progress-resume = Resume
progress-stopped = Stopped at { $done } of { $wanted } futures
progress-failed = Stopped by an error at { $done } of { $wanted } futures

column-policy = Policy
column-remove = Remove { $policy }
column-lab = Edit { $policy } in the Lab
column-lab-short = Edit
column-add = Add a policy
columns-front = Policy shown

figure-npv = profit over { $years }
figure-range = { $low } to { $high }
figure-rival = of dealers a year
figure-a-year = leave for a rival
figure-unlucky = punishments
figure-unlucky-2 = for bad luck alone (median)

theatre-title = Month by month
channel-open = Choose a dealer to read its diary.
story-open = { $dealer }: open the diary
story-coming = not a dealer yet
story-loyal = loyal
story-wavering = wavering
story-punished = punished this month
story-unlucky = bad luck this month
story-left = left for a rival in month { $month }
story-removed = dropped by you in month { $month }
story-closed = closed in month { $month }
moment-unjust = Month { $month }: first unjust punishment
moment-left = Month { $month }: first dealer leaves for a rival
moment-removed = Month { $month }: you drop the first dealer
moment-closed = Month { $month }: first dealer closes
moment-none = Nobody is lost or punished unjustly.

sparks-judged = { $what }, { $years }: { $figure }
sparks-note = Lines: month by month. Figures: the last month’s median; profit is a month’s, averaged over the last year.
measures-title = What each policy does
courses-legend = Lines: medians. Choose a name for its bands: half of the futures, and nine in ten. Thin line: future { $number }.

transport = Months
transport-play = Play
transport-pause = Pause
transport-back = Previous month
transport-forward = Next month
transport-start = First month
transport-end = Last month
transport-now = month { $month } of { $months }
transport-speed = Speed
speed = { $speed } months a second
transport-future = future { $number } of { $count }

lead-ahead = { $policy } ahead
lead-unit-npv = profit so far; { $money }
lead-unit-sales = units a month
lead-unit-cohort_loyalty = loyalty, 0 to 1
lead-unit-active_dealers = dealers
lead-unit-win_win = joint gain
difference-title = { $leader }’s lead over { $runner }: { $what }, same luck
difference-above = Ahead at the end in { $above } of { $futures } futures
difference-ahead = From month { $month } on, ahead in at least half of the futures.
difference-ahead-first = Ahead in at least half of the futures in every month.
difference-ahead-never = Never ahead for good in half of the futures.

need-title = How hard it is to leave you
need-words = Not a setting: it follows from what a dealer would give up.
need-row = { $policy }: { $stayed } of { $asked } who considered leaving stayed
need-none = { $policy }: nobody has considered leaving yet
need-until = Up to month { $month }, in future { $future }

changes-title = What would change the answer?
changes-coming = Looking for the values at which another policy wins: { $done } done.
changes-refining = So far. Still looking: { $done } done.
changes-none = No single assumption changes the winner, even at its limit.
changes-at = With { $thing }: { $value } (now { $now }), { $then } takes the lead.
changes-error = Such an assumption is usually off by up to { $error }{ $reach ->
    [near] : enough to get there.
   *[far] . It would take { $times } times that.
  }
changes-below = If { $thing } falls below { $value } (now { $now }), { $then } takes the lead.
changes-above = If { $thing } rises above { $value } (now { $now }), { $then } takes the lead.
changes-brief = One-page brief
changes-map = Which policy wins where?
changes-matters = What matters?
when-title = Short run and long run
when-note = A lead is all profit so far, with later profit worth less, as in the verdict.
when-at-once = { $leader } leads { $other } in at least half of futures from the first month, and in { $paid } at the end.
when-pays = { $leader } leads { $other } in at least half of futures from month { $payback } on, and in { $paid } at the end.
when-regrets = After month { $regret }, { $leader } leads { $other } in fewer than half of futures. In { $regretted }, it loses an early lead.
when-mixed = { $leader } never leads { $other } for good in half of futures. It ends ahead in { $paid }.

today-caption = Compared with “{ $policy }”
today-policy = Policy
today-gain = Gain
today-cost = Extra cost
today-return = Return
today-payback = Paid back
today-gain-range = { $low } to { $high }
today-saves = saves { $amount }
today-no-cost = costs no more
today-at-once = from the start
today-month = month { $month }, in { $share } of futures
today-same = no difference
today-never = never
today-seldom = in { $share } of futures
today-note = Over { $years }. Gain: the median, with nine futures out of ten below; later profit counts for less. Extra cost: the average, spent or forgone. Return: average extra profit for each 1 of extra cost, where later profit counts in full.
