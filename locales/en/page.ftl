# The frame of the page: the bar, small windows, notices, numbers.

app-name = Dealer’s Choice
app-title = { $screen } · Dealer’s Choice
app-skip = Skip to the result
screen-compare = Compare
screen-lab = Lab
screen-map = Map
screen-matters = What matters
screen-best = Best mix
screen-brief = Brief
screen-believe = Why believe this?
screen-yours = Market
screen-cases = Cases
screen-story = Story
screen-workshop = Workshop
screen-board = Board
screen-team = Team page
screen-opening = Start
screen-rules = The model
screen-figures = Figures
screen-handout = Hand-out
screens = Screens

bar-more = More
bar-undo = Undo
bar-redo = Redo
bar-luck = Luck { $seed }
bar-luck-label = Luck number { $seed }. Change it
bar-share = Share
bar-settings = Settings

luck-title = Luck number
luck-words = The same number brings the same luck: the same demand, offers and accidents, whatever you change.
luck-field = Number
luck-new = Draw a new one

share-title = Share what you see
share-words = The link holds the market, the policies, the luck number, the month and the screen. Nothing goes to a server.
share-field = Link
share-copy = Copy the link
share-figures = Figures for slides

settings-title = Settings
settings-theme = Colours
theme-auto = System
theme-light = Light
theme-dark = Dark
settings-motion = Motion
motion-auto = System
motion-full = Full
motion-less = Reduced
settings-text = Text size
text-normal = Normal
text-large = Large
text-projector = Projector
settings-months = Months to simulate
settings-dealers = Dealers
settings-restart = Reset to the example

close = Close

notice-bad-link = We couldn’t read that link. Here’s the opening example instead.
notice-bad-link-work = We couldn’t read that link. Your own work is still here, just as you left it.
notice-go-on = Back to your work
notice-problem = { $field }: { $message } ({ $hint })
notice-default = Show the opening example
notice-broke = The page stopped while calculating this plan, so we haven’t started the calculation again.
notice-broke-run = Calculate it now
notice-broke-example = The page stopped twice on your plan. Your plan and its link are safe. Here’s the opening example instead; to use it, close this message.
notice-bad-luck = “{ $text }” isn’t a luck number. Use a whole number up to 9,007,199,254,740,991.
notice-crashed = The calculation failed twice and has stopped. What you see is correct but incomplete.
notice-crashed-words = For a bug report, copy the error and the link to your plan. “dealers-choice open LINK” turns the link into a file.
notice-retry = Try again
notice-no-workers = This browser won’t let the page calculate in the background. Everything works, only slower.
notice-kept-aside = We can’t read some of what this browser saved for the page. It isn’t lost: it’s still in the browser’s storage as “{ $name }”.
notice-too-many-rows = That’s too many rows for the page. Copy the link and use the command line: “dealers-choice run”.
notice-nothing-kept = Your browser isn’t saving anything. Copy the link to keep your work.
notice-copy-by-hand = Your browser won’t let us use the clipboard. Copy this link by hand:
notice-copied = Link copied.
notice-update = A newer version of this page is ready.
notice-update-take = Use it
notice-update-refused = The newer version didn’t load. Close every tab with this page, then open it again.

no-script = This page calculates in your browser. To see the answer and change anything, turn on JavaScript.

screen-arriving = Loading the rest of the program …
notice-no-chapter = The story has no chapter { $number }. You are where you left off.
notice-whole-refused = The rest of the program didn’t load. What you see here still works.

knob-degree = { $word } · { $value }
brand_strength-middle = average
pull-middle = mild
demand_volatility-middle = moderate

dial-times = { $number } ×
lab-saved-name = { $policy }, { $market }
lab-saved-again = { $name } ({ $number })
factor-of = { $factor }, { $policy }
factor-pull = Rivals’ pull
factor-months = The horizon
factor-carrot = Carrot strength
factor-stick = Stick strength
factor-intensity = Strength

market-yours = Your market
market-changed = { $market }, changed
market-dealers = { $count } dealers
market-differs = { $name } { $value }
market-parameters = { $count ->
    [one] 1 rule changed
   *[other] { $count } rules changed
  }
market-changes = { $count ->
    [one] 1 dated change
   *[other] { $count } dated changes
  }

share-class = For a class
share-class-words = The link can do this for whoever opens it. Your own page stays as it is.
share-prepared = This link is for a class: { $what }.
share-bound = This page is locked, and so is its link. Make a copy of your own to change that.
aid-curtain = Curtain over the answer
aid-market = Lock the market and its luck
aid-policies = Lock the policies
aid-studies = Hide the studies
curtain-title = Place your bet first
curtain-words = Same market, same luck. Which policy will do best? Pick one, and the curtain lifts.
curtain-judged = Judged by { $what } { $at ->
    [end] after
   *[whole] over
  } { $years }.
curtain-lift = Show without betting
curtain-bet = You bet on { $policy }.
curtain-bet-won = You bet on { $policy }, and { $policy } won.
curtain-bet-lost = You bet on { $policy }. { $leader } won; { $policy } came { $came ->
    [2] second
    [3] third
    [4] fourth
   *[5] last
  }.
curtain-bet-close = You bet on { $policy }. Too close to call: { $leader } is only just ahead.
locked = Prepared for a class: { $locked }.
locked-curtain = curtain over the answer
locked-market = market and luck locked
locked-policies = policies locked
locked-studies = studies hidden
locked-copy = Make a copy of my own
notice-locked = That would change what is locked here. Make a copy of your own first.
