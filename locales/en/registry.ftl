# What markets, conditions, measures and policies are called on the page. The standard terms are in the documentation; here
# stand plain words. A test holds that every key has its words.

## Policies

policy-laissez_faire = Leave alone
policy-carrot = Carrot
policy-stick = Stick
policy-fair_stick = Fair stick
policy-mixed = Mixed
policy-numbered = { $name } { $number }
policy-edited = { $name }, edited
policy-then = { $first }, then { $then }
policy-best = Best mix
policy-as = as { $preset }
policy-differs = differs from { $preset } in { $levers }
policy-differs-more = differs from { $preset } in { $levers } and { $more } more
policy-turns = { $start }, then { $then } from month { $month }
policy-changes = { $start }; other levers from month { $month }

policy-laissez_faire-motto = usual margin, no questions
policy-carrot-motto = pay well, help, forgive
policy-stick-motto = high standard, fines, then out
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
scenario-rival_raid = Rivals’ raid
scenario-lenovo_1994 = China 1994: computers
scenario-premium_auto_2014 = China 2014: premium cars
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

condition-brand_strength = Your brand
condition-market_growth = Growth
condition-demand_volatility = Volatility
condition-seasonality = Seasons
condition-capacity = Your capacity
condition-obsolescence = Stock losing value
condition-price_index = Rivals’ price
condition-rival_strength = Rivals’ brands
condition-rival_count = Number of rivals
condition-rival_hunger = Offers to dealers
condition-rival_margin = Rivals’ margin
condition-rival_signing_months = Rivals’ signing bonus
condition-rival_reaction = If you gain, rivals
condition-candidate_supply = Gaps filled
condition-coercion_legitimacy = Coercion accepted
condition-switching_cost = Ties to you
condition-dealer_type = Kind of dealer
condition-usual_margin = Usual margin
condition-size_spread = Size differences
condition-territories = Regions
condition-boycott = Boycotts possible
condition-filled_at_start = Places filled at start
condition-direct_share = Your own outlets
condition-giant_size = One giant dealer
condition-cull_share = Dropped without fault

## Measures

kpi-loyalty = Loyalty of those who stay
kpi-cohort_loyalty = Loyalty
kpi-sales = Sales
kpi-sell_in = Deliveries to dealers
kpi-active_dealers = Dealers still with you
kpi-defection_rate = Left for a rival
kpi-termination_rate = Dropped by you
kpi-closure_rate = Closed down
kpi-bankruptcy_rate = Bankrupt
kpi-exit_rate = Dealers lost
kpi-market_share = Market share
kpi-coverage = Market covered
kpi-enterprise_profit = Your profit a month
kpi-dealer_profit = A dealer’s profit a month
kpi-channel_profit = Channel profit
kpi-npv = Profit
kpi-score = Weighted score
kpi-win_win = Win-win
kpi-trust = Trust
kpi-economic_satisfaction = Satisfied with the money
kpi-social_satisfaction = Satisfied with you
kpi-conflict = Conflict
kpi-free_riding = Dealers who cheat
kpi-fairness = Deserved punishments
kpi-unfair_sanctions = Punishments for bad luck alone
kpi-policy_cost = Cost of the policy
kpi-policy_roi = Return on the policy
kpi-fill_rate = Orders filled
kpi-stuffing = Unwanted stock
kpi-effort = Effort
kpi-dealer_lifetime_value = Value of a dealer
kpi-coverage_ahead = Market covered, long run
kpi-loss_making_dealers = Dealers losing money
kpi-quota_attainment = Standard met
kpi-grievance = Grievance
kpi-strike_share = Dealers on strike
kpi-markdown = Markdown
kpi-dealers_at_a_loss_a_year = Dealers with a year’s loss
kpi-attainment_met = Dealers who meet the standard
kpi-attainment_spread = Spread of the standard met
kpi-profit_spread = Spread of dealers’ profit

## What decides, within a sentence

what-npv = profit
what-cohort_loyalty = loyalty
what-active_dealers = dealers still with you
what-sales = sales
what-win_win = win-win
what-score = weighted score
what-dealer_profit = a dealer’s profit a month

## Words that a setting can have

choice-output = results
choice-behaviour = conduct
choice-orders = orders
choice-score = score
choice-tenure = years with you
choice-talks = talk
choice-compensation = talk and pay
choice-none = do nothing
choice-raise = court harder
choice-match = match your margin
choice-agent = agent
choice-distributor = distributor
choice-wholesaler = wholesaler
choice-retailer = retailer

switch-on = yes
switch-off = no
