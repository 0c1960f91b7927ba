# The frame of the page: the bar, small windows, notices, numbers.

app-name = Dealer’s Choice
app-skip = Skip to the result
screen-compare = Compare
screen-lab = Lab
screen-map = Map
screen-matters = What matters
screen-best = Best mix
screen-brief = Brief
screen-believe = Why believe this?
screens = Screens

bar-undo = Undo
bar-redo = Redo
bar-luck = Luck { $seed }
bar-luck-label = Luck number { $seed }. Change it
bar-share = Share
bar-settings = Settings

luck-title = Luck number
luck-words = The same number brings the same luck: the same demand, the same offers, the same accidents, whatever you change.
luck-field = Number
luck-new = Draw a new one

share-title = Share what you see
share-words = The link holds the market, the policies, the luck number, the month and the screen. Nothing is sent to a server.
share-field = Link
share-copy = Copy the link

settings-title = Settings
settings-theme = Colours
theme-auto = As the system
theme-light = Light
theme-dark = Dark
settings-motion = Motion
motion-auto = As the system
motion-full = Full
motion-less = In steps
settings-text = Text
text-normal = Normal
text-large = Large
text-projector = Projector
settings-months = Horizon
settings-dealers = Dealers
settings-restart = Back to the opening example

close = Close

notice-bad-link = That link could not be read. The opening example is shown instead.
notice-problem = { $field }: { $message } ({ $hint })
notice-default = Show the opening example
notice-bad-luck = “{ $text }” is no luck number. A whole number up to 9,007,199,254,740,991 is.
notice-crashed = Part of the computing broke down twice, so this run stops here. What is on screen is right; it is only not all of it.
notice-crashed-words = What it said last, and the link that brings it back (dealers-choice open LINK gives the plan):
notice-retry = Try again
notice-no-workers = This browser does not let the page compute beside itself. It computes anyway, only slower.
notice-nothing-kept = The browser refuses to keep anything. Your work lasts as long as this tab; the link keeps it for good.
notice-copy-by-hand = The browser refuses the clipboard. Here is the link to copy by hand:
notice-copied = The link is on the clipboard.
notice-update = A newer version of this page is ready.
notice-update-take = Use it
notice-update-refused = The newer version did not come. Close every tab of this page and open it again.


failed-title = The page could not start.
failed-words = This browser refused the program behind it (WebAssembly or a script). The picture shows how things stand in the first month; for the rest, a current browser is needed.
no-script = The picture shows how things stand in the first month. To see the months go by, and to change anything, the page needs JavaScript.

number-point = .
number-group = ,
number-none = –
number-percent = { $number } %
number-thousand = { $number } k
number-million = { $number } M

unit-a-month = { $number } / month
unit-a-year = { $number } / year
unit-times = { $number } ×
unit-months = { $number } { $count ->
    [one] month
   *[other] months
}
unit-days = { $number } { $count ->
    [one] day
   *[other] days
}
unit-months-of-profit = { $number } months of profit
month-of-year = year { $year }, month { $month }
screen-arriving = The rest of the program is on its way.
notice-whole-refused = The rest of the program could not be loaded. What you see here still works.

dial-times = { $number } ×
lab-saved-name = { $policy }, { $market }
lab-saved-again = { $name } ({ $number })
factor-of = { $factor }, { $policy }
factor-pull = The rival’s pull
factor-carrot = Amount of carrot
factor-stick = Amount of stick
factor-intensity = Intensity
