# Compare: policies side by side in one market, on the same luck.

compare-question = Same market. Same luck. Which boss earns more?
compare-counting = Counting the futures …

market-title = Your market
market-pull = The rival’s pull
market-pull-mixed = The three things behind it are set apart in the Lab.

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
verdict-almost_always = Here, { $leader } almost always wins: { $wins } of { $futures } futures.
verdict-usually = Here, { $leader } usually wins: { $wins } of { $futures } futures.
verdict-more_often_than_not = Here, { $leader } wins more often than not: { $wins } of { $futures } futures.
verdict-too_close = Too close to call: { $leader } does better in { $wins } of { $futures } futures, { $runner } in the rest.
verdict-so-far = Leading so far: { $leader }, in { $wins } of { $futures } futures.
verdict-none = There is nothing to compare these policies by.

verdict-npv = Same market, same luck; only the policy differs. Over { $years } { $leader } earns { $gain } ({ $low } to { $high } in nine futures of ten) against { $runner }, and keeps { $kept } of { $dealers } dealers; { $runner } keeps { $runner-kept }.
verdict-sales = Same market, same luck; only the policy differs. Over { $years } { $leader } sells { $gain } ({ $low } to { $high } in nine futures of ten) against { $runner }, and keeps { $kept } of { $dealers } dealers; { $runner } keeps { $runner-kept }.
verdict-cohort_loyalty = Same market, same luck; only the policy differs. After { $years } loyalty under { $leader } is { $gain } ({ $low } to { $high } in nine futures of ten) against { $runner }. It keeps { $kept } of { $dealers } dealers; { $runner } keeps { $runner-kept }.
verdict-active_dealers = Same market, same luck; only the policy differs. After { $years } { $leader } has { $kept } of { $dealers } dealers, { $runner } has { $runner-kept }: { $gain } ({ $low } to { $high } in nine futures of ten).
verdict-win_win = Same market, same luck; only the policy differs. Over { $years } the gain that { $leader } brings to you and your dealers together lies { $gain } in points above that of { $runner } ({ $low } to { $high } in nine futures of ten). It keeps { $kept } of { $dealers } dealers; { $runner } keeps { $runner-kept }.
verdict-score = Same market, same luck; only the policy differs. Over { $years } { $leader } scores { $gain } in points above { $runner } ({ $low } to { $high } in nine futures of ten). The score weighs gains over leaving the dealers be. It keeps { $kept } of { $dealers } dealers; { $runner } keeps { $runner-kept }.
verdict-lead-sure = Its mean lead of { $mean } is no luck: however often one looks, it lies between { $low } and { $high }.
verdict-lead-open = Its mean lead of { $mean } may still be luck: it can lie anywhere between { $low } and { $high }.
verdict-rules-coming = Whether it stands under shaken rules is tried next …
verdict-rules = Under these rules { $policy } does better in { $share } of the futures. Under shaken rules, each within 30 % of the usual, it leads in { $led } of { $draws } tries ({ $low } to { $high }).
score-weights = What counts how much
years = { $count ->
    [one] one year
   *[other] { $count } years
}
years-months = { $count } months

dots-title = Futures
dots-caption = Each dot is a future. Filled: { $leader } does better than { $runner }.
dots-caption-some = Each dot is one of the first { $count } futures. Filled: { $leader } does better than { $runner }.
dot-won = Future { $number }: { $leader } does better
dot-lost = Future { $number }: { $leader } does not do better
dot-coming = Future { $number }: not counted yet
dots-lost = See one it lost
dots-won = See one it won
dots-flip = Flip through futures
dots-stop = Stop flipping

progress = { $done } of { $wanted } futures
progress-done = { $wanted } futures
progress-stop = Stop
progress-resume = Go on
progress-stopped = Stopped at { $done } of { $wanted } futures
progress-failed = Broken off at { $done } of { $wanted } futures

column-policy = Policy
column-remove = Take { $policy } away
column-lab = Open { $policy } in the Lab
column-lab-short = Open in the Lab
column-add = Add a policy
columns-front = Policy shown

figure-npv = profit, { $years }
figure-range = { $low } to { $high }
figure-rival = left for the rival
figure-a-year = dealers a year
figure-unlucky = punished for
figure-unlucky-2 = bad luck alone

transport = Months
transport-play = Play
transport-pause = Pause
transport-back = One month back
transport-forward = One month on
transport-start = To the first month
transport-end = To the last month
transport-now = month { $month } of { $months }
transport-speed = Speed
speed = { $speed } months a second
transport-future = future { $number } of { $count }

difference-title = { $leader } less { $runner }, { $what }, same luck
difference-above = { $above } of { $futures } futures end above zero
difference-ahead = Half of the futures are above zero from month { $month } on.
difference-ahead-first = Half of the futures are above zero from the first month.
difference-ahead-never = Half of the futures do not stay above zero.

need-title = How much dealers need you
need-words = Nobody sets this. It follows from what a dealer would lose by leaving.
need-row = { $policy }: of { $asked } who thought of leaving, { $stayed } stayed
need-none = { $policy }: nobody has thought of leaving yet
need-until = until month { $month }, in future { $future }

changes-title = What would change the answer?
changes-coming = Being looked for, on the same luck, while nothing else is asked …
changes-none = None of the five sliders, moved alone as far as it goes, takes the lead away.
changes-below = { $leader } stops winning when { $thing } falls below { $value } (now { $now }); then { $then } leads.
changes-above = { $leader } stops winning when { $thing } rises above { $value } (now { $now }); then { $then } leads.
changes-brief = One-page brief
changes-map = Which policy wins where?
changes-matters = What matters?
changes-ways = Go further
when-title = Short run and long run
when-note = Here a month’s profit counts when it comes; the verdict counts later profit for less.
when-at-once = { $leader } has earned more than { $other } from the first month on, in { $paid } of the futures to the end.
when-pays = { $leader } passes { $other } for good in { $paid } of the futures, in the middle one in month { $payback }.
when-regrets = { $leader } has earned more than { $other } until month { $regret }, and less at the end, in { $regretted } of the futures.
when-mixed = { $leader } ends above { $other } in { $paid } of the futures; in { $regretted } an early gain is lost again.
