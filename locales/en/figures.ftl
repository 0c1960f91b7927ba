# Figures for slides and class: each as it is taken away.

figures-handout = Make a hand-out
figures-title = Figures for slides
figures-words = Each picture carries its units, the market, the luck number, the version and a link that brings it back. Colours follow your theme.
figures-coming = The first futures are running. The figures appear when they are in.
figures-dots = { $leader } beats { $runner } in { $wins } of { $futures } futures
figures-dots-share = of futures: { $leader } does better
figures-dots-sure = The true share is likely { $low } to { $high }.
figures-lead = { $leader }’s lead
figures-channel = The channel under { $policy }: month { $month }, future { $future }
figures-channel-title = The channel under { $policy }
figures-take = { $figure }: { $form }
form-png = PNG
form-svg = SVG
form-csv = CSV
form-csv-comma = CSV (1,5)
