# What markets, conditions, figures and policies are called on the page. The standard terms are in the documentation; here
# stand plain words. A test holds that every key has its words.

## Policies

policy-laissez_faire = Leave them be
policy-carrot = Carrot
policy-stick = Stick
policy-fair_stick = Fair stick
policy-mixed = Mixed
policy-numbered = { $name } { $number }
policy-edited = { $name }, edited

policy-laissez_faire-motto = usual margin, no questions
policy-carrot-motto = pay well, help, forgive
policy-stick-motto = high standard, fines, out
policy-fair_stick-motto = same standard, ask why first
policy-mixed-motto = help first, then firm and fair

## Markets

scenario-mid = Average market
scenario-strong_brand = Strong brand
scenario-weak_brand = Weak brand
scenario-hungry_rivals = Hungry rivals
scenario-quiet_rivals = Quiet rivals
scenario-no_candidates = Nobody waiting
scenario-many_candidates = Many waiting
scenario-sellers_market = Seller’s market
scenario-recession = Recession
scenario-price_war = Price war
scenario-strong_many_quiet = You hold the cards
scenario-weak_hungry_none = Dealers hold the cards
scenario-rival_raid = The rival raids
scenario-lenovo_1994 = China 1994: computers
scenario-premium_auto_2014 = China 2014: fine cars
scenario-auto_termination_2009 = America 2009: cars
scenario-auto_price_war_2024 = China 2024: price war in cars
scenario-fmcg_india = India 2023: everyday goods
scenario-apparel_franchise_2012 = China 2012: sportswear
scenario-footwear_2017 = America 2017: sports shoes
scenario-software_resellers_2023 = Software resellers 2023
scenario-appliances_2004 = China 2004: air conditioners
scenario-beverages_joint_sales = China: drinks sold jointly
scenario-agricultural_inputs = Africa: seed and fertiliser

## Conditions

condition-brand_strength = Our brand
condition-market_growth = Growth
condition-demand_volatility = Ups and downs
condition-seasonality = Seasons
condition-capacity = What we can make
condition-obsolescence = Stock going stale
condition-price_index = The rival’s price
condition-rival_strength = The rival’s brand
condition-rival_count = Number of rivals
condition-rival_hunger = Offers to dealers
condition-rival_margin = The rival’s margin
condition-rival_signing_months = The rival’s signing bonus
condition-rival_reaction = When we gain, rivals
condition-candidate_supply = Newcomers
condition-coercion_legitimacy = Coercion accepted
condition-switching_cost = Ties that bind
condition-dealer_type = Kind of dealer
condition-usual_margin = Usual margin
condition-size_spread = Spread of sizes
condition-territories = Territories
condition-boycott = Boycott possible
condition-filled_at_start = Places filled at first
condition-direct_share = Your own outlets
condition-giant_size = One giant dealer
condition-cull_share = Dropped without fault

## Figures

kpi-loyalty = Loyalty of those still there
kpi-cohort_loyalty = Loyalty
kpi-sales = Sales
kpi-sell_in = Deliveries to dealers
kpi-active_dealers = Dealers still with you
kpi-defection_rate = Left for the rival
kpi-termination_rate = Removed by you
kpi-closure_rate = Closed down
kpi-bankruptcy_rate = Bankrupt
kpi-exit_rate = Dealers lost
kpi-market_share = Market share
kpi-coverage = Market covered
kpi-enterprise_profit = Your profit a month
kpi-dealer_profit = A dealer’s profit a month
kpi-channel_profit = Profit of all together
kpi-npv = Profit
kpi-score = A score
kpi-win_win = Win-win
kpi-trust = Trust
kpi-economic_satisfaction = Satisfaction with the money
kpi-social_satisfaction = Satisfaction with you
kpi-conflict = Conflict
kpi-free_riding = Dealers who cheat
kpi-fairness = Just punishments
kpi-unfair_sanctions = Punished for bad luck alone
kpi-policy_cost = Cost of the policy
kpi-policy_roi = Return on the policy
kpi-fill_rate = Orders filled
kpi-stuffing = Stock nobody wanted
kpi-effort = Effort
kpi-dealer_lifetime_value = Worth of a dealer
kpi-coverage_ahead = Market covered in the long run
kpi-loss_making_dealers = Dealers losing money
kpi-quota_attainment = Standard reached
