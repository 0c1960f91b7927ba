# The model: its rules in plain words. What each number means stands beside the number; the full description is docs/model.md.

rules-title = The model
rules-intro = You set the terms. Dealers, customers and rivals follow the rules on this page, and nothing else. No rule favours a policy.

rules-month = A month, in order
rules-month-terms = Your policy and the market give the month’s terms. New standards are set when a period begins.
rules-month-market = Demand moves, in each region and everywhere. Dealers check what a rival could offer them.
rules-month-work = You train, talk and equip. Each dealer chooses its effort, its advertising, whether to cheat, and what to order.
rules-month-goods = Goods are made. If they are short, you ration them.
rules-month-trade = Customers choose where to buy, or not to buy. Money changes hands.
rules-month-judge = You check, reward and assess. You ask why, help or punish, and drop dealers.
rules-month-feel = Neighbours may hear of a punishment. Every dealer takes the month in: money, fairness, trust.
rules-month-leave = Rivals call. Some dealers think it over; some of them leave. Others take their places.

rules-plain = The rules, in plain words
rules-rule-effort = Effort
rules-rule-effort-words = A dealer works as hard as the next sale pays. Loyal dealers work harder than money alone explains. Unfairness and conflict take some of it away. A standard pulls hardest when it is nearly met.
rules-rule-cheating = Cheating
rules-rule-cheating-words = A dealer cheats when the gain exceeds the fear of being caught plus its conscience. Trust and loyalty feed conscience. Watching conduct without talking wears it down.
rules-rule-feelings = Feelings
rules-rule-feelings-words = Money makes dealers content; talks, training and kept promises make them trust you. Punishment hurts the relationship more than the wallet. Trust is lost faster than it is won, and losses weigh double.
rules-rule-leaving = Staying and leaving
rules-rule-leaving-words = Now and then, a dealer compares what it earns here with the best it could earn elsewhere. Loyalty and the cost of switching hold it; an offer pulls. The sum sets the odds, and chance decides. A leaver takes customers along.
rules-rule-neighbours = Neighbours
rules-rule-neighbours-words = A punishment that looks fair deters those who hear of it. One that looks unfair drives them away. Where the market allows it, angry dealers stop ordering together.
rules-rule-rivals = Rivals
rules-rule-rivals-words = Rivals court your dealers, and call the loyal less often. They may answer your success with more offers or a better margin.
rules-rule-you = You
rules-rule-you-words = You see sales, orders and scores, never trust or loyalty. You don’t know why a dealer failed unless you ask. You carry out your policy as it is written, and it costs what it costs.

rules-numbers = Every number, and why
rules-numbers-words = What each number is for, what is usual, and where it comes from. “Assumed” means that we chose it.
rules-numbers-lever = What you set
rules-numbers-condition = What the market is like
rules-numbers-parameter = How people behave
rules-dials = Dials
rules-full = The full description, with sources and glossary

rules-glossary = Your programme’s words
rules-glossary-open = SPIFF, MDF, rebate, price protection: which lever is that?

rules-again = Reproduce these numbers
rules-again-words = Compare now shows { $futures } futures with luck { $seed }, calculated by version { $version }. Anybody who opens this link gets the same numbers, to the last bit:
rules-again-words-local = Compare now shows { $futures } futures with luck { $seed }, calculated by version { $version }. Behind the address of any copy of this page, this gives the same numbers, to the last bit:
rules-again-command = Or on the command line:
rules-again-digest = The command ends with a digest: sixteen characters that stand for every bit of the result. The same digest means the same result.
