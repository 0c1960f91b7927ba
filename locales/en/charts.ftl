# Charts: titles, what their marks mean, sentences for those who do not see them.

chart-loyalty = Loyalty
chart-sales = Sales a month
chart-dealers = Dealers still with you
chart-profit = Your profit a month
chart-difference = Difference
chart-short-loyalty = Loyalty
chart-short-sales = Sales
chart-short-dealers = Dealers
chart-short-profit = Profit
chart-of-policy = { $chart }, { $policy }

chart-unit-loyalty = 0 to 1; dealers who left count as 0
chart-unit-sales = units
chart-unit-dealers = dealers
dated-condition = { $name } { $value }
dated-month = From month { $month }: { $changes }
chart-unit-profit = mean of the last 12 months; { $money }

chart-middle = median
chart-half = middle half
chart-most = nine in ten
chart-this = this future
chart-second = those still with you
chart-tip-month = Month { $x }

chart-legend = Line: median. Dark band: the middle half of futures. Light band: nine in ten. Thin line: future { $number }.
chart-legend-second = Dotted: loyalty of dealers still with you.

chart-summary = { $chart }, { $policy }: over { $months } months, the median of { $futures } futures goes from { $first } to { $last }. Nine in ten finish between { $low } and { $high }.
chart-summary-difference = { $leader }’s lead over { $runner }: the median of { $futures } futures goes from { $first } to { $last }. Nine in ten finish between { $low } and { $high }; { $above } finish above zero.

chart-summary-courses = { $chart } over { $months } months, medians of { $futures } futures. { $courses }
chart-summary-course = { $policy } goes from { $first } to { $last }.
chart-more-short = Data
chart-more = Data and downloads: { $chart }
chart-rows = Data for “{ $chart }”
chart-row-month = Month
chart-axis-month = month
chart-row-low = 5 %
chart-row-lower = 25 %
chart-row-median = Median
chart-row-upper = 75 %
chart-row-high = 95 %
chart-row-this = Future { $number }
charts-of-first = Charts and months come from the first { $count } futures; everything else counts them all.
export-csv = This chart: CSV
export-csv-comma = This chart: CSV (1,5)
export-all = Everything by future and month: CSV
export-all-comma = Everything by future and month: CSV (1,5)
export-alone-all = This policy by future and month: CSV
export-alone-all-comma = This policy by future and month: CSV (1,5)
export-png = Picture: PNG
export-svg = Picture: SVG

channel-words = { $with } with you. So far: { $defected } left, { $removed } dropped, { $closed } closed.
channel-label = The channel under { $policy } in month { $month }: { $with } dealers with you. So far, { $defected } left for rivals, you dropped { $removed } and { $closed } closed. This month, { $punished } were punished and { $unlucky } had bad luck.
channel-you = you
channel-rival = rivals
channel-loyal = loyal
channel-wavering = wavering
channel-legend = Closer: more loyal. Thicker: sells more. Ringed: punished this month. Hollow: bad luck this month.

chart-over = Lines: medians of { $futures } futures. Bands: the middle half.
origin-local = Open in your own copy: { $fragment }
origin = Dealer’s Choice { $version }, luck { $seed }, { $futures } futures, same luck for every policy
