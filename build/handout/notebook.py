# Homework: the rows behind a picture, read and drawn again. Needs pandas and matplotlib.
# __ORIGIN__
import matplotlib.pyplot as plt
import pandas as pd

rows = pd.read_csv("__FILE__")

# One row for each policy and month: median, and the values below which 5, 25, 75 and 95 % of the futures lie.
print(rows.groupby("policy")["median"].agg(["first", "last", "mean"]).round(2))

dashes = ["-", "--", "-.", ":", (0, (1, 1))]
figure, axes = plt.subplots(figsize=(8, 5))
for (policy, part), dash in zip(rows.groupby("policy", sort=False), dashes):
    line, = axes.plot(part["month"], part["median"], linestyle=dash, label=policy)
    axes.fill_between(part["month"], part["p25"], part["p75"], color=line.get_color(), alpha=0.15)
axes.set(title="__TITLE__", xlabel="month", ylabel=rows["measure"].iloc[0])
axes.legend()
figure.text(0.01, 0.01, "__MARKET__ | luck " + str(rows["luck"].iloc[0]), fontsize=7)
plt.show()
