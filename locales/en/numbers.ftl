# Numbers, units and times. Between a number and its unit stands a no-break space (U+00A0): no line ends there.

number-point = .
number-group = ,
number-none = –
number-percent = { $number } %
number-thousand = { $number } k
number-million = { $number } M

money-unit-list = a product lists at 100
money-unit-own = in your money
money-unit-currency = in { $currency }
money-told = Money: { $money }.
money-code = { $currency } { $number }
money-symbol = { $currency }{ $number }

list-more = { $listed }, { $next }

unit-a-month = { $number } / month
unit-a-year = { $number } / year
unit-points = { $number } points
unit-times = { $number } ×
unit-months = { $number } { $count ->
    [one] month
   *[other] months
}
unit-days = { $number } { $count ->
    [one] day
   *[other] days
}
unit-months-of-profit = { $number } months of profit
month-of-year = year { $year }, month { $month }
years = { $count ->
    [one] one year
   *[other] { $count } years
}
years-months = { $count } months
