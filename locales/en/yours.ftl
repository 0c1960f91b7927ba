# Your market: three questions, dated changes, what is done today, saved markets.

yours-title = Your market in three questions
yours-words = Every answer is optional. What stands here is usual: type over what differs in your market.
yours-counting = Running your market …
yours-compare = See the answer in Compare

yours-dealers-title = 1. How many dealers, in how many regions?
yours-dealers = Dealers
yours-regions = Regions
yours-sales-title = 2. What does a dealer sell a month?
yours-units = Units a dealer
yours-price = List price a unit
yours-currency = Currency
yours-currency-note = such as EUR, $ or JPY
yours-turnover = That is { $one } a dealer and { $all } for all dealers, each month.
yours-margin-title = 3. What margin is usual, and whose brand is stronger?
yours-margin = Usual margin, %
yours-rival-margin = Rivals’ margin, %
yours-brand = Your brand
yours-rival-brand = Rivals’ brands

yours-usual = usual: { $usual }
yours-before = before: { $before }; { $range }
yours-range = { $low } to { $high }
yours-no-number = That isn’t a number. Your last answer still counts.
yours-not-whole = Use a whole number. Your last answer still counts.
yours-outside = Use { $low } to { $high }. Your last answer still counts.
yours-after-end = The plan ends after month { $months }. Use 1 to { $months }, or simulate more months in Settings.
yours-more-regions = That would be more regions than dealers. Your last answer still counts.
yours-refused = We can’t use that: { $message } ({ $hint }).

yours-changes-title = What changes, and when?
yours-changes-words = Months count from 1, the start. Charts mark each change.
yours-change-add = Add a change
yours-change-choose = What changes?
yours-change-other = One condition of the market
yours-change-remove = Remove change { $number }
yours-change-given = From the named market: { $name } { $value }, months { $from } to { $to }.
yours-template-newcomer = A new rival enters
yours-template-recruiting = Rivals recruit your dealers
yours-template-undercut = Rivals cut their prices
yours-template-slump = Demand falls for a year
yours-template-brand = Your brand weakens
yours-template-candidates = Few people want to become dealers
yours-from = From month
yours-to = To month
yours-to-end = the end
yours-to-note = empty: for good
yours-too-late = after the last month, { $months }: no effect

yours-today-title = What do you do today?
yours-today-words = Pick the policy closest to yours, name it and set its margin. Every other policy is then compared with it.
yours-today-start = My policy resembles
yours-today-choose = Choose a policy
yours-today-usual = What we do today
yours-today-full = { $max } policies is the most. Remove one in Compare first.
yours-today-name = Name
yours-today-margin = Margin you pay, %
yours-today-offset = { $preset } pays { $points } points { $way ->
    [more] more
   *[less] less
  } than the usual { $usual }. Type over it if you don’t.
yours-today-lab = Set its levers in the Lab
yours-today-remove = Remove it

situation-title = Saved markets
situation-words = Save a market with its policies, change something, and save it again to see both side by side. They stay on this device.
situation-keep = Save this market
situation-back = Bring back “{ $name }”
situation-full = { $max } saved markets is the most. Delete one first.
situation-newer = { $count ->
    [one] One market was saved by a newer version of this page. It’s safe, but can’t be shown here.
   *[other] { $count } markets were saved by a newer version of this page. They’re safe, but can’t be shown here.
}
situation-name = Market
situation-leads = Leads
situation-share = Share of futures
situation-gain = Gain
situation-today = Over today
situation-ways = Open or delete
situation-here = on screen
situation-open = Open { $name }
situation-open-short = Open
situation-remove = Delete { $name }
situation-rename = Name of { $name }
situation-long = At most { $max } characters.
situation-unknown = Open it to calculate it.
situation-wins = { $wins } of { $futures }
situation-over = { $gain } over { $runner }
