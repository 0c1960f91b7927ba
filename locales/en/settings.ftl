# What levers and rules of behaviour are called, for those who set them one by one. A test holds that every key has its words.

## Groups

group-carrots = Carrots
group-care = Care
group-sticks = Sticks
group-market = Market
group-rival = Rivals
group-channel = Dealers and their trade
group-demand = Customers
group-work = Effort and skill
group-costs = Costs
group-honesty = Honesty
group-assessment = Assessment
group-feelings = Feelings
group-peers = Talk among dealers
group-leaving = Staying and leaving
group-standing = Brand reputation

## Levers

lever-margin = Margin
lever-tier_margin = Extra margin above standard
lever-bonus = Bonus at standard
lever-allowance = Allowance
lever-coop_share = Joint ads: your share
lever-coop_cap = Joint ads: limit
lever-exclusive = Own territory
lever-equipment = Free equipment
lever-supply_flexibility = Supply follows orders
lever-risk_share = Shared stock risk
lever-buyback_share = Buy-back price
lever-credit_days = Time to pay
lever-promise_keeping = Promises kept
lever-brand_advertising = Brand advertising
lever-allocation_rule = Ration goods by
lever-talks = Talks
lever-training_sales = Training: selling
lever-training_product = Training: product
lever-training_management = Training: management
lever-training_marketing = Training: marketing
lever-quota = Standard
lever-assess_every_months = Assessed every
lever-monitoring = Monitoring
lever-monitoring_mode = You check
lever-diagnosis = Ask why first
lever-fine_months = Fine for cheating
lever-margin_cut = Margin cut per failure
lever-revoke_award = Withdraw award first
lever-tolerance = Failures allowed
lever-termination = Drop dealers
lever-require_candidate = Drop only if another waits
lever-forced_stock = Goods nobody ordered
lever-bond_months = Deposit at stake

## Help that says the page's word where the code says the field's (glossary in docs/model.md)

help-tier_margin = Extra margin on every unit sold above the standard, as a share of list price.
help-bonus = Bonus for meeting the standard, as a share of the standard’s value at list price.
help-quota = The performance standard, as a multiple of the dealer’s expected sales.
help-quota_uncertainty = How uncertain a dealer is about its sales in a period, as a share of the standard.

## Rules of behaviour

parameter-price_sensitivity = Price sensitivity
parameter-capability_effect = Effect of capability
parameter-effort_elasticity = Effect of effort
parameter-ad_elasticity = Effect of local ads
parameter-ad_baseline = Usual local ads
parameter-sales_skill_effect = Effect of selling skill
parameter-product_skill_effect = Effect of product skill
parameter-equipment_effect = Effect of equipment
parameter-match_effect = Effect of tailored supply
parameter-spillover = Spill-over to neighbours
parameter-rivalry = Rivalry among dealers
parameter-demand_persistence = How long luck lasts
parameter-dealer_noise = A dealer’s own luck
parameter-effort_cost = Cost of effort
parameter-effort_speed = Speed of effort
parameter-loyalty_effort = Loyalty raises effort
parameter-quota_uncertainty = Doubt about the standard
parameter-skill_gain = Skill gained per module
parameter-skill_decay = Skill forgotten
parameter-ramp_speed = Newcomers’ growth
parameter-demand_learning = Learning about demand
parameter-forecast_error = Forecast errors
parameter-talk_forecast = Talks sharpen forecasts
parameter-unit_cost = Unit cost
parameter-handling_cost = Handling cost
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
parameter-draw_floor = What the owner lives on
parameter-discount_rate = Discount rate
parameter-free_riding_gain = Gain from cheating
parameter-moral_cost = Guilty conscience
parameter-crowding = Distrust breeds cheating
parameter-detection_learning = Learning about detection
parameter-false_alarm = False alarms
parameter-free_riding_harm = Harm from cheating
parameter-fail_below = Fails below
parameter-remove_below = Dropped below
parameter-diagnosis_accuracy = Causes found
parameter-guilt_visible = Guilt seen by others
parameter-economic_speed = Satisfaction speed: money
parameter-social_speed = Satisfaction speed: relationship
parameter-trust_up = Trust grows
parameter-trust_down = Trust falls
parameter-loyalty_down = Loyalty falls
parameter-coercion_weight = Harm from coercion
parameter-unfairness_weight = Harm from unfairness
parameter-coercion_memory = Memory of coercion
parameter-unfairness_memory = Memory of unfairness
parameter-loss_aversion = Losses hurt more
parameter-habituation = Getting used to it
parameter-observation = Word gets around
parameter-fair_deterrence = Fair examples deter
parameter-unfair_contagion = Anger at unfair examples
parameter-boycott_contagion = Boycotts spread
parameter-base_review = Considers leaving: anyway
parameter-conflict_review = Considers leaving: in conflict
parameter-shock_review = Considers leaving: after a shock
parameter-offer_review = Considers leaving: at an offer
parameter-choice_noise = Unseen reasons
parameter-loyalty_weight = Weight of loyalty
parameter-switching_weight = Weight of ties
parameter-outside_floor = Minimum profit elsewhere
parameter-customer_follow = Customers who follow a leaver
parameter-customer_return = Customers who come back
parameter-goodwill_memory = Memory of goodwill
parameter-brand_ad_effect = Effect of brand ads

## The help of a setting

why = Why? About { $name }
why-range = From { $min } to { $max }; usually { $default }.
why-source = Source: { $source }.
why-standard = In files and documents: { $key }.
