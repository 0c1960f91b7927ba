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
workshop-rehearsal = This is a rehearsal: robots play for every team. The room sees something like it.
workshop-plan = Plan
workshop-minutes = { $minutes } min
workshop-start = Start the clock
workshop-pause = Pause
workshop-extend = One more minute
workshop-over = Time is up.
workshop-next = Next
workshop-previous = Back
workshop-invite = Phones scan this once. The page needs no network after that, and each year leads on to the next.
workshop-code = QR code that opens the team page
workshop-name = Name of team { $number }
workshop-code-field = Code of team { $number }
workshop-repeat = Same as last year
workshop-repeat-start = As at the start
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
workshop-admit = Add another team
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
phase-believe-words = What the model is, and what it isn’t.
phase-believe-open = Open “Why believe this?”
phase-map = Carrot or stick?
phase-debrief = Debrief
phase-monday = On Monday
phase-monday-words = Each person writes one sentence and reads it to a neighbour.

twist-practice = Practice year
twist-practice-words = This year doesn’t count. Learn the levers and read out your first code.
twist-calm = A calm year
twist-calm-words = Nothing special happens.
twist-winter = A hard winter
twist-winter-words = Demand falls, and it swings more than usual.
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
note-phase-believe-do = Open “Why believe this?” for a minute: on this page, or from the menu.
note-phase-believe-say = “The dealers decide for themselves. Nobody has told the program who wins. It is a model: it shows what follows from its rules, not what will happen to you.”
note-phase-believe-ask = “Is it based on data?” Rules come from published research, marked where a number is assumed.
note-phase-map-do = The board shows the picture. Each dot is a team: farther right means more carrot and care, higher means more stick, larger means more points.
note-phase-map-say = “Where are the large dots? Would they be there in another market?”
note-phase-map-ask = “So what is best?” Open the Map: the answer moves with the market.
note-phase-debrief-do = Three or four minutes a card. The card you open is on the board, with its figures; below each stands what to look for.
note-phase-debrief-say = “You all had the same luck. So what made the difference?”
note-phase-debrief-ask = “Would it have been the same in another year?” Scores come from 100 futures, not from one.
note-phase-monday-do = Give everyone a minute of silence and a pen.
note-phase-monday-say = “Finish this sentence: On Monday I will …”
note-phase-monday-ask = “May I have the link?” The code on the board leads to this page.
note-twist-practice-do = Let each team pick its number. Read out the nine levers, a sentence each: it stands beneath each lever. Collect one code from each team.
note-twist-practice-say = “This year doesn’t count. Change a lever or two, place a bet, and read me your code.”
note-twist-practice-ask = “Do we see what others do?” Not before the curtain.
note-twist-calm-do = Start the clock. Type the codes as they come. The page reads each one back in words: say them aloud.
note-twist-calm-say = “One minute to agree. Then read me your code, character by character.”
note-twist-calm-ask = “Why did we earn less than doing nothing?” What you pay is spent at once; loyalty builds up slowly. With robots in the average market, the strict team is among the first three this year and last by year 3.
note-twist-winter-do = Say nothing about luck before the curtain. Afterwards, compare the undeserved punishments: they stand below the ranking.
note-twist-winter-say = “It was a bad year for everyone. Whom did you punish?”
note-twist-winter-ask = “How could we know it was bad luck?” The lever for a missed standard has a step that asks why first.
note-twist-rival-do = After the curtain, let the teams go on to the next year on their page: there they can hear from a dealer.
note-twist-rival-say = “Now hear what a dealer of yours went through. What would have kept it?”
note-twist-rival-ask = “Can’t we just pay more?” Try it: the score weighs what it costs.
note-twist-prices-do = Point out that stock loses value now, and who carries that.
note-twist-prices-say = “Who pays when the goods on the shelf lose value: you, or your dealers?”
note-twist-prices-ask = “Why is everyone’s profit lower?” Rivals undercut you.
note-twist-shortage-do = Ask what a bonus is worth when there is nothing to sell.
note-twist-shortage-say = “Your dealers could sell more than you can make. What do you ask of them now?”
note-twist-shortage-ask = “Why did they miss the standard?” They can’t sell what they don’t get.
note-twist-face-off-do = Read out the teams in a row, then lift the curtain slowly. Below this year’s ranking the board shows who has won over all years.
note-twist-face-off-say = “One market, all your companies. Your dealers can change sides. Drum roll.”
note-twist-face-off-ask = “We won dealers and still came behind?” Every offer costs money; profit counts too. “Why did they leave us?” Compare what the others offered.

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
rank-caption = Points out of 100, in the middle one of 100 futures; nine in ten futures fall within the range. Profit, dealers and loyalty are points too: 50 for profit means as much as leaving dealers alone would earn.
rank-this = Points this year
rank-all = All years so far
rank-moves = { $team }: won { $won ->
    [one] one dealer
   *[other] { $won } dealers
} from the others, lost { $lost } to them (mean of 100 futures).
rank-unfair = Undeserved punishments this year, mean of 100 futures: { $teams }.
rank-unfair-team = { $team }: { $unfair }
rank-close = { $first } and { $second } are too close to call.

code-length = A code has 8 characters. This one has { $length }. Ask the team to read it again.
code-sign = “{ $sign }” at place { $place } never occurs in a code. Ask for that character again.
code-character = Character { $place } is wrong. It is probably { $meant }. Ask the team.
code-swapped = Characters { $first } and { $second } have changed places. Ask the team.
code-more = More than one character is wrong. Ask the team to read it again. If they read it right, their page is of another version: let them reload it.
code-round = { $year ->
    [0] That code is for the practice year. Ask the team to go on to this year on its page.
   *[other] That code is for year { $year }. Ask the team to go on to this year on its page.
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
team-lever-margin-words = What a dealer keeps of every sale, as a share of the list price.
team-lever-bonus = Bonus for meeting the standard
team-lever-bonus-words = Paid when a dealer meets the standard, as a share of what the standard is worth.
team-lever-ads = Your part of local ads
team-lever-ads-words = You pay this share of what dealers spend on local ads.
team-lever-risk = Your part of stock losses
team-lever-risk-words = You bear this share when goods on dealers’ shelves lose value.
team-lever-talks = Talks
team-lever-talks-words = How often you sit down with each dealer, to share news and to listen.
team-lever-training = Training
team-lever-training-words = Modules in each of four skills: selling, products, managing, marketing.
team-lever-standard = Standard
team-lever-standard-words = Sales that a dealer must reach, as a multiple of what is expected of it.
team-lever-watch = Watching and fines
team-lever-watch-words = How closely you look for dealers who cheat, and what it costs them.
team-lever-miss = If a dealer misses the standard
team-lever-miss-words = From nothing at all to being dropped at the first miss.
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
step-numbered = { $number }: { $step }
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
team-done = { $bet ->
    [no] Done, without a bet: show our code
   *[yes] Done: show our code
}
team-read = Read this out
team-code = QR code of your decision
team-scan = The same code, for a scanner.
team-closed = You have gone on, so this year stays as it is.
team-onward = Curtain lifted? Go on to year { $year }
team-onward-over = Curtain lifted? Look at our year
team-over = All years are over
team-over-words = Now look at the board.
team-change = Change something
team-playing = Working out last year …
team-before = Last year
team-result = { $gain } against leaving dealers alone. { $dealers } dealers are still with you. Their loyalty is { $loyalty } of 100. Undeserved punishments: { $unfair }. All in the middle one of 100 futures.
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
board-scan = One phone a team: scan this, or go on from your last year’s page.
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
card-turn-said = In { $month } ({ $twist }): { $lost ->
    [one] one dealer
   *[other] { $lost } dealers
} fewer in one month, in the middle of the futures. Changed that year: { $moved }.
card-turn-more = more “{ $lever }”
card-turn-less = less “{ $lever }”
card-turn-nothing = nothing
card-turn-question = What did you do in the months before?
card-turn-key = Dealers leave after a while, not at once: look at the year before as well.
card-luck = Luck or effort?
card-luck-said = { $unfair ->
    [one] One undeserved punishment
   *[other] { $unfair } undeserved punishments
} in all years together (mean of 100 futures)
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
kit-set = Market: { $market }. Luck number: { $seed }. The score weighs profit { $profit }, dealers { $dealers }, loyalty { $loyalty }.
kit-before = Before: rehearse once alone with robots. Print a decision sheet for each team, and the page of role cards once for each team. Open the page on this machine and on one phone while there is a network; afterwards neither needs one.
kit-trouble = If something goes wrong
trouble-scan = A phone shows an old year
trouble-scan-words = The team taps “Go on” below its code, or scans the code on the board again.
trouble-code = A code is refused
trouble-code-words = The page says which character to ask for, or whose code it is.
trouble-late = A team is late
trouble-late-words = Lift the curtain: it repeats its last year. A team that joins late gets a place by “Add another team”.
trouble-phone = A team has no phone
trouble-phone-words = It fills in its decision sheet. Press “Set levers” beside the team and set each lever to that number.
trouble-laptop = The laptop breaks down
trouble-laptop-words = Open the page again: it goes on where it was. On another machine, open the file that you saved.
kit-levers = The nine levers
kit-levers-words = Orange levers pay dealers, green ones help them, blue ones hold them to something. Every lever has five steps. At the start, dealers are left alone.
kit-ranking = How to read the ranking
kit-ranking-words = Every team is played in the same 100 futures. The points are those of the future in the middle, out of 100; nine in ten futures fall within the range. Two teams are too close to call when neither is ahead in clearly more futures. So two teams with the same points can still be told apart, if one is a little ahead in most futures.
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
kit-sheet-words = No phone? Write the number of a step into each box and hand the sheet in. You start from the underlined steps: they leave dealers alone.
kit-lever = Lever
kit-practice = Practice
kit-year = Year { $year }
kit-monday = On Monday I will … (one line each)
kit-codes = Code sheet
kit-codes-words = Note the codes as teams read them out. With them you can play everything again on another machine.
kit-key = What to look for on the cards
kit-key-words = The figures are the room’s own: the page works them out from what the teams decide. Rehearse with luck number { $seed } to see those of the robots.
