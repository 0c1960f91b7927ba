//! The hand-out: what it is about, its pages, what stands in their way, and what goes out.

use page::effect::{Effect, StorageKey};
use page::msg::{Msg, Page, Work};
use page::screens::Said;
use page::screens::handout::{Msg as Own, Out, Text};
use page::shared::handout::{Ask, Composition, Extra, Part, Source};
use page::state::State;
use page::table::Screen;
use page::words::say;

use crate::views::driven::{check, happen, happen_with, html};
use crate::views::screens::{finished, on};

fn said(msg: Own) -> Said {
    Said::Handout(msg)
}

/// What follows from what was touched, as the browser would be asked for it.
fn asked(state: &mut State, out: Out) -> Vec<Effect> {
    state.update(said(Own::Wanted(out)))
}

/// The files of a zip that holds them as they are: names, and texts where they are texts.
fn unzipped(zip: &[u8]) -> Vec<(String, String)> {
    let short = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let long = |at: usize| u32::from_le_bytes([zip[at], zip[at + 1], zip[at + 2], zip[at + 3]]) as usize;
    let mut files = Vec::new();
    let mut at = 0;
    while zip[at..].starts_with(b"PK\x03\x04") {
        let (size, name) = (long(at + 22), at + 30);
        let bytes = name + short(at + 26);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        files.push((text(&zip[name..bytes]), text(&zip[bytes..bytes + size])));
        at = bytes + size;
    }
    files
}

#[tokio::test(flavor = "current_thread")]
async fn a_hand_out_has_predictions_pictures_explanations_and_answers_on_pages_of_their_own() {
    let state = finished(Screen::Handout);
    let html = html(&state).await;
    assert_eq!(html.matches("<article class=\"handout__page\"").count(), 1 + 2 + 1 + 1, "four pictures are two pages");
    for words in [
        "Which policy earns most over 6 months?",
        "The model says: ",
        "luck 4217",
        "Too close to call",
        "None of these",
    ] {
        assert!(html.contains(words), "{words:?} is not on the hand-out");
    }
    let [before, answers] = html
        .split_once("handout__page\"><div class=\"handout__body\"><section><h3>Answer key")
        .map_or(["", ""], |(before, after)| [before, after]);
    assert!(!before.contains("The model says") && answers.contains("The model says"), "no answer before its page");
    assert!(!html.contains("NaN"));
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_not_there_yet_is_waited_for_with_a_reason() {
    let mut state = on(Screen::Handout);
    happen_with(&mut state, Msg::Page(Page::ScreenChosen(Screen::Handout)), 0);
    check(&state, &[&say("handout-waits-run", &[]), "0 of 4", "disabled"]).await;
    assert!(asked(&mut state, Out::Scorm).is_empty(), "nothing goes out before all is there");
    happen_with(&mut state, Msg::Work(Work::Cancelled), 0);
    check(&state, &[&say("progress-resume", &[])]).await;
    happen(&mut state, Msg::Work(Work::Resumed));
    check(&state, &[&say("handout-luck-usual", &[("seed", "4217".into())])[..4]]).await;
    assert!(!asked(&mut state, Out::Scorm).is_empty());
}

#[tokio::test(flavor = "current_thread")]
async fn it_is_about_whatever_its_maker_chooses_and_the_own_plan_stays() {
    let mut state = finished(Screen::Handout);
    let before = state.shared.draft().clone();
    happen(&mut state, said(Own::SourceChosen(Source::Market("hungry_rivals".to_owned()))));
    check(&state, &["Hungry rivals", "over 5 years?"]).await;
    happen(&mut state, said(Own::SourceChosen(Source::Chapter("year".to_owned()))));
    check(&state, &[&say("chapter-year-1", &[])]).await;
    happen(&mut state, said(Own::SourceChosen(Source::Chapter("month".to_owned()))));
    check(&state, &[&say("handout-one-policy", &[]), &say("handout-own-plan", &[])]).await;
    assert!(asked(&mut state, Out::Print).len() == 1, "its pictures can be had");
    happen(&mut state, said(Own::SourceChosen(Source::Case("here".to_owned()))));
    check(&state, &[&say("paper-coming", &[])]).await;
    let plan =
        r#"{ "dealers": 10, "months": 6, "replications": 4, "policies": [{ "key": "carrot" }, { "key": "stick" }] }"#;
    let text =
        format!("\u{1e}here/title\nA case\n\u{1e}here/happened\n<p>It <b>rained</b>.</p>\n\u{1e}here/plan\n{plan}\n");
    happen(&mut state, Msg::Page(Page::PaperCame("cases", Some(text))));
    check(&state, &["A case", "<p>It <b>rained</b>.</p>", "The model says: "]).await;
    assert_eq!(*state.shared.draft(), before);
    happen(&mut state, said(Own::SourceChosen(Source::Own)));
    check(&state, &["over 6 months?"]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_teachers_words_stand_in_place_of_the_programs_and_are_kept() {
    let mut state = finished(Screen::Handout);
    for msg in [
        Own::Typed(Text::Title, "<b>Our</b> channel".to_owned()),
        Own::Typed(Text::Task(Ask::Earns, Part::Question), "Who wins?".to_owned()),
        Own::TaskToggled(Ask::Turns),
        Own::ExtraToggled(Extra::Glossary),
    ] {
        happen(&mut state, said(msg));
    }
    check(
        &state,
        &["&lt;b&gt;Our&lt;/b&gt; channel", "Who wins?", "The program would say:", "Which policy earns most"],
    )
    .await;
    let effects = state.update(said(Own::TaskLifted(Ask::Keeps)));
    let Some(Effect::Keep(StorageKey::Handout, line)) = effects.first() else { panic!("it is kept: {effects:?}") };
    let kept = Composition::read(line).expect("a line");
    assert_eq!((kept.tasks.as_slice(), kept.title.as_str()), (&[Ask::Keeps, Ask::Earns][..], "<b>Our</b> channel"));
    let mut again = on(Screen::Compare);
    again.shared_mut().handout = line.as_str().into();
    happen(&mut again, Msg::Page(Page::ScreenChosen(Screen::Handout)));
    check(&again, &["Who wins?"]).await;
    assert!(!html(&again).await.contains(&say("handout-glossary", &[])));
}

#[tokio::test(flavor = "current_thread")]
async fn a_line_of_a_newer_page_is_set_aside_and_told_before_it_is_written_over() {
    let mut state = on(Screen::Compare);
    state.shared_mut().handout = "9.newer".into();
    happen(&mut state, Msg::Page(Page::ScreenChosen(Screen::Handout)));
    let effects = state.update(said(Own::Typed(Text::Title, "Mine".to_owned())));
    assert!(
        matches!(&effects[..2], [Effect::SetAside(StorageKey::Handout, old), Effect::Keep(..)] if old == "9.newer")
    );
    check(&state, &["dealers-choice/unreadable-handout"]).await;
}

#[tokio::test(flavor = "current_thread")]
async fn luck_numbers_that_are_like_most_are_listed_and_one_of_them_can_be_taken() {
    let mut state = finished(Screen::Handout);
    let html = html(&state).await;
    assert_eq!(html.matches("aria-pressed=\"false\"").count(), 5, "{html}");
    let seed: u64 = html
        .split("aria-pressed=\"false\"")
        .nth(1)
        .and_then(|rest| rest.split("Luck ").nth(1)?.split('<').next()?.parse().ok())
        .expect("a number");
    assert!((4_001..=4_200).contains(&seed));
    happen(&mut state, said(Own::SeedChosen(Some(seed))));
    check(
        &state,
        &[
            &say("handout-luck-usual", &[("seed", seed.to_string().into())]),
            &format!("luck {seed},"),
            "aria-pressed=\"true\"",
        ],
    )
    .await;
    assert_eq!(state.shared.draft().spec().seed, 4_217, "the own plan keeps its luck");
    happen(&mut state, said(Own::Typed(Text::Seed, "none".to_owned())));
    check(&state, &["isn’t a luck number"]).await;
    happen(&mut state, said(Own::Typed(Text::Seed, String::new())));
    check(&state, &["luck 4217"]).await;
}

#[test]
fn the_files_are_texts_pictures_and_rows_with_where_they_come_from() {
    let mut state = finished(Screen::Handout);
    let [Effect::DrawPixels(sketches)] = &asked(&mut state, Out::Zip)[..] else { panic!("pixels are asked for") };
    assert_eq!(sketches.len(), 4);
    let pixels = sketches.iter().map(|sketch| (sketch.name.clone(), b"PNG".to_vec())).collect();
    let [Effect::SaveZip { bytes, name }] = &state.update(Msg::Page(Page::PixelsDrawn(pixels)))[..] else {
        panic!("a zip")
    };
    assert_eq!(name, "handout-4217.zip");
    let files = unzipped(bytes);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "handout.md",
            "answers.md",
            "notebook.qmd",
            "pictures/futures.svg",
            "pictures/difference.svg",
            "data/difference.csv",
            "pictures/profit.svg",
            "data/profit.csv",
            "pictures/dealers.svg",
            "data/dealers.csv",
            "pictures/futures.png",
            "pictures/difference.png",
            "pictures/profit.png",
            "pictures/dealers.png"
        ]
    );
    for (name, text) in files.iter().filter(|(name, _)| !name.ends_with("png")) {
        assert!(text.contains("4217") && text.contains(env!("CARGO_PKG_VERSION")), "{name}: luck and version");
        assert!(text.contains("#1"), "{name}: the link");
    }
    assert!(files[0].1.contains("- [ ] Carrot") && !files[0].1.contains("The model says"));
    assert!(files[2].1.contains("pd.read_csv(\"data/profit.csv\")") && !files[2].1.contains("__"));
}

#[test]
fn the_package_for_a_course_system_is_a_manifest_and_one_page() {
    let mut state = finished(Screen::Handout);
    happen(&mut state, said(Own::Typed(Text::Title, "Carrot & <stick>".to_owned())));
    happen(&mut state, said(Own::ExtraToggled(Extra::Graded)));
    let [Effect::SaveZip { bytes, .. }] = &asked(&mut state, Out::Scorm)[..] else { panic!("a zip") };
    let files = unzipped(bytes);
    let [(manifest, listed), (page, text)] = &files[..] else { panic!("two files: {}", files.len()) };
    assert_eq!((manifest.as_str(), page.as_str()), ("imsmanifest.xml", "index.html"));
    assert!(listed.contains("<title>Carrot &amp; &lt;stick&gt;</title>") && listed.contains("masteryscore"));
    assert_eq!(text.matches("<fieldset").count(), 3);
    assert_eq!(text.matches("<figure").count(), 4);
    assert!(text.contains("luck 4217") && !text.contains("data-right=\"\"") && !text.contains("<stick>"));
    assert!(!text.contains("src=") && !text.contains("href="), "it needs nothing from elsewhere");
}

#[test]
fn the_frame_shows_the_plan_or_the_chapter_without_bars() {
    let mut state = finished(Screen::Handout);
    let code = |state: &mut State| match &asked(state, Out::Frame)[..] {
        [Effect::CopyText(code)] => code.clone(),
        other => panic!("code to copy: {other:?}"),
    };
    let local = code(&mut state);
    assert!(local.contains("https://your-site.example/?embed#1") && local.contains("dealers-choice/height"), "{local}");
    state.shared_mut().base = "https://example.org/lab/".to_owned();
    assert!(code(&mut state).contains("src=\"https://example.org/lab/?embed#1"));
    happen(&mut state, said(Own::SourceChosen(Source::Chapter("year".to_owned()))));
    let chapter = code(&mut state);
    let fragment = chapter.split("?embed").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let mut other = State::default();
    other.restore(fragment, None, 0);
    assert_eq!((other.shared.screen, other.shared.chapter), (Screen::Story, Some(2)));
}
