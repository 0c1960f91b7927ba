//! What a year brings, who did best, and what there is to talk about: from runs of the model, not from a table.

use dealers_choice::experiment::Plan;
use dealers_choice::sim::{PRESETS, SCENARIOS};
use dealers_choice::workshop::code::{LEVERS, STEPS};
use dealers_choice::workshop::debrief::{better, earned, moves, stance, turn, variants};
use dealers_choice::workshop::levers::{TABLE, usual};
use dealers_choice::workshop::score::{points, ranking, room, usual_room};
use dealers_choice::workshop::session::Earns;
use dealers_choice::workshop::setup::{Parts, Round, Twist};
use dealers_choice::workshop::{Game, Record, Setup, robots};

fn game(teams: &[[u8; LEVERS]], rounds: usize) -> Game {
    Game { setup: Setup::default(), steps: vec![teams.to_vec(); rounds] }
}

fn live(game: &Game, round: usize, replication: u32) -> Record {
    dealers_choice::workshop::live(&game.plan(round), game.meets(round), replication)
}

fn year(game: &Game, round: usize, futures: u32) -> Vec<Record> {
    (0..futures).map(|replication| live(game, round, replication)).collect()
}

/// The first robots as teams.
fn robot_teams(count: u8) -> Vec<[u8; LEVERS]> {
    (0..count).map(|team| robots::decision(team, 1).steps).collect()
}

#[test]
fn every_market_twist_and_step_makes_a_plan_that_can_be_run() {
    for scenario in SCENARIOS {
        for twist in Twist::YEARS {
            let round = |twist| Round { twist, diaries: false };
            let setup = Setup {
                market: scenario.key.to_owned(),
                rounds: vec![round(Twist::Practice), round(Twist::Calm), round(twist)],
                ..Setup::default()
            };
            assert!(setup.is_sound());
            let steps = vec![(0..STEPS).map(|step| [step; LEVERS]).collect(); 3];
            let game = Game { setup, steps };
            assert_eq!((game.plan(0).months(), game.plan(1).months(), game.plan(2).months()), (12, 12, 24));
        }
    }
}

#[test]
fn the_usual_steps_leave_dealers_alone() {
    let plan: Plan = game(&[usual()], 2).plan(1);
    let policies = plan.policies();
    assert_eq!((policies.len(), policies[1].key.as_str()), (2, PRESETS[0].key));
    assert_eq!(policies[0].levers, policies[1].levers);
    let year = year(&game(&[usual()], 2), 1, 3);
    assert!(year.iter().all(|record| record.teams[0].profit == record.teams[0].usual));
    assert_eq!(earned(&year, 0), Earns::Close);
}

#[test]
fn every_step_of_every_lever_changes_the_policy() {
    for (place, lever) in TABLE.iter().enumerate() {
        let with = |step| {
            let mut steps = usual();
            steps[place] = step;
            game(&[steps], 2).plan(1).policies()[0].levers.clone()
        };
        for step in 1..STEPS {
            assert_ne!(with(step), with(step - 1), "{} at {step}", lever.key);
        }
    }
}

#[test]
fn a_year_builds_on_the_years_before_and_not_on_the_practice() {
    let teams = robot_teams(2);
    let one = game(&teams, 3);
    let mut other = one.clone();
    other.steps[0] = vec![usual(); 2];
    assert_eq!(live(&one, 2, 5), live(&other, 2, 5), "the practice does not count");
    other.steps[1] = vec![usual(); 2];
    assert_ne!(live(&one, 2, 5), live(&other, 2, 5));
    assert_ne!(live(&one, 0, 5).teams[0].profit, live(&one, 1, 5).teams[0].profit, "it has draws of its own");
}

#[test]
fn a_team_does_as_well_whoever_else_plays() {
    let teams = robot_teams(3);
    let alone = live(&game(&teams[..1], 3), 2, 4);
    assert_eq!(alone.teams[0], live(&game(&teams, 3), 2, 4).teams[0]);
}

#[test]
fn points_reward_profit_dealers_and_loyalty_and_stay_within_their_scale() {
    let mut team = live(&game(&[usual()], 2), 1, 0).teams[0].clone();
    (team.profit, team.usual, team.loyalty) = (110.0, 100.0, 0.5);
    team.dealers = vec![45.0; 12];
    assert_eq!(points(&team, usual_room()).map(f64::round), [60.0, 75.0, 50.0]);
    team.profit = -1e9;
    assert_eq!(points(&team, usual_room())[0], 0.0);
    (team.profit, team.usual) = (5.0, -100.0);
    assert_eq!(points(&team, usual_room())[0], 100.0, "a gain is a gain where the usual is a loss");
}

#[test]
fn equal_teams_are_too_close_to_call_and_the_ranking_falls() {
    let teams = [robots::decision(0, 1).steps, usual(), robots::decision(0, 1).steps];
    let first = year(&game(&teams, 2), 1, 30);
    let ranked = ranking(&[&first], &[usual_room()], Parts::default());
    assert_eq!(ranked.len(), 3);
    assert!(ranked.windows(2).all(|pair| pair[0].median >= pair[1].median));
    let twins = ranked.iter().position(|standing| standing.team == 0).expect("in the ranking");
    assert!(ranked[twins].is_close_to_next() && ranked[twins + 1].team == 2, "twins are level");
    assert!(ranked.iter().all(|standing| standing.range[0] <= standing.median && standing.median <= standing.range[1]));
    let only_profit = Parts { profit: 100, dealers: 0, loyalty: 0 };
    let by_profit = ranking(&[&first], &[usual_room()], only_profit);
    assert!(by_profit.iter().all(|standing| standing.median == standing.parts[0]));
}

#[test]
fn what_turned_is_found_in_the_dealers() {
    let mut first = year(&game(&[usual()], 2), 1, 3);
    for record in &mut first {
        record.teams[0].dealers = vec![60.0, 60.0, 59.0, 59.0, 52.0, 51.0, 51.0, 51.0, 51.0, 51.0, 51.0, 51.0];
    }
    let found = turn(&[&first, &first], 0).expect("it fell");
    assert_eq!((found.month, found.lost), (4, 7.0));
    for record in &mut first {
        record.teams[0].dealers = vec![60.0; 12];
    }
    assert_eq!(turn(&[&first], 0), None);
}

#[test]
fn a_stance_goes_from_nothing_to_everything() {
    assert_eq!(stance(&usual()), [0.0, 0.0]);
    assert_eq!(stance(&[STEPS - 1; LEVERS]), [1.0, 1.0]);
    let [carrots, sticks] = stance(&robots::decision(1, 1).steps);
    assert!(carrots == 0.0 && sticks > 0.5, "the strict robot");
}

#[test]
fn variants_differ_from_the_team_by_one_step_and_the_first_by_none() {
    let teams = robot_teams(2);
    let (beside, named) = variants(&game(&teams, 3), 1).expect("two years");
    let own = teams[1];
    assert_eq!(beside.steps[1][0], own);
    assert_eq!(beside.steps[1].len(), named.len() + 1);
    for steps in &beside.steps[1][1..] {
        let moved: u8 = steps.iter().zip(own).map(|(step, own)| step.abs_diff(own)).sum();
        assert_eq!(moved, 1);
    }
    assert!(variants(&game(&teams, 1), 1).is_none(), "the practice is no year");
    assert!(beside.plan(1).policies().len() <= 32);
}

#[test]
fn where_companies_meet_dealers_go_from_one_to_another_and_none_is_lost_on_the_way() {
    let teams = robot_teams(4);
    let met = game(&teams, 5);
    assert!(met.meets(4) && room(&met.setup, 4) > usual_room());
    let year = year(&met, 4, 4);
    let sum = |which: usize| (0..4).map(|team| moves(&year, team).expect("they met")[which]).sum::<f64>();
    assert!(sum(0) > 0.0 && (sum(0) - sum(1)).abs() < 1e-9, "whoever is won by one is lost by another");
    let alone = live(&met, 3, 0);
    assert_eq!((alone.moved.len(), moves(&[alone], 0)), (0, None));
}

/// The note beside the calm year tells the facilitator this.
#[test]
fn the_strict_robot_is_among_the_first_in_the_calm_year_and_last_by_the_third() {
    let decided = |round: u8| (0..6).map(|team| robots::decision(team, round).steps).collect::<Vec<_>>();
    let game = Game { setup: Setup::default(), steps: (0..5).map(decided).collect() };
    let rank = |round: usize| {
        let ranked = ranking(&[&year(&game, round, 100)], &[room(&game.setup, round)], Parts::default());
        ranked.iter().position(|standing| standing.team == 1).expect("in the ranking")
    };
    assert!(rank(1) < 3, "{}", rank(1));
    assert_eq!(rank(3), 5);
}

#[test]
fn a_better_step_is_one_that_clearly_wins() {
    let teams = [usual(), usual(), robots::decision(5, 1).steps];
    let year = year(&game(&teams[..2], 3), 2, 30);
    assert_eq!(better(&year, Parts::default()), None, "the same is no better");
    let year = self::year(&game(&teams, 3), 2, 30);
    let gain = better(&year, Parts::default()).expect("caring wins in the hard winter");
    assert!(gain.variant == 1 && gain.points > 0.0 && gain.share > 0.55, "{gain:?}");
}
