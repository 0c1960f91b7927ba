# What levers, conditions, rules, figures, markets and policies are called on the page. The standard terms are in the
# documentation; here stand plain words. A test holds that every key has its words.

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

## Groups

group-carrots = Carrots
group-care = Care
group-sticks = Sticks
group-market = Market
group-rival = The rival
group-channel = Dealers and their trade
group-demand = Customers
group-work = Work and skill
group-costs = Costs
group-honesty = Honesty
group-assessment = Assessment
group-feelings = Feelings
group-peers = Talk among dealers
group-leaving = Staying and leaving
group-standing = Standing of the brand

## Levers

lever-margin = Margin
lever-tier_margin = Extra margin above standard
lever-bonus = Bonus at standard
lever-allowance = Allowance
lever-coop_share = Joint ads, your share
lever-coop_cap = Joint ads, limit
lever-exclusive = Own territory
lever-equipment = Free equipment
lever-supply_flexibility = Supply follows orders
lever-risk_share = Shared stock risk
lever-buyback_share = Stock taken back at
lever-credit_days = Time to pay
lever-promise_keeping = Promises kept
lever-brand_advertising = Brand advertising
lever-allocation_rule = When goods are short, by
lever-talks = Talks
lever-training_sales = Training: selling
lever-training_product = Training: product
lever-training_management = Training: management
lever-training_marketing = Training: marketing
lever-quota = Standard
lever-assess_every_months = Assessed every
lever-monitoring = Monitoring
lever-monitoring_mode = You look at
lever-diagnosis = Ask why first
lever-fine_months = Fine for cheating
lever-margin_cut = Margin cut at a miss
lever-revoke_award = Award withdrawn first
lever-tolerance = Misses before punishment
lever-termination = Removal
lever-require_candidate = Remove only if another waits
lever-forced_stock = Goods nobody ordered
lever-bond_months = Deposit at stake

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

## Rules of behaviour

parameter-price_sensitivity = Price sensitivity
parameter-capability_effect = Effect of capability
parameter-effort_elasticity = Effect of effort
parameter-ad_elasticity = Effect of local ads
parameter-ad_baseline = Usual local ads
parameter-sales_skill_effect = Effect of selling skill
parameter-product_skill_effect = Effect of product skill
parameter-equipment_effect = Effect of equipment
parameter-match_effect = Effect of supply that fits
parameter-spillover = Spill-over to neighbours
parameter-rivalry = Rivalry among dealers
parameter-demand_persistence = Luck that lasts
parameter-dealer_noise = A dealer’s own luck
parameter-effort_cost = Cost of effort
parameter-effort_speed = Speed of effort
parameter-loyalty_effort = Effort out of loyalty
parameter-quota_uncertainty = Doubt about the standard
parameter-skill_gain = Skill from a module
parameter-skill_decay = Skill forgotten
parameter-ramp_speed = Newcomers’ growth
parameter-demand_learning = Learning about demand
parameter-forecast_error = Error of forecasts
parameter-talk_forecast = Talks sharpen forecasts
parameter-unit_cost = Cost of a unit
parameter-handling_cost = Cost of handling
parameter-fixed_cost = Cost of a shop
parameter-talk_cost = Cost of a talk
parameter-training_cost = Cost of a module
parameter-equipment_cost = Cost of equipment
parameter-monitoring_cost = Cost of monitoring
parameter-assessment_cost = Cost of an assessment
parameter-diagnosis_cost = Cost of asking why
parameter-dispute_cost = Cost of a dispute
parameter-recruitment_cost = Cost of a new dealer
parameter-flexibility_cost = Cost of flexible supply
parameter-carrying_cost = Cost of stock
parameter-credit_line = Credit line
parameter-draw_floor = What the owner takes
parameter-discount_rate = Discount rate
parameter-free_riding_gain = Gain from cheating
parameter-moral_cost = Bad conscience
parameter-crowding = Distrust breeds cheating
parameter-detection_learning = Learning about detection
parameter-false_alarm = False alarms
parameter-free_riding_harm = Harm of cheating
parameter-fail_below = A miss is below
parameter-remove_below = Removal is below
parameter-diagnosis_accuracy = Causes found
parameter-guilt_visible = Guilt seen by others
parameter-economic_speed = Speed of satisfaction: money
parameter-social_speed = Speed of satisfaction: people
parameter-trust_up = Trust grows
parameter-trust_down = Trust falls
parameter-loyalty_down = Loyalty falls
parameter-coercion_weight = Harm of coercion
parameter-unfairness_weight = Harm of unfairness
parameter-coercion_memory = Memory of coercion
parameter-unfairness_memory = Memory of unfairness
parameter-loss_aversion = Losses hurt more
parameter-habituation = Getting used to it
parameter-observation = Word gets round
parameter-fair_deterrence = A fair example deters
parameter-unfair_contagion = An unfair one angers
parameter-boycott_contagion = Boycotts spread
parameter-base_review = Thinking of leaving, anyway
parameter-conflict_review = Thinking of leaving, in conflict
parameter-shock_review = Thinking of leaving, after a shock
parameter-offer_review = Thinking of leaving, at an offer
parameter-choice_noise = What we cannot see
parameter-loyalty_weight = Weight of loyalty
parameter-switching_weight = Weight of ties
parameter-outside_floor = Least to be had elsewhere
parameter-customer_follow = Customers who follow a defector
parameter-customer_return = Customers who come back
parameter-goodwill_memory = Memory of goodwill
parameter-brand_ad_effect = Effect of brand ads

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

## Words that a setting can have

choice-output = results
choice-behaviour = conduct
choice-orders = orders
choice-score = score
choice-tenure = years with you
choice-none = do nothing
choice-raise = court harder
choice-match = match your margin
choice-agent = agent
choice-distributor = distributor
choice-wholesaler = wholesaler
choice-retailer = retailer

switch-on = yes
switch-off = no
