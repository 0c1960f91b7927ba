# What only the command line says.

dealer-slot = dealer { $slot }
decision-terms = For staying (+) and for leaving (−): { $terms }. Sum: { $total }.
decision-short = Extra profit of { $short } × a normal month’s, or as much in loyalty, would have made it an even chance.
decision-anyway = It was more likely to stay. It left anyway, for reasons of its own.
verdict-judged = Judged by { $kpi }; the true share is { $low } to { $high } (95 % interval).
faceoff-shared = From month { $month } on they share one market. Medians, and the range of nine futures in ten; profit from that month on, the rest at the end.
faceoff-moved = Dealers who went from one to another (medians):
