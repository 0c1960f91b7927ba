# Charts: titles, what their marks mean, sentences for those who do not see them.

chart-loyalty = Loyalty
chart-sales = Sales a month
chart-dealers = Dealers still with you
chart-profit = Your profit a month
chart-difference = Difference

chart-unit-loyalty = 0 to 1; who has left counts 0
chart-unit-sales = units
chart-unit-dealers = dealers
chart-unit-profit = list price = 100

chart-middle = middle future
chart-half = half of the futures
chart-most = nine in ten futures
chart-this = this future
chart-second = those still there
chart-tip-month = Month { $x }

chart-legend = Line: the middle future. Dark band: half of the futures. Light band: nine in ten. Thin line: future { $number }.
chart-legend-second = Dotted: loyalty of those still there.

chart-summary = { $chart }, { $policy }: over { $months } months the middle of { $futures } futures goes from { $first } to { $last }; nine in ten end between { $low } and { $high }.
chart-summary-difference = { $leader } less { $runner }: the middle of { $futures } futures goes from { $first } to { $last }; nine in ten end between { $low } and { $high }; { $above } end above zero.

chart-more = Rows and pictures: { $chart }
chart-rows = The rows behind “{ $chart }”
chart-row-month = Month
chart-row-low = 5 %
chart-row-lower = 25 %
chart-row-median = Middle
chart-row-upper = 75 %
chart-row-high = 95 %
chart-row-this = Future { $number }
export-csv = CSV: every policy, future and month
export-png = Picture (PNG)
export-svg = Picture (SVG)

channel-words = { $with } with you, { $defected } at the rival, { $removed } removed, { $closed } closed.
channel-label = The channel under { $policy } in month { $month }: { $with } dealers with you, { $defected } at the rival, { $removed } removed by you, { $closed } closed. { $punished } punished and { $unlucky } unlucky this month.
channel-you = you
channel-rival = the rival
channel-legend = Near: loyal. Far: thinking of leaving. Thick link: sells much. Ring: punished this month. Cloud: bad luck.
