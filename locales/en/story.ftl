### The story: eight chapters, each a bet, something to watch, and what it means. Every number and every answer is held by tests/it/story.rs.

story-title = The story: what holds dealers?
tale-words = Eight chapters, about ten minutes. In each, you bet before you look.
tale-chapters = Chapters
tale-chapter = Chapter { $number }: { $title }{ $bet ->
    [right] { "" }, you bet right
    [wrong] { "" }, you bet wrong
    [skipped] { "" }, no bet
   *[open] { "" }
}
tale-bet = Your bet
tale-sure = How sure are you?
tale-sure-guessing = Guessing: right 1 time in 3
tale-sure-fairly = Fairly sure: 2 times in 3
tale-sure-very = Very sure: 9 times in 10
tale-bet-guessing = { $bet } (guessing)
tale-bet-fairly = { $bet } (fairly sure)
tale-bet-very = { $bet } (very sure)
tale-when-guessing = When you were guessing (1 in 3), you were right in { $right } of { $bets }.
tale-when-fairly = When you were fairly sure (2 in 3), you were right in { $right } of { $bets }.
tale-when-very = When you were very sure (9 in 10), you were right in { $right } of { $bets }.
tale-surer = By your own estimate, about { $promised } would be right. You got { $right }: you were surer than you were right.
tale-knew-more = By your own estimate, about { $promised } would be right. You got { $right }: you knew more than you thought.
tale-fits = By your own estimate, about { $promised } would be right. You got { $right }: that fits.
tale-few = With so few bets, one or two either way may be luck.
tale-paper = Dealer’s Choice, the story. Name: ______________________ Date: ____________
tale-print = Print this page to hand in
tale-skip = Show me without a bet
tale-right = You bet “{ $bet }”. The model agrees.
tale-wrong = You bet “{ $bet }”. The model says: { $answer }.
tale-skipped = You didn’t bet. The model says: { $answer }.
tale-again = Bet again
tale-coming = Playing 100 futures …
tale-gone = One future of many. Rings beyond the dashed line: dealers who have left. Those you dropped are gone from the picture. Newcomers may take their places.
tale-watch = One future, month by month
tale-sums = After { $months } months, in { $futures } futures: the one in the middle (median), and below it the range of nine futures in ten. Later profit counts a little less, since earlier money earns interest
tale-chart = Each line is the median of the futures: profit a month, not added up. Shaded: nine futures in ten, and half of them, for the policy whose name is underlined.
tale-sums-policy = Policy
tale-sums-profit = Your profit
tale-sums-sales = Units sold
tale-sums-dealers = Dealers at the end, newcomers included
tale-sums-unlucky = Undeserved punishments
tale-meanwhile = The case behind the story
tale-somebody = One of them
tale-done = The end
tale-asked = What was asked
tale-model = The model’s answer
tale-dealer = Dealer
tale-lost = Lost within two years
tale-score = You bet in { $bets } of { $chapters } chapters and were right in { $right }.
tale-score-none = You placed no bet.
tale-over = Start again
tale-to-compare = Try your own market
tale-to-handout = Make a hand-out
tale-to-lab = Build a policy in the Lab

chapter-month = One dealer, one bad quarter
chapter-month-1 = You sell through twelve dealers. They don’t work for you. Each decides how hard to try, whether to cheat, and whether to stay.
chapter-month-2 = Every quarter you check each dealer against a standard. { $dealer } has missed it. You can warn it, fine it, cut its margin, take its award away, or drop it.
chapter-month-question = First decide: why did it miss?
chapter-month-lazy = It was lazy
chapter-month-unlucky = It couldn’t help it
chapter-month-unskilled = It can’t sell well enough
chapter-month-shown = Here a harsh boss, the stick, asks no questions. The model plays the year 100 times, each time with other luck: 100 futures. In a typical one, the boss hands out { $unlucky0 } undeserved punishments.
chapter-month-why-1 = { $dealer } was one of those who didn’t deserve it. Across all futures, about { $unjust } of the punishments in the first year were undeserved: a bad month in town, late deliveries, a target set too high, a false alarm. On a report, bad luck and laziness look the same.
chapter-month-why-2 = Play it again: a hollow dot had bad luck that month; a ringed one was punished. Dealers who drift away from you think of leaving. Behind the dashed line are the rivals.
chapter-month-meanwhile = On 19 March 1994, a Chinese computer maker called Legend puts its own computers into one unit under Yang Yuanqing. Until then, it sold about four fifths of them direct. Now it gives that up and looks for dealers all over the country. Will they stay when sales are bad?
chapter-month-next = One dealer is easy to misread. Now meet five.

chapter-five = Five dealers you don’t know
chapter-five-1 = Five dealers, the same harsh boss, two years. Here is what people who know them say.
chapter-five-2 = Moreau House in Greyport is large. Ilves & Sons in Fallow is small. Rossi Trading in Upton is sharp and cuts corners when nobody looks. Tamm Supply in Larkhill is careful and hates risk. And Okafor Office in Quarry is ordinary, but your head office overrates its town: it thinks that customers there would buy far more than they will.
chapter-five-question = Whom are you most likely to lose within two years?
chapter-five-large = Moreau House, the large one
chapter-five-small = Ilves & Sons, the small one
chapter-five-sharp = Rossi Trading, the sharp one
chapter-five-careful = Tamm Supply, the careful one
chapter-five-overrated = Okafor Office, whose town you overrate
chapter-five-shown = Of dealers like each, you lose this share within two years (give or take three points):
chapter-five-why-1 = Okafor isn’t bad. Its target is. It misses again and again, is punished, and leaves or is removed. Regular checks against a standard are only as fair as the standard.
chapter-five-why-2 = Large Moreau comes next, since rivals call large dealers first. They call small ones last: of the five, you keep Ilves most often, more often than careful Tamm. Rossi cheats, but that is not why you lose dealers. Much of what decides can’t be seen from head office: luck, the town, and who else is calling.
chapter-five-meanwhile = Dealers who sell the strong foreign brands don’t want Legend’s, which is not among the top five. So it recruits small firms. Eight months later, it has more than 100.
chapter-five-next = You can’t pick only the dealers who stay. So pick a policy.

chapter-year = A year with twelve dealers
chapter-year-1 = Three bosses, the same twelve dealers, the same luck, one year.
chapter-year-2 = The carrot pays a wider margin, a bonus for sales and part of local ads. It lends equipment, trains dealers and bears part of the risk of stock. It fits supply to what they order: the right goods in the right number and quality, at the right price and on time. The stick sets a high standard, watches, fines, cuts margins and removes dealers. The third, mixed, does both: it helps first, then is firm and fair.
chapter-year-question = Who sells most by December?
chapter-year-carrot = The carrot
chapter-year-stick = The stick
chapter-year-mixed = Mixed: both together
chapter-year-shown = The carrot sold { $sales0 } units, the stick { $sales1 }, mixed { $sales2 }. But look at profit: { $profit0 }, { $profit1 }, { $profit2 }. The stick sold least and earned most.
chapter-year-why-1 = Carrots cost money at once. What they buy comes slowly: skill, effort, trust. A stick costs almost nothing in its first year. It uses up the trust with which dealers began.
chapter-year-why-2 = That is why the stick looks so good at the end of a year, when bosses look at the figures.
chapter-year-meanwhile = Years later, Yang names four reasons for Legend’s success. One is less risk for dealers. We have a model of that market too. In it, Legend bears three quarters of the loss when stock goes stale. Take that away, and its profit falls by more than half.
chapter-year-next = One year is short. What if you wait?

chapter-later = The stick works, for a while
chapter-later-1 = The stick is ahead after a year. Now sixty dealers, three years, and still the same luck for both.
chapter-later-2 = The carrot keeps paying. The stick keeps counting.
chapter-later-question = When does the carrot lead in total profit?
chapter-later-soon = After half a year
chapter-later-two_years = After about two years
chapter-later-never = Not within three years
chapter-later-shown = After three years, the carrot has earned { $profit0 } and the stick { $profit1 }. Dealers at the end: { $dealers0 } and { $dealers1 }.
chapter-later-why-1 = After one year, the stick was ahead in nearly every future. After two, they were level: too close to call. After three, the carrot was ahead in nearly every one.
chapter-later-why-2 = The chart shows profit a month. There the carrot leads sooner: in the second year alone, it earned more. It just had the first year to make up for. Each dealer who leaves takes customers along. A newcomer needs months to get going. And those who stayed saw it all: they work less for a boss whom they don’t trust.
chapter-later-meanwhile = The first of the four is reputation. In our model of Legend, that means keeping promises and talking with dealers. Without these, it earns less in nearly every future. Talks cost little, and they make bad months easier to read for both sides.
chapter-later-next = So the carrot wins? Change the market and look again.

chapter-market = Change the market
chapter-market-1 = So far your brand was average. Now customers ask for it by name.
chapter-market-2 = Everything else stays as it was: sixty dealers, three years, same luck.
chapter-market-question = Who earns more now, over three years?
chapter-market-carrot = The carrot, as before
chapter-market-stick = The stick
chapter-market-same = Neither: too close to call
chapter-market-shown = With this brand, the carrot earns { $profit0 } and the stick { $profit1 }. Now move the brand and watch who leads.
chapter-market-slider = Your brand
chapter-market-low = weaker
chapter-market-high = stronger
chapter-market-why-1 = At the right end of the slider, where the brand is strong, the stick is still ahead after three years. A stick is as strong as the hand that holds it: a dealer has much to lose by leaving such a brand, so it puts up with more. Move left, and dealers leave instead. Nobody wrote that into the model: it follows from what each dealer would give up.
chapter-market-why-2 = At both ends of the slider, the carrot has more dealers in the end. Who has more and who earns more are two questions.
chapter-market-meanwhile = Legend’s brand was weak in 1994 and its rivals were strong: further left than this slider goes, and no place for a stick. In our model it leans on help: equipment on loan, half the cost of local ads, training.
chapter-market-next = There is one more thing that nobody chooses: luck.

chapter-luck = Bad luck looks like laziness
chapter-luck-1 = Even in a calm market, a missed standard proves little. Now dealers’ luck swings widely: a road is dug up, a factory nearby closes, a school opens.
chapter-luck-2 = Two bosses with the same standard and the same fines. One punishes every miss. The other asks why first, and lets off those it finds unlucky.
chapter-luck-question = When luck swings more widely, what share of the first boss’s punishments is undeserved?
chapter-luck-fewer = A smaller share
chapter-luck-same = About the same share
chapter-luck-more = A larger share
chapter-luck-shown = Here, the boss who never asks handed out { $unlucky0 } undeserved punishments, the other { $unlucky1 }. They end with { $dealers0 } and { $dealers1 } dealers.
chapter-luck-ask = Ask why first
chapter-luck-slider = Swings in a dealer’s luck
chapter-luck-low = none
chapter-luck-high = wide
chapter-luck-why-1 = With no swings at all, { $calm } of the harsh boss’s punishments in three years are still undeserved: late deliveries, targets set too high, false alarms. In the wildest market here, it is { $wild }. The wilder the market, the less a number says about a person.
chapter-luck-why-2 = Asking costs a visit, and pays at either end of the slider. It finds the cause, so that the remedy fits: training for skill, a lower target for a bad town, patience for bad luck. Others watch how you treat the unlucky, too.
chapter-luck-meanwhile = Dealer’s Choice grew out of an article about Legend’s four reasons. It also speaks of weak dealers. First look for the cause and the cure. Sometimes keep a weak dealer: once dropped, it may take its customers to a rival. But where a better one is waiting, let it go.
chapter-luck-next = Now you may change one thing about the stick. One.

chapter-lever = One lever
chapter-lever-1 = You have inherited a harsh policy in an average market. You may change one thing.
chapter-lever-2 = Pay a point more margin and a bonus. Ask why before you punish. Forgive every first miss. Or talk with dealers every other month.
chapter-lever-question = Which one raises your profit most over three years?
chapter-lever-pay = Pay more
chapter-lever-ask = Ask why first
chapter-lever-wait = Forgive the first miss
chapter-lever-talk = Talk more
chapter-lever-shown = Profit over three years: ask why { $profit2 }; talk { $profit4 }; unchanged { $profit0 }; pay more { $profit1 }; forgive { $profit3 }.
chapter-lever-why-1 = Asking costs little and keeps the stick mostly for those who deserve it. Talks come second: they cost little too, and both sides judge better what can be sold. More pay keeps dealers but costs what it brings. And mercy alone, forgiving the first miss, earns a little less than changing nothing: on the same luck, in nine of ten futures. It forgives the lazy and the unlucky alike. (The luck here is new, so figures differ a little from earlier chapters.)
chapter-lever-why-2 = That holds here. The Lab has more than thirty levers: allowances for promotion, a territory for one dealer alone, four kinds of training, returns, credit, talks. Try yours there.
chapter-lever-meanwhile = The last two of Yang’s four reasons are the dealers’ own interest and support. Support means training above all: in selling and the product, and better still in management and marketing. The aim is that both sides win: dealers who grow as the company grows.
chapter-lever-next = One question is left. Which policy is right?

chapter-map = It depends
chapter-map-1 = Nine markets. From left to right your brand gets stronger. From top to bottom your rivals’ products get better.
chapter-map-2 = In each, the same three policies earn what they can in three years.
chapter-map-question = Which policy earns most in at least five of the nine?
chapter-map-carrot = The carrot
chapter-map-stick = The stick
chapter-map-mixed = Mixed: both together
chapter-map-none = None of them: each wins fewer than five
chapter-map-shown = Choose a square to play its futures. Here, the carrot earns { $profit0 }, the stick { $profit1 }, mixed { $profit2 }.
chapter-map-across = Weak brand | Average brand | Strong brand
chapter-map-down = Weak rivals | Average rivals | Strong rivals
# $brand and $rivals: 1 weak, 2 average, 3 strong
chapter-map-square = { $winner } earns most on average. { $brand ->
    [1] Weak brand
    [2] Average brand
   *[other] Strong brand
}, { $rivals ->
    [1] weak rivals
    [2] average rivals
   *[other] strong rivals
}
chapter-map-why-1 = A weak brand must please. An average one does best to help first and be firm after. A strong one can afford to punish, for three years. Against strong rivals, the average and the strong one do better one step kinder. Some squares are close; choose one and look at its ranges. Sweet, hard, or both: the market and your own strength decide.
chapter-map-why-2 = Nine squares are not the world. These are this model’s answers, under its rules. The full Map lets you choose what lies along its sides, and says where it is too close to call.
chapter-map-meanwhile = In 1997, Legend took the lead in China’s computer sales, and kept it. So those were Yang’s four reasons: reputation first, less risk for dealers, their interest, and support. Take any one away in our model, and Legend earns less in nearly every future.
chapter-map-next = That’s the whole story. How did you bet?

### Five questions before, and five after.

quiz-before-title = First, five quick questions
quiz-before-words = So that you can see at the end what the story taught you. Guessing is fine. Or go straight to chapter 1 below.
quiz-after-title = The same kinds of questions again
quiz-after-words = About markets that you have not seen. Answer them, and compare.
quiz-done = Done: { $right } of { $all } right.
quiz-later = Answered. You will see how many were right after the story.
quiz-compared = Before the story: { $before } of { $all } right. After it: { $after } of { $all }.
quiz-check = Check my answers
quiz-open = Answer all five to go on.
quiz-code = To hand in: this line says what you bet, how sure you were, and your answers. It says nothing about who you are.
quiz-teacher = Teachers: check lines here
quiz-teacher-words = Paste what was handed in, a line for each learner.
quiz-valid = A true line. Bets right: { $right } of { $bets }, and { $promised } promised. Questions: { $before } of { $all } right before, { $after } of { $all } after.
quiz-table = Save as a table (CSV), a row for each learner
quiz-invalid = This line was changed or cut off. Ask for it again.
quiz-boss = In all of them, a harsh boss checks dealers against a target every quarter, and fines, cuts margins and drops those who miss. A generous boss pays well and helps.
quiz-luck-before = Average market. The harsh boss punishes every dealer who misses its target. How many of the first year’s punishments are undeserved?
quiz-luck-before-tenth = About one in ten
quiz-luck-before-third = About one in three
quiz-luck-before-half = About half
quiz-luck-before-most = About three in four
quiz-whom-before = Average market. Which dealers does the harsh boss lose least often within two years?
quiz-whom-before-careful = Careful ones, who hate risk
quiz-whom-before-large = Large ones
quiz-whom-before-small = Small ones
quiz-time-before = Average market. Added up from the start, for how long is the harsh boss’s profit ahead of the generous one’s?
quiz-time-before-half = About half a year
quiz-time-before-one = About a year
quiz-time-before-two = About two years
quiz-mercy-before = Average market. The harsh boss now forgives every first miss, and changes nothing else. In most futures, its profit over three years …
quiz-mercy-before-rises = rises
quiz-mercy-before-same = stays the same
quiz-mercy-before-falls = falls
quiz-lever-before = Average market. The harsh boss may change one thing. Which raises its profit most over three years?
quiz-lever-before-pay = Pay a point more margin and a bonus
quiz-lever-before-talk = Talk with dealers every other month
quiz-lever-before-wait = Forgive the first miss
quiz-luck-after = Customers queue for your product. The harsh boss punishes every dealer who misses its target. How many of the first year’s punishments are undeserved?
quiz-luck-after-tenth = About one in ten
quiz-luck-after-third = About one in three
quiz-luck-after-half = About half
quiz-luck-after-most = More than three in four
quiz-whom-after = Rivals hunt for your dealers. Which ones does the harsh boss lose least often within two years?
quiz-whom-after-large = Large ones
quiz-whom-after-small = Small ones
quiz-whom-after-careful = Careful ones, who hate risk
quiz-time-after = Customers ask for your brand by name. Added up from the start, for how long is the harsh boss’s profit ahead of the generous one’s?
quiz-time-after-half = About half a year
quiz-time-after-one = About a year and a half
quiz-time-after-three = More than three years
quiz-mercy-after = Hardly anybody is waiting to become your dealer. The harsh boss starts to forgive every first miss. In most futures, its profit over three years …
quiz-mercy-after-falls = falls
quiz-mercy-after-rises = rises
quiz-mercy-after-same = stays the same
quiz-lever-after = A recession. The harsh boss may change one thing. Which raises its profit most over three years?
quiz-lever-after-wait = Forgive the first miss
quiz-lever-after-pay = Pay a point more margin and a bonus
quiz-lever-after-talk = Talk with dealers every other month
