//! Does a workshop go on, whatever happens in the room?

use dealers_choice::workshop::code::{CHOICES, Decision, LEVERS, STEPS};
use dealers_choice::workshop::file::{self, Unreadable};
use dealers_choice::workshop::invitation::Unclear;
use dealers_choice::workshop::session::{Answer, Bet, By, Clock, Refusal};
use dealers_choice::workshop::setup::{Phase, Template, Twist};
use dealers_choice::workshop::{Invitation, Session, Setup, levers, robots};

fn session(robots: bool) -> Session {
    Session::new(Setup::default(), (1..=6).map(|team| format!("Team {team}")), robots)
}

/// The session in its first year that counts.
fn in_year_one() -> Session {
    let mut session = session(false);
    session.go_to(3);
    assert_eq!(session.round(), Some(1));
    session
}

fn answer(step: u8) -> Answer {
    Answer { steps: [step; LEVERS], bet: 1, by: By::Code }
}

#[test]
fn every_template_lasts_as_long_as_it_says() {
    for (template, minutes) in Template::ALL.into_iter().zip([90, 60, 45]) {
        let setup = Setup::of(template);
        assert!(setup.is_sound(), "{template:?}");
        assert_eq!(setup.plan().iter().map(|slot| slot.minutes).sum::<u32>(), minutes, "{template:?}");
    }
}

#[test]
fn a_rehearsal_goes_from_the_first_minute_to_the_last_by_itself() {
    let mut session = session(true);
    for place in 0..session.setup.plan().len() {
        session.go_to(place);
        if let Some(round) = session.round() {
            assert_eq!(session.missing(round), Vec::<usize>::new(), "robots answer at once");
            session.reveal(round);
        }
    }
    assert_eq!((session.revealed, session.slot().phase), (5, Phase::Monday));
    assert!(session.game(4).is_some_and(|game| game.steps.len() == 5 && game.meets(4)));
}

#[test]
fn what_a_robot_decides_fits_into_a_code() {
    for team in 0..CHOICES {
        for round in 0..CHOICES {
            let decision = robots::decision(team, round);
            assert!(decision.code().is_some() && Bet::of(decision.bet).is_some());
        }
    }
}

#[test]
fn a_bet_is_read_back_from_its_number() {
    for bet in Bet::ALL {
        assert_eq!(Bet::of(bet.number()), Some(bet));
    }
    assert_eq!((Bet::of(0), Bet::of(7)), (None, None));
}

#[test]
fn a_code_of_another_round_or_team_says_so() {
    let session = in_year_one();
    let code = |team, round| Decision { team, round, bet: 1, steps: levers::usual() }.code().expect("a code");
    assert!(session.read(1, 2, &code(2, 1)).is_ok());
    assert_eq!(session.read(1, 2, &code(2, 3)), Err(Refusal::Round(3)));
    assert_eq!(session.read(1, 2, &code(4, 1)), Err(Refusal::Team(4)));
}

#[test]
fn late_teams_repeat_their_last_year_and_the_practice_is_no_year() {
    let mut session = in_year_one();
    session.answer(0, 0, answer(3));
    session.answer(1, 1, answer(2));
    session.reveal(1);
    let first = |team: usize| session.answers[1][team].expect("everybody has answered");
    assert_eq!((first(0).steps, first(0).by), (levers::usual(), By::Repeated));
    session.go_to(4);
    session.reveal(2);
    assert_eq!(session.answers[2][1].map(|answer| (answer.steps, answer.by)), Some(([2; LEVERS], By::Repeated)));
}

#[test]
fn rounds_that_were_passed_over_do_not_stop_the_next() {
    let mut session = in_year_one();
    session.go_to(4);
    session.reveal(2);
    assert!(session.is_revealed(1) && session.game(2).is_some());
    assert_eq!(file::read(&file::print(&session)), Ok(session));
}

#[test]
fn robots_play_also_in_rounds_that_were_passed_over() {
    let mut session = session(true);
    session.go_to(6);
    session.reveal(4);
    assert!(session.answers.iter().flatten().all(|answer| answer.is_some_and(|answer| answer.by == By::Robot)));
}

#[test]
fn a_round_that_was_revealed_is_closed_until_it_is_taken_back() {
    let mut session = in_year_one();
    session.reveal(1);
    let before = session.answers[1][0];
    session.answer(1, 0, answer(4));
    assert_eq!(session.answers[1][0], before);
    session.go_to(4);
    session.answer(2, 0, answer(1));
    session.take_back(1);
    assert_eq!((session.round(), session.is_revealed(1), session.answers[2][0]), (Some(1), false, None));
    session.answer(1, 0, answer(4));
    assert_eq!(session.answers[1][0], Some(answer(4)));
}

#[test]
fn a_latecomer_has_left_its_dealers_alone_until_now() {
    let mut session = in_year_one();
    session.reveal(0);
    session.reveal(1);
    session.go_to(4);
    assert!(
        session.admit("Late".to_owned()) && session.admit("Later".to_owned()) && !session.admit("No room".to_owned())
    );
    assert_eq!((session.teams.len(), session.missing(2).len()), (8, 8));
    assert!(session.game(1).is_some_and(|game| game.steps[1][6] == levers::usual()));
}

#[test]
fn a_robot_steps_in_and_out() {
    let mut session = in_year_one();
    session.toggle_robot(3);
    assert_eq!(session.answers[1][3].map(|answer| answer.by), Some(By::Robot));
    session.toggle_robot(3);
    assert_eq!(session.answers[1][3], None);
    session.answer(1, 3, answer(1));
    session.toggle_robot(3);
    assert_eq!(session.answers[1][3], Some(answer(1)), "what the team said stays");
}

#[test]
fn the_clock_runs_stands_and_can_be_extended() {
    let mut session = in_year_one();
    assert_eq!(session.left(0.0), 600_000.0);
    session.toggle_clock(1000.0);
    assert_eq!((session.clock, session.left(61_000.0)), (Clock::Until(601_000.0), 540_000.0));
    session.extend(61_000.0);
    session.toggle_clock(61_000.0);
    assert_eq!((session.clock, session.left(9e9)), (Clock::Stands(600_000.0), 600_000.0));
    session.toggle_clock(0.0);
    assert_eq!(session.left(700_000.0), 0.0);
    session.extend(700_000.0);
    assert_eq!(session.left(700_000.0), 60_000.0, "a minute from now");
}

#[test]
fn a_session_survives_as_a_small_file() {
    let mut session = session(true);
    session.teams[1].robot = false;
    session.rename(1, "The end of 7 robots");
    for place in 0..9 {
        session.go_to(place);
        session.round().into_iter().for_each(|round| session.reveal(round));
        let text = file::print(&session);
        assert!(text.len() < 2_000, "{} bytes", text.len());
        assert_eq!(file::read(&text), Ok(session.clone()), "{text}");
    }
}

#[test]
fn a_file_that_is_no_session_says_why() {
    let text = file::print(&session(true));
    for end in [0, 1, text.len() / 2, text.len() - 2] {
        assert_eq!(file::read(&text[..end]), Err(Unreadable::Form), "{end}");
    }
    assert_eq!(file::read(&text.replace("workshop 1", "workshop 2")), Err(Unreadable::Version(2)));
    let wrongs = [
        ("mid", "moon"),
        ("at 0 0 0", "at 99 0 0"),
        ("at 0 0 0", "at 0 9 0"),
        ("score 50", "score 60"),
        ("practice", "calm"),
        ("length ninety", "length long"),
        ("robot Team 6", "code Team 6"),
    ];
    for (right, wrong) in wrongs {
        assert!(text.contains(right), "{right}");
        assert_eq!(file::read(&text.replace(right, wrong)), Err(Unreadable::Content), "{wrong}");
    }
    let long = text.replace("robot Team 1", &format!("robot {}", "x".repeat(99)));
    assert_eq!(file::read(&long), Err(Unreadable::Content));
    assert_eq!(file::read(&format!("{text}{}", " ".repeat(200_000))), Err(Unreadable::Form));
}

#[test]
fn a_long_name_is_cut_and_an_empty_one_changes_nothing() {
    let mut session = session(false);
    session.rename(0, "  ");
    assert_eq!(session.teams[0].name, "Team 1");
    session.rename(0, &"x".repeat(99));
    assert_eq!(session.teams[0].name.len(), 24);
    assert!(file::read(&file::print(&session)).is_ok());
}

#[test]
fn an_invitation_reads_back_and_a_cut_off_one_is_found() {
    for template in Template::ALL {
        let setup = Setup { seed: 77, market: "lenovo_1994".to_owned(), ..Setup::of(template) };
        for round in 0..=setup.rounds.len() {
            let text = Invitation { setup: setup.clone(), round }.print();
            assert!(text.len() < 48, "{text}");
            let read = Invitation::parse(&text).expect("an invitation");
            assert_eq!((read.round, &read.setup.rounds, read.setup.seed), (round, &setup.rounds, 77));
            for end in 1..text.len() {
                assert!(Invitation::parse(&text[..end]).is_err(), "{}", &text[..end]);
            }
        }
    }
    assert_eq!(Invitation::parse("2.mid.1.6.01.1.end"), Err(Unclear::Version));
    assert_eq!(Invitation::parse("1.mid.1.6.01"), Err(Unclear::CutOff));
    for wrong in
        ["1.moon.1.6.01.1.end", "1.mid.1.9.01.1.end", "1.mid.1.6.01.3.end", "1.mid.1.6.11.1.end", "1.mid.x.6.01.1.end"]
    {
        assert_eq!(Invitation::parse(wrong), Err(Unclear::Content), "{wrong}");
    }
}

#[test]
fn an_invitation_leads_on_to_the_end_unless_companies_meet_there() {
    let after = |template| {
        let setup = Setup::of(template);
        let last = setup.rounds.len() - 1;
        Invitation { setup, round: last }.next().map(|next| next.is_over())
    };
    assert_eq!(after(Template::FortyFive), Some(true), "the year in which the rival calls is told on the phone");
    assert_eq!(after(Template::Ninety), None, "a phone cannot play where companies meet");
    let first = Invitation { setup: Setup::default(), round: 0 }.next().expect("a year");
    assert_eq!((first.round, first.is_over()), (1, false));
}

#[test]
fn a_workshop_that_cannot_be_run_is_not_sound() {
    let sound = Setup::default();
    let with = |change: fn(&mut Setup)| {
        let mut setup = sound.clone();
        change(&mut setup);
        setup.is_sound()
    };
    assert!(with(|_| ()));
    assert!(!with(|setup| setup.teams = 1));
    assert!(!with(|setup| setup.parts.profit = 60));
    assert!(!with(|setup| setup.rounds.truncate(1)));
    assert!(!with(|setup| setup.rounds[1].twist = Twist::FaceOff));
    assert!(!with(|setup| setup.rounds[2].twist = Twist::Practice));
    assert!(!with(|setup| setup.market.clear()));
    assert_eq!(STEPS, 5);
}
