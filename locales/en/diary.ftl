# A dealer’s diary: what happened, how the dealer took it, why it stayed or left.

diary-title = A dealer’s diary
diary-person = { $who }. { $temper }.
lab-telling = The story that says most about this future. Pick any dealer to read its own.
lab-empty = Pick a dealer to read its diary: what happened, how it took it, why it stayed or left.
diary-lately = Recently left
diary-gone = { $dealer }: { $how }, month { $month }
diary-close = Close the diary
diary-next = Next dealer
diary-previous = Previous dealer
diary-who = { $size } dealer in { $town }, with you since { $since }
diary-who-start = { $size } dealer in { $town }, with you for { $years } before the start
diary-temper = { $capable }, { $honest }, { $fair }
diary-end-defected = Left for a rival in month { $month }.
diary-end-removed = You dropped it in month { $month }.
diary-end-closed = Closed its shop in month { $month }.
diary-end-bankrupt = Went bankrupt in month { $month }.
diary-stays = Still with you in month { $month }.
diary-months = Month by month
diary-quiet = Nothing much has happened yet.
diary-go = Go to month { $month }
diary-earlier = Who had the territory before: { $dealer }
diary-later = Who has had it since: { $dealer }
since-month = month { $month }

size-low = Small
size-middle = Mid-sized
size-high = Large
temper-capable-low = Of modest ability
temper-capable-middle = Able
temper-capable-high = Very able
temper-honest-low = strictly honest
temper-honest-middle = mostly honest
temper-honest-high = bends the rules when it pays
temper-fair-low = shrugs off a slight
temper-fair-middle = wants to be treated fairly
temper-fair-high = never forgets a slight

diary-month = Month { $month }

event-joined = Became your dealer.
event-demand-down = Bad luck: demand in its town was { $change } below normal, for every dealer there.
event-demand-up = Good luck: demand in its town was { $change } above normal, for every dealer there.
event-short-supply = Got only { $fill } of what it ordered.
event-forced-stock = Received { $units } units it hadn’t ordered.
event-equipped = Took your equipment.
event-bonus-paid = Earned its bonus: { $amount }.
event-promise-broken = Earned its bonus. You didn’t pay it.
event-joint-ads = You paid { $amount } towards its local ads.
event-margin = You began to pay it a margin of { $amount }, more than usual.
event-allowance = You began to pay it an allowance of { $amount } of sales.
event-risk = You began to cover { $amount } of its stock losses.
event-credit = You began to give it { $amount } days to pay.
event-exclusive = Got part of the town to itself.
event-supply = Your deliveries began to follow its orders.
event-talks = You began to talk with it regularly: { $amount } times a month.
event-training = You began to train its people: { $amount } modules a month.
event-sales-up = Grew: its usual sales rose from { $from } to { $to } units a month.
event-sales-down = Shrank: its usual sales fell from { $from } to { $to } units a month.
event-free-riding = Began to cheat: it lives off what other dealers do for customers.
event-fined-guilty = You caught it cheating and fined it { $months } { $count ->
    [one] month’s
   *[other] months’
} profit.
event-fined-innocent = You fined it { $months } { $count ->
    [one] month’s
   *[other] months’
} profit for cheating. It hadn’t cheated.
event-passed = Met the standard, with a score of { $score }.
event-missed = Missed the standard, with a score of { $score }. The cause: { $cause }. You didn’t ask.
event-missed-found = Missed the standard, with a score of { $score }. You asked why and found the cause: { $cause }.
event-missed-mistaken = Missed the standard, with a score of { $score }. You asked why and decided that { $found }. In truth, { $cause }.
event-warned = You warned it.
event-helped = You helped instead of punishing: { $cause }.
event-award-just = You withdrew its award.
event-award-unjust = You withdrew its award for nothing but bad luck.
event-margin-just = You cut its margin, by { $total } in all so far.
event-margin-unjust = You cut its margin for nothing but bad luck, by { $total } in all so far.
event-territory-just = You took away its territory.
event-territory-unjust = You took away its territory for nothing but bad luck.
event-saw-fair = Heard that you punished { $dealer }. It thought that was fair.
event-saw-unfair = Heard that you punished { $dealer }. It thought that was unfair.
event-saw-leave = Heard that { $dealer } left you.
event-offer = A rival offered a signing bonus: { $months } { $count ->
    [one] month’s
   *[other] months’
} profit.
event-stayed = Considered leaving, but stayed. It was { $chance } likely to stay.
event-defected = Left for a rival. It had been { $chance } likely to stay.
event-closed = Closed its shop. It had been { $chance } likely to carry on.
event-removed-just = You dropped it.
event-removed-unjust = You dropped it for nothing but bad luck.
event-bankrupt = Went bankrupt, owing { $debt }.
event-heard = Complained, and you listened.
event-not-heard = Complained, and nobody listened.
event-boycott = Joined a strike: orders less, then nothing.
event-marked-down = Marked its goods down by { $amount }: too much stock, or too few sales before a date.
event-owner-paid = Out of money. The owner put in { $amount }.
event-growth-rebate = Grew over last year and earned a rebate: { $amount }.
event-demanded = The dealers’ council made a demand for all.
event-answered = You talked about the council’s demand.
event-compensated = You paid { $amount } towards its losses.
event-loyalty = Loyalty { $from } → { $to }: { $terms }.

cause-market = demand was low
cause-supply = you didn’t deliver
cause-skill = it couldn’t do better
cause-effort = it didn’t try

sum-title-left = Why it left
sum-title-stayed = Why it stayed, the last time it considered leaving
sum-title-closed = Why it closed
sum-title-loyalty = What moved its loyalty
sum-words = Right: reasons to stay. Left: reasons to go. Together they set the odds.
sum-to-stay = to stay
sum-to-go = to go
sum-nothing = neither way
sum-loyalty-words = Right: raised its loyalty. Left: lowered it.
sum-total = All together
sum-outcome = That made it { $chance } likely to stay.
sum-outcome-left-anyway = That made it { $chance } likely to stay. It left anyway, for reasons of its own.
sum-outcome-closed-anyway = That made it { $chance } likely to carry on. It closed anyway, for reasons of its own.
sum-outcome-stayed-anyway = That made it only { $chance } likely to stay. It stayed anyway, for reasons of its own.
sum-outcome-loyalty = From { $from } to { $to }, on a scale from 0 to 1.
term-profit_gap = Extra profit with you
term-loyalty = Loyalty
term-switching = Habit, contracts
term-hope = Hope of better times
term-assets = Equipment, skills
term-offer = A rival’s offer
term-trust = Trust
term-social = How you treat it
term-economic = Money
term-events = Being heard
term-trust-short = trust
term-social-short = how you treat it
term-economic-short = money
term-events-short = being heard
term-in-words = { $term } { $figure }
