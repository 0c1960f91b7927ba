# Cases: what happened in real channels. What a case says comes from docs/cases; here stands what is around it.

cases-title = Real channels, and what the model makes of them
cases-words = What happened is dated and sourced. Every value in the model is assumed, so a case illustrates; it proves nothing.
# $shown: how many cases show what they are known for; $all: how many there are
cases-count = The model shows what { $shown } of the { $all } cases are known for.
cases-yes = The model shows it
cases-no = The model doesn’t show it
cases-list = Cases
cases-known = Known for
cases-shown = Does the model show it?
cases-market = Market
cases-open = Open in Compare
cases-open-words = Replaces your market and policies, with at most five. Undo brings them back.
cases-part-happened = What happened
cases-part-shows = What the model shows
cases-part-conclude = What to conclude, and what not
cases-part-represents = How the model represents it
cases-part-method = Sources and method
cases-numbers = Medians of 100 futures over 5 years; below profit, the range of nine futures in ten. Money: a product lists at 100.
cases-part-missing = What the model leaves out

paper-coming = Fetching the text …
paper-missing = The text didn’t load. Everything else still works.
paper-again = Try again
