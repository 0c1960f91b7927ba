# A dealer’s diary: what happened, how the dealer took it, why it stayed or left.

diary-title = A dealer’s diary
diary-none = Choose a dealer in the channel: everybody there has a diary, with what happened to them, how they took it, and why they stayed or left.
diary-lately = Lately gone
diary-gone = { $dealer }: { $how }, month { $month }
diary-close = Close the diary
diary-next = Next dealer
diary-previous = Previous dealer
diary-who = { $size } dealer in { $town }, with you since { $since }
diary-who-start = { $size } dealer in { $town }, with you for { $years } at the start
diary-temper = { $capable }, { $honest }, { $fair }
diary-end-defected = Left for the rival in month { $month }.
diary-end-removed = Removed by you in month { $month }.
diary-end-closed = Closed down in month { $month }.
diary-end-bankrupt = Went bankrupt in month { $month }.
diary-stays = Still with you in month { $month }.
diary-months = Month by month
diary-quiet = Nothing worth a line has happened yet.
diary-go = Go to month { $month }
diary-earlier = Before: { $dealer }
diary-later = After: { $dealer }
since-month = month { $month }

size-low = Small
size-middle = Middling
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

diary-month = m { $month }

event-joined = Became a dealer of yours.
event-demand-down = Bad luck: demand in town was { $change } below normal, for every dealer there.
event-demand-up = Good luck: demand in town was { $change } above normal, for every dealer there.
event-short-supply = Ordered, and got only { $fill } of it.
event-forced-stock = { $units } units came that nobody had ordered.
event-equipped = Took your equipment.
event-bonus-paid = Earned the bonus: { $amount }.
event-promise-broken = Earned the bonus, and you did not pay it.
event-joint-ads = You joined in paying for local ads: { $amount }.
event-margin = You began to pay a margin of { $amount }, more than is usual.
event-allowance = You began to pay an allowance of { $amount } of sales.
event-risk = You began to bear { $amount } of the losses on stock.
event-credit = You began to give { $amount } days to pay.
event-exclusive = Got a part of the town for itself alone.
event-supply = Your goods began to come as they are needed.
event-talks = You began to talk regularly: { $amount } times a month.
event-training = You began to train its people: { $amount } modules a month.
event-sales-up = Grew: usual sales { $from } → { $to } units a month.
event-sales-down = Shrank: usual sales { $from } → { $to } units a month.
event-free-riding = Began to cheat: to live off what other dealers do for customers.
event-fined-guilty = Was caught cheating and fined { $months } { $count ->
    [one] month
   *[other] months
} of profit.
event-fined-innocent = Was fined { $months } { $count ->
    [one] month
   *[other] months
} of profit for cheating. It had not cheated.
event-passed = Met the standard ({ $score }).
event-missed = Missed the standard ({ $score }). The cause: { $cause }. Nobody asked.
event-missed-found = Missed the standard ({ $score }). You asked why and found the cause: { $cause }.
event-missed-mistaken = Missed the standard ({ $score }). You asked why and concluded: { $found }. The cause: { $cause }.
event-warned = You warned it.
event-helped = You helped instead of punishing: { $cause }.
event-award-just = You withdrew its award.
event-award-unjust = You withdrew its award for what was only bad luck.
event-margin-just = You cut its margin; { $total } in all.
event-margin-unjust = You cut its margin for what was only bad luck; { $total } in all.
event-territory-just = You took its territory.
event-territory-unjust = You took its territory for what was only bad luck.
event-saw-fair = Heard that you punished { $dealer }, and found it fair.
event-saw-unfair = Heard that you punished { $dealer }, and found it unfair.
event-saw-leave = Heard that { $dealer } left you.
event-offer = The rival offered { $months } { $count ->
    [one] month
   *[other] months
} of profit.
event-stayed = Thought about leaving, and stayed. The chance to stay was { $chance }.
event-defected = Left for the rival. The chance to stay had been { $chance }.
event-closed = Closed the shop. The chance to go on had been { $chance }.
event-removed-just = You removed it.
event-removed-unjust = You removed it for what was only bad luck.
event-bankrupt = Went bankrupt, owing { $debt }.
event-heard = Complained, and you listened.
event-not-heard = Complained, and nobody listened.
event-boycott = Stopped ordering, together with others, for { $months } { $count ->
    [one] month
   *[other] months
}.
event-loyalty = Loyalty { $from } → { $to }: { $terms }.

cause-market = demand was low
cause-supply = you did not deliver
cause-skill = it could not do better
cause-effort = it did not try

sum-title-left = Why it left
sum-title-stayed = Why it stayed, the last time it thought about it
sum-title-closed = Why it closed
sum-title-loyalty = What moved its loyalty
sum-words = To the right: for staying. To the left: for leaving. Together they decide.
sum-loyalty-words = To the right: raised it. To the left: lowered it.
sum-total = Together
sum-outcome = With that, the chance to stay was { $chance }.
sum-outcome-left-anyway = With that, the chance to stay was { $chance }. It left all the same, for reasons that nobody but the dealer knows.
sum-outcome-closed-anyway = With that, the chance to go on was { $chance }. It closed all the same, for reasons that nobody but the dealer knows.
sum-outcome-stayed-anyway = With that, the chance to stay was only { $chance }. It stayed all the same, for reasons that nobody but the dealer knows.
sum-outcome-loyalty = From { $from } to { $to }, on a scale from 0 to 1.
term-profit_gap = Profit here, against elsewhere
term-loyalty = Loyalty
term-switching = Habit, contracts
term-assets = Equipment, skills
term-offer = The rival’s offer
term-trust = Trust
term-social = How it is treated
term-economic = Money
term-events = Being heard
term-trust-short = trust
term-social-short = how it is treated
term-economic-short = money
term-events-short = being heard
term-in-words = { $term } { $figure }
