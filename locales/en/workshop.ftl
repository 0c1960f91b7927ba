### The workshop: console, board, team page, kit. What a room is told about the model is held by tests/it/workshop.

workshop-title = Run a workshop
workshop-words = No server, no accounts, no network in the room. Teams decide on their phones and read a code aloud. This machine does the sums.
workshop-setup = Set up
workshop-template = How long do you have?
workshop-ninety = 90 minutes, four years
workshop-sixty = 60 minutes, three years
workshop-forty-five = 45 minutes, two years
workshop-market = Market or case
workshop-teams = Teams
workshop-seed = Luck number
workshop-seed-words = Every team gets the same luck, so the ranking is never luck.
workshop-years = The years
workshop-year = Year { $year }
workshop-year-of = Year { $year }: { $twist }
workshop-diaries = Afterwards, teams may hear from a dealer
workshop-parts = What counts for the score
workshop-parts-wrong = These add up to { $sum } %. Make it 100 %.
workshop-hidden = Hide team names in the ranking
workshop-begin = Start the workshop
workshop-rehearse = Rehearse alone with robots
workshop-rehearse-words = In a rehearsal, robots play for every team. They decide the same way each time, so you see what the room may see, and what it may ask.
workshop-plan = Plan
workshop-minutes = { $minutes } min
workshop-start = Start the clock
workshop-pause = Pause
workshop-extend = One more minute
workshop-over = Time is up.
workshop-next = Next
workshop-previous = Back
workshop-invite = Phones join here. Once open, the page needs no network.
workshop-code = QR code that opens the team page
workshop-name = Name of team { $number }
workshop-code-field = Code of team { $number }
workshop-repeat = Same as last year
workshop-hand = Set levers
workshop-robot = Robot
workshop-waiting = No code yet
workshop-said = { $by ->
    [hand] Set by hand
    [repeated] Last year again
    [robot] Robot
   *[code] Read back
}: { $steps }. { $bet }
workshop-missing = Still missing: { $teams }. When you lift the curtain, they repeat last year.
workshop-admit = Add a late team
workshop-reveal = Lift the curtain
workshop-put-right = Put it there
workshop-take-back = Take this round back
workshop-playing = Playing { $futures } futures for every team …
workshop-broken = The sums broke off. Press “Try again” above.
workshop-what = What each team did
workshop-notes = Your notes
workshop-board = Open the board
workshop-undo = Undo last step
workshop-save = Save as a file
workshop-restore = Open a saved workshop
workshop-kit = The kit to print
workshop-end = End this workshop
workshop-back = Back to the workshop you ended
workshop-file-form = That file holds no workshop, or part of it is missing. Pick one that you saved here.
workshop-file-version = That file comes from another version of this page ({ $version }). Open it with the page that saved it.
workshop-file-content = That file says something that can’t be, such as a market that isn’t there. Pick another.

phase-opening = Opening
phase-opening-words = Everyone bets by show of hands. Show the start page of this site, or ask the question on the board.
phase-believe = Why believe it?
phase-believe-words = Two minutes on what the model is, and what it isn’t.
phase-map = Carrot or stick?
phase-debrief = Debrief
phase-monday = On Monday
phase-monday-words = Each person writes one sentence and reads it to a neighbour.

twist-practice = Practice year
twist-practice-words = This year doesn’t count. Learn the levers and read out your first code.
twist-calm = A calm year
twist-calm-words = Nothing special happens.
twist-winter = A hard winter
twist-winter-words = Demand falls and swings. Some dealers will have bad luck.
twist-rival = The rival calls
twist-rival-words = Rivals ring your dealers often, and pay them to change sides.
twist-prices = A price war
twist-prices-words = Rivals undercut you, and stock loses value fast.
twist-shortage = A shortage
twist-shortage-words = You can’t make as much as customers want.
twist-face-off = Face-off
twist-face-off-words = Your companies meet in one market. You recruit each other’s dealers.

note-do = Do
note-say = Say
note-ask = They may ask
note-phase-opening-do = Open the board on the projector. Ask for hands before anyone explains anything.
note-phase-opening-say = “Two companies, same market, same luck. One is kind to its dealers, one is strict. Which one earns more? Hands up.”
note-phase-opening-ask = “Which market?” Say that this is the right question, and that they will answer it themselves.
note-phase-believe-do = Show the screen “Why believe this?” for a minute.
note-phase-believe-say = “The dealers decide for themselves. Nobody has told the program who wins. It is a model: it shows what follows from its rules, not what will happen to you.”
note-phase-believe-ask = “Is it based on data?” Rules come from published research, marked where a number is assumed.
note-phase-map-do = Show this picture. Each dot is a team: farther right means more carrot and care, higher means more stick, larger means more points.
note-phase-map-say = “Where are the large dots? Would they be there in another market?”
note-phase-map-ask = “So what is best?” Open the Map: the answer moves with the market.
note-phase-debrief-do = Take one card at a time. Let the teams talk first, then show the figures.
note-phase-debrief-say = “You all had the same luck. So what made the difference?”
note-phase-debrief-ask = “Would it have been the same in another year?” Scores come from 100 futures, not from one.
note-phase-monday-do = Give everyone a minute of silence and a pen.
note-phase-monday-say = “Finish this sentence: On Monday I will …”
note-phase-monday-ask = “May I have the link?” The code on the board opens the same page at home.
note-twist-practice-do = Let each team pick its number. Go through the nine levers together. Collect one code from each.
note-twist-practice-say = “This year doesn’t count. Change a lever or two, place a bet, and read me your code.”
note-twist-practice-ask = “Do we see what others do?” Not before the curtain.
note-twist-calm-do = Start the clock. Type the codes as they come. The page reads each one back in words: say them aloud.
note-twist-calm-say = “One minute to agree. Then read me your code, character by character.”
note-twist-calm-ask = “Why did we earn less than doing nothing?” What you pay is spent at once; loyalty builds up slowly. With robots in the average market, the strict team is among the first three this year and last by year 3.
note-twist-winter-do = Say nothing about luck before the curtain. Afterwards, compare undeserved punishments.
note-twist-winter-say = “It was a bad year for everyone. Whom did you punish?”
note-twist-winter-ask = “How could we know it was bad luck?” The lever for a missed standard has a step that asks why first.
note-twist-rival-do = After the curtain, let the teams hear from a dealer on their own page.
note-twist-rival-say = “Now hear what a dealer of yours went through. What would have kept it?”
note-twist-rival-ask = “Can’t we just pay more?” Try it: the score weighs what it costs.
note-twist-prices-do = Point out that stock loses value now, and who carries that.
note-twist-prices-say = “Who pays when the goods on the shelf lose value: you, or your dealers?”
note-twist-prices-ask = “Why is everyone’s profit lower?” Rivals undercut you.
note-twist-shortage-do = Ask what a bonus is worth when there is nothing to sell.
note-twist-shortage-say = “Your dealers could sell more than you can make. What do you ask of them now?”
note-twist-shortage-ask = “Why did they miss the standard?” They can’t sell what they don’t get.
note-twist-face-off-do = Read out the teams in a row, then lift the curtain slowly.
note-twist-face-off-say = “One market, all your companies. Your dealers can change sides. Drum roll.”
note-twist-face-off-ask = “Why did they leave us?” Compare what the others offered, and how they treat their dealers.

rank-head-place = Rank
rank-head-team = Team
rank-head-points = Points
rank-head-range = Nine in ten
rank-head-profit = Profit
rank-head-dealers = Dealers
rank-head-loyalty = Loyalty
rank-team = { $number } { $name }
rank-hidden = Team { $letter }
rank-range = { $low } to { $high }
rank-caption = Points in 100 futures: the one in the middle, and the range of nine in ten. Profit scores 50 where it equals what leaving dealers alone would earn.
rank-all = All years so far
rank-moves = { $team }: won { $won } dealers from the others, lost { $lost } to them (mean of 100 futures).
rank-close = { $first } and { $second } are too close to call.

code-length = A code has 8 characters. This one has { $length }. Ask the team to read it again.
code-sign = “{ $sign }” at place { $place } never occurs in a code. Ask for that character again.
code-character = Character { $place } is wrong. It is probably { $meant }. Ask the team.
code-swapped = Characters { $first } and { $second } have changed places. Ask the team.
code-more = More than one character is wrong. Ask the team to read it again. If they read it right, their page is of another version: let them reload it.
code-round = { $year ->
    [0] That code is for the practice year. Ask the team to open this year’s link.
   *[other] That code is for year { $year }. Ask the team to open this year’s link.
}
code-team = That is the code of team { $number } { $name }.

team-name-1 = Kestrel
team-name-2 = Heron
team-name-3 = Lark
team-name-4 = Swift
team-name-5 = Robin
team-name-6 = Wren
team-name-7 = Plover
team-name-8 = Siskin

team-lever-margin = Dealer margin
team-lever-bonus = Bonus for meeting the standard
team-lever-ads = Your part of local ads
team-lever-risk = Your part of stock losses
team-lever-talks = Talks a month
team-lever-training = Training in each skill
team-lever-standard = Standard, against expected sales
team-lever-watch = Watching and fines
team-lever-miss = If a dealer misses the standard
step-watch-0 = Hardly any, no fines
step-watch-1 = Some, small fines
step-watch-2 = Regular, one month’s profit
step-watch-3 = Close, two months’ profit
step-watch-4 = Very close, three months’ profit
step-miss-0 = Nothing happens
step-miss-1 = Ask why, then warn
step-miss-2 = Ask why; after two, cut its margin
step-miss-3 = Ask why; after two, cut, then drop it for a better one
step-miss-4 = Ask nothing; cut and drop at the first
step-less = Less: { $lever }
step-more = More: { $lever }
step-said = { $lever }: { $step }
step-none = Leaves dealers alone

bet-none = No bet
bet-more = { $sure ->
    [yes] Sure to earn more
   *[no] Guesses it earns more
}
bet-close = { $sure ->
    [yes] Sure it’s too close to call
   *[no] Guesses it’s too close to call
}
bet-less = { $sure ->
    [yes] Sure to earn less
   *[no] Guesses it earns less
}
came-more = earned more
came-close = too close to call
came-less = earned less

team-title = Team page
team-which = Which team are you?
team-who = Team { $number }
team-other = Not your team?
team-bet = Bet
team-bet-question = Will you earn more this year than a company that leaves its dealers alone?
team-bet-more = More
team-bet-close = Too close to call
team-bet-less = Less
team-sure = We’re sure
team-done = Done: show our code
team-read = Read this out
team-code = QR code of your decision
team-change = Change something
team-playing = Working out last year …
team-before = Last year
team-result = { $gain } against leaving dealers alone. { $dealers } dealers are still with you. Their loyalty is { $loyalty } of 100. { $unfair } punishments were undeserved. All in the middle one of 100 futures.
team-voice = Hear from a dealer
team-no-link = Scan the code on the board, or open the link that the facilitator gives you.
team-cut-off = Part of this link is missing. Scan the code on the board again.
team-version = This link comes from another version of the page. Reload, then scan the code on the board again.
team-unclear = This link names something that isn’t there. Scan the code on the board again.

board-title = The board
board-none = No workshop is on. Start one in the other window.
board-opening = Same market, same luck. A kind company and a strict one. Which earns more?
board-believe = The dealers decide for themselves. Nobody told the program who wins.
board-map = Where are you between carrot and stick?
board-monday = On Monday I will …
board-answered = Ready
board-waiting = Thinking
board-playing = Playing 100 futures …

cards-none = The cards come once a year that counts has been played.
card-bets = Your bets
card-bets-said = Year { $year }: { $bet }; { $came }{ $right ->
    [yes] {" "}✓.
   *[no] .
}
card-bets-sum = { $right } of { $placed } bets were right. When teams were sure, { $surely } of { $sure }.
card-bets-question = When you were sure, were you right more often?
card-bets-key = Compare “sure” with “guess”. Being sure costs nothing here; at work it decides what you check.
card-turn = The month it turned
card-turn-never = Never lost dealers in a month, in the middle of the futures.
card-turn-said = { $month } ({ $twist }): { $lost ->
    [one] one dealer
   *[other] { $lost } dealers
} fewer in one month, in the middle of the futures. Changed that year: { $moved }.
card-turn-more = more “{ $lever }”
card-turn-less = less “{ $lever }”
card-turn-nothing = nothing
card-turn-question = What did you do in the months before?
card-turn-key = Dealers leave after a while, not at once: look at the year before as well.
card-luck = Luck or effort?
card-luck-said = { $unfair } undeserved punishments in all years together (mean of 100 futures)
card-luck-question = Whom did you punish who only had bad luck?
card-luck-key = Only the model can see it. A company can ask why first: the steps that ask punish fewer of the unlucky.
card-other = Same luck, other policy
card-other-year = In year { $year }, each on the same luck:
card-other-first = { $points } points, the most of all.
card-other-said = { $points } points. With { $other }’s decisions: { $theirs }.
card-other-ask = What would one step have changed?
card-other-playing = Playing …
card-other-best = No single step would clearly have done better.
card-other-more = One step more of “{ $lever }” all along: { $points } points more, and better in { $wins } of 100 futures.
card-other-less = One step less of “{ $lever }” all along: { $points } points more, and better in { $wins } of 100 futures.
card-other-question = Which one step would you take back?
card-other-key = The page names one lever for each team. Ask whether the team would have dared.
card-stance = Between carrot and stick
card-stance-question = Where would you stand in your own market?
card-stance-key = There is no place that is best everywhere. Open the Map to see the answer move.
card-voice = What a dealer would say
card-voice-ask = A dealer of { $team }
card-voice-playing = Looking for one …
card-voice-who = { $dealer }, a dealer of { $team }, in the future in the middle
card-voice-nobody = Nobody has anything to tell.
card-voice-question = What would have kept this dealer?
card-voice-key = Look at the last two lines before it left. Open the Lab to try “what if”.
stance-carrots = more carrot and care →
stance-sticks = more stick →
stance-words = Larger dots scored more points in the last year.
stance-dot = { $name }: { $points } points
stance-label = Teams between carrot and stick: { $teams }

kit-title = Dealer’s Choice: the kit
kit-print = Print the kit
kit-close = Back
kit-plan = The plan
kit-before = Before: rehearse once alone with robots. Print one decision sheet and one role card for each team member. Open the page on this machine and on one phone while there is a network; afterwards neither needs one.
kit-minutes = Minute { $from } to { $to }: { $phase }
kit-roles = Role cards
role-sales = Head of sales
role-sales-words = You want units, this year. Ask of every lever: what does it sell?
role-dealers = The dealers’ voice
role-dealers-words = You speak for the sixty dealers. Ask: how would I take this if I had had a bad quarter?
role-finance = Finance
role-finance-words = You pay for it all. Ask: what does it cost, and when does it come back?
role-law = Compliance
role-law-words = You watch who cheats. Ask: how would we notice, and are we sure?
role-doubt = The doubter
role-doubt-words = You ask what the others forget: would this also work with a weaker brand?
role-clock = The clock
role-clock-words = You make the team decide. One minute before time, the team votes.
kit-sheet = Team { $number } { $name }
kit-sheet-words = No phone? Write the number of a step into each box and hand the sheet in. The facilitator types it.
kit-lever = Lever
kit-steps = Steps
kit-step = { $number } { $step }
kit-practice = Practice
kit-year = Year { $year }
kit-monday = On Monday I will …
kit-codes = Code sheet
kit-codes-words = Note the codes as teams read them out. With them you can play everything again on another machine.
kit-key = Answer key
kit-key-words = The figures come from the session itself. With luck number { $seed } and the same decisions, they are the same on every machine.
