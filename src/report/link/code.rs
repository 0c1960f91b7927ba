//! A plan and a view as bytes: only what differs from the defaults, each part announced by one bit.

use super::bytes::{Broken, Reader, Writer};
use super::names::{CONDITIONS, KPIS, LEVERS, PARAMETERS, POLICIES, SCENARIOS};
use super::{Link, ViewState, studies};
use crate::experiment::spec::LOOKS;
use crate::experiment::{ChangeSpec, FromSpec, PlanSpec, PolicySpec, RosterRow, ScaleSpec, Settings};
use crate::registry::Spec;
use crate::sim::{Conditions, Kpi, Parameters, Policy};

/// What a part of the link may hold, and the list that numbers its keys.
struct Table {
    specs: &'static [Spec],
    names: &'static [&'static str],
}

const MARKET: Table = Table { specs: Conditions::SPECS, names: CONDITIONS };
const BEHAVIOUR: Table = Table { specs: Parameters::SPECS, names: PARAMETERS };
const POLICY: Table = Table { specs: Policy::SPECS, names: LEVERS };

/// A part that may differ from the default: whether it does, and how it is written.
pub(super) type Part<T> = (bool, fn(T, &mut Writer));
/// How a part that was announced is read.
pub(super) type ReadPart<T> = fn(&mut T, &mut Reader) -> Result<(), Broken>;

/// Writes the parts that differ, after a number with one bit for each of them.
pub(super) fn parts<T: Copy>(out: &mut Writer, source: T, parts: &[Part<T>]) {
    let bits = parts.iter().enumerate().fold(0, |bits, (i, (differs, _))| bits | u64::from(*differs) << i);
    out.varint(bits);
    for (_, write) in parts.iter().filter(|(differs, _)| *differs) {
        write(source, out);
    }
}

/// Reads the parts that were announced.
pub(super) fn read_parts<T>(input: &mut Reader, into: &mut T, parts: &[ReadPart<T>]) -> Result<(), Broken> {
    let bits = input.varint()?;
    if bits >> parts.len() != 0 {
        return Err(Broken::Newer);
    }
    for (_, read) in parts.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1) {
        read(into, input)?;
    }
    Ok(())
}

/// Puts what was read in its place.
pub(super) fn put<T>(place: &mut T, read: Result<T, Broken>) -> Result<(), Broken> {
    *place = read?;
    Ok(())
}

/// Writes a link.
pub(super) fn write(link: &Link, out: &mut Writer) {
    let (plan, usual) = (&link.plan, PlanSpec::default());
    parts(
        out,
        link,
        &[
            (plan.scenario != usual.scenario, |link, out| out.varint(index(SCENARIOS, &link.plan.scenario))),
            (!plan.conditions.is_empty(), |link, out| settings(&link.plan.conditions, &MARKET, out)),
            (!plan.parameters.is_empty(), |link, out| settings(&link.plan.parameters, &BEHAVIOUR, out)),
            (plan.months != usual.months, |link, out| out.varint(u64::from(link.plan.months))),
            (plan.replications != usual.replications, |link, out| out.varint(u64::from(link.plan.replications))),
            (plan.seed != usual.seed, |link, out| out.varint(link.plan.seed)),
            (plan.dealers != usual.dealers, |link, out| out.varint(u64::from(link.plan.dealers))),
            (plan.policies != usual.policies, |link, out| list(&link.plan.policies, policy, out)),
            (!plan.changes.is_empty(), |link, out| list(&link.plan.changes, change, out)),
            (!plan.roster.is_empty(), |link, out| list(&link.plan.roster, roster_row, out)),
            (link.view != ViewState::default(), |link, out| view(link.view, out)),
            (!plan.scale.is_empty(), |link, out| scale(&link.plan.scale, out)),
        ],
    );
}

/// Reads a link.
pub(super) fn read(input: &mut Reader) -> Result<Link, Broken> {
    let mut link = Link::default();
    read_parts(
        input,
        &mut link,
        &[
            |link, input| put(&mut link.plan.scenario, name(SCENARIOS, input).map(str::to_owned)),
            |link, input| put(&mut link.plan.conditions, read_settings(&MARKET, input)),
            |link, input| put(&mut link.plan.parameters, read_settings(&BEHAVIOUR, input)),
            |link, input| put(&mut link.plan.months, input.whole()),
            |link, input| put(&mut link.plan.replications, input.whole()),
            |link, input| put(&mut link.plan.seed, input.varint()),
            |link, input| put(&mut link.plan.dealers, input.whole()),
            |link, input| put(&mut link.plan.policies, read_list(read_policy, input)),
            |link, input| put(&mut link.plan.changes, read_list(read_change, input)),
            |link, input| put(&mut link.plan.roster, read_list(read_roster_row, input)),
            |link, input| put(&mut link.view, read_view(input)),
            |link, input| put(&mut link.plan.scale, read_scale(input)),
        ],
    )?;
    Ok(link)
}

pub(super) fn index(names: &[&str], key: &str) -> u64 {
    names.iter().position(|name| *name == key).unwrap_or(names.len()) as u64
}

fn name(names: &[&'static str], input: &mut Reader) -> Result<&'static str, Broken> {
    let index: u32 = input.whole()?;
    names.get(index as usize).copied().ok_or(Broken::Newer)
}

fn list<T>(items: &[T], write: fn(&T, &mut Writer), out: &mut Writer) {
    out.varint(items.len() as u64);
    for item in items {
        write(item, out);
    }
}

fn read_list<T>(read: fn(&mut Reader) -> Result<T, Broken>, input: &mut Reader) -> Result<Vec<T>, Broken> {
    let count = input.varint()?;
    // Every item takes at least a byte, so a larger count is a lie.
    if count > input.left() as u64 { Err(Broken::Damaged) } else { (0..count).map(|_| read(input)).collect() }
}

fn settings(settings: &Settings, table: &Table, out: &mut Writer) {
    let number = |(key, value): (&String, &crate::registry::Value)| {
        let spec = table.specs.iter().find(|spec| spec.key == *key)?;
        Some((index(table.names, key), spec.read(value).ok()?))
    };
    let numbers: Vec<(u64, f64)> = settings.iter().filter_map(number).collect();
    out.varint(numbers.len() as u64);
    for (index, number) in numbers {
        out.varint(index);
        out.number(number);
    }
}

fn read_settings(table: &Table, input: &mut Reader) -> Result<Settings, Broken> {
    let count = input.varint()?;
    let mut settings = Settings::new();
    for _ in 0..count {
        let key = name(table.names, input)?;
        let number = input.number()?;
        let spec = table.specs.iter().find(|spec| spec.key == key).ok_or(Broken::Newer)?;
        if !spec.allows(number) {
            return Err(Broken::Newer);
        }
        settings.insert(key.to_owned(), spec.spell(number));
    }
    Ok(settings)
}

/// A policy's key: 0 and the word, or the position of the preset from 1.
fn key(key: &str, out: &mut Writer) {
    if let Some(index) = POLICIES.iter().position(|name| *name == key) {
        out.varint(index as u64 + 1);
    } else {
        out.varint(0);
        out.word(key);
    }
}

fn read_key(input: &mut Reader) -> Result<String, Broken> {
    match input.varint()? {
        0 => input.word(),
        index => usize::try_from(index - 1)
            .ok()
            .and_then(|index| POLICIES.get(index))
            .map(|name| (*name).to_owned())
            .ok_or(Broken::Newer),
    }
}

fn policy(policy: &PolicySpec, out: &mut Writer) {
    key(&policy.key, out);
    parts(
        out,
        policy,
        &[
            (policy.base.is_some(), |policy, out| key(policy.base.as_deref().unwrap_or_default(), out)),
            (!policy.set.is_empty(), |policy, out| settings(&policy.set, &POLICY, out)),
            (policy.carrot_intensity.is_some(), |policy, out| out.number(policy.carrot_intensity.unwrap_or_default())),
            (policy.stick_intensity.is_some(), |policy, out| out.number(policy.stick_intensity.unwrap_or_default())),
            (!policy.fairness, |_, _| ()),
            (!policy.from.is_empty(), |policy, out| list(&policy.from, from, out)),
            (policy.name.is_some(), |policy, out| out.text(policy.name.as_deref().unwrap_or_default())),
            (policy.look.is_some(), |policy, out| {
                out.varint(index(&LOOKS, policy.look.as_deref().unwrap_or_default()));
            }),
        ],
    );
}

fn read_policy(input: &mut Reader) -> Result<PolicySpec, Broken> {
    let mut policy = PolicySpec::preset(&read_key(input)?);
    read_parts(
        input,
        &mut policy,
        &[
            |policy, input| put(&mut policy.base, read_key(input).map(Some)),
            |policy, input| put(&mut policy.set, read_settings(&POLICY, input)),
            |policy, input| put(&mut policy.carrot_intensity, input.number().map(Some)),
            |policy, input| put(&mut policy.stick_intensity, input.number().map(Some)),
            |policy, _| put(&mut policy.fairness, Ok(false)),
            |policy, input| put(&mut policy.from, read_list(read_from, input)),
            |policy, input| put(&mut policy.name, input.text().map(Some)),
            |policy, input| put(&mut policy.look, name(&LOOKS, input).map(|look| Some(look.to_owned()))),
        ],
    )?;
    Ok(policy)
}

fn from(from: &FromSpec, out: &mut Writer) {
    out.varint(u64::from(from.month));
    settings(&from.set, &POLICY, out);
}

fn read_from(input: &mut Reader) -> Result<FromSpec, Broken> {
    Ok(FromSpec { month: input.whole()?, set: read_settings(&POLICY, input)? })
}

fn change(change: &ChangeSpec, out: &mut Writer) {
    out.varint(u64::from(change.month));
    out.varint(change.until.map_or(0, |until| u64::from(until) + 1));
    settings(&change.conditions, &MARKET, out);
}

fn read_change(input: &mut Reader) -> Result<ChangeSpec, Broken> {
    Ok(ChangeSpec { month: input.whole()?, until: read_option(input)?, conditions: read_settings(&MARKET, input)? })
}

/// A whole number or nothing: 0 for nothing, else one more than the number.
fn read_option(input: &mut Reader) -> Result<Option<u32>, Broken> {
    let number = input.varint()?;
    if number == 0 { Ok(None) } else { u32::try_from(number - 1).map(Some).map_err(|_| Broken::Damaged) }
}

fn roster_row(row: &RosterRow, out: &mut Writer) {
    parts(
        out,
        row,
        &[
            (row.size.to_bits() != 1.0_f64.to_bits(), |row, out| out.number(row.size)),
            (row.capability.is_some(), |row, out| out.number(row.capability.unwrap_or_default())),
            (row.tenure_months.is_some(), |row, out| out.varint(u64::from(row.tenure_months.unwrap_or_default()))),
            (row.margin_offset.to_bits() != 0, |row, out| out.number(row.margin_offset)),
        ],
    );
}

fn read_roster_row(input: &mut Reader) -> Result<RosterRow, Broken> {
    let mut row = RosterRow::NORMAL;
    read_parts(
        input,
        &mut row,
        &[
            |row, input| put(&mut row.size, input.number()),
            |row, input| put(&mut row.capability, input.number().map(Some)),
            |row, input| put(&mut row.tenure_months, input.whole().map(Some)),
            |row, input| put(&mut row.margin_offset, input.number()),
        ],
    )?;
    Ok(row)
}

fn scale(scale: &ScaleSpec, out: &mut Writer) {
    parts(
        out,
        scale,
        &[
            (scale.units.is_some(), |scale, out| out.number(scale.units.unwrap_or_default())),
            (scale.price.is_some(), |scale, out| out.number(scale.price.unwrap_or_default())),
            (scale.currency.is_some(), |scale, out| out.text(scale.currency.as_deref().unwrap_or_default())),
            (scale.decimals.is_some(), |scale, out| out.varint(u64::from(scale.decimals.unwrap_or_default()))),
        ],
    );
}

fn read_scale(input: &mut Reader) -> Result<ScaleSpec, Broken> {
    let mut scale = ScaleSpec::default();
    read_parts(
        input,
        &mut scale,
        &[
            |scale, input| put(&mut scale.units, input.number().map(Some)),
            |scale, input| put(&mut scale.price, input.number().map(Some)),
            |scale, input| put(&mut scale.currency, input.text().map(Some)),
            |scale, input| put(&mut scale.decimals, input.whole().map(Some)),
        ],
    )?;
    Ok(scale)
}

fn view(view: ViewState, out: &mut Writer) {
    let usual = ViewState::default();
    parts(
        out,
        view,
        &[
            (view.screen != usual.screen, |view, out| out.varint(u64::from(view.screen))),
            (view.policy != usual.policy, |view, out| out.varint(u64::from(view.policy))),
            (view.month != usual.month, |view, out| out.varint(u64::from(view.month))),
            (view.replication != usual.replication, |view, out| out.varint(u64::from(view.replication))),
            (view.kpi != usual.kpi, |view, out| out.varint(index(KPIS, view.kpi.spec().key))),
            (view.dealer.is_some(), |view, out| out.varint(u64::from(view.dealer.unwrap_or_default()))),
            (view.switches != usual.switches, |view, out| out.varint(u64::from(view.switches))),
            (view.studies != usual.studies, |view, out| studies::write(view.studies, out)),
        ],
    );
}

fn read_view(input: &mut Reader) -> Result<ViewState, Broken> {
    let mut view = ViewState::default();
    read_parts(
        input,
        &mut view,
        &[
            |view, input| put(&mut view.screen, input.whole()),
            |view, input| put(&mut view.policy, input.whole()),
            |view, input| put(&mut view.month, input.whole()),
            |view, input| put(&mut view.replication, input.whole()),
            |view, input| put(&mut view.kpi, name(KPIS, input).and_then(|key| Kpi::find(key).ok_or(Broken::Newer))),
            |view, input| put(&mut view.dealer, input.whole().map(Some)),
            |view, input| put(&mut view.switches, input.whole()),
            |view, input| put(&mut view.studies, studies::read(input)),
        ],
    )?;
    Ok(view)
}
