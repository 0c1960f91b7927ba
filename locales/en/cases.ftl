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
cases-skip = Show me without a bet
cases-right = You bet “{ $bet }”. So does the model.
cases-wrong = You bet “{ $bet }”. The model says: { $answer }.
cases-skipped = The model says: { $answer }.
cases-room = For the room: three questions
cases-listen = Listen for:
cases-minutes = Ten minutes, step by step
cases-step-facts = 0–2: Read out what happened. Nothing else yet.
cases-step-bet = 2–4: Ask the bet. Everybody writes down an answer and how sure they are. Then hands up.
cases-step-show = 4–6: Show what the model shows, and say where it differs from life.
cases-step-ask = 6–9: The three questions, in pairs, then aloud.
cases-step-end = 9–10: Everybody finishes the sentence “In our channel, this would …”
cases-print = Print this case for the room
cases-handout = Make a hand-out of it
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
