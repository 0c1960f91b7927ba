//! What a course through the months says: from when on a lead lasts, from when on it is lost, and the mean of a year.

use crate::experiment::horizon::lasts_from;

/// The first month (1 is the first) from which on the median of a lead stays above zero; none if it does not at the end. Of a lead in
/// profit that is its payback month ([`crate::experiment::horizon::Horizon`]).
#[must_use]
pub fn ahead_from(lead: &[[f64; 5]]) -> Option<u32> {
    lasts_from(&lead.iter().map(|lines| lines[2]).collect::<Vec<_>>())
}

/// The first month (1 is the first) from which on a lead in one replication never is above zero again; none if it is at the end.
#[must_use]
pub fn behind_from(lead: &[f64]) -> Option<u32> {
    let ahead = lead.iter().rposition(|lead| *lead > 0.0);
    ahead.map_or(Some(1), |month| Some(month as u32 + 2)).filter(|month| *month as usize <= lead.len())
}

/// For each month the mean over it and the months before it, so many in all, or as many as there are.
#[must_use]
pub fn means_of_last(course: &[f64], months: u32) -> Vec<f64> {
    let mean = |month: usize| {
        let last = &course[(month + 1).saturating_sub(months.max(1) as usize)..=month];
        last.iter().sum::<f64>() / last.len() as f64
    };
    (0..course.len()).map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::{ahead_from, behind_from, means_of_last};

    #[test]
    fn a_lead_lasts_from_the_month_after_its_median_was_last_not_above_zero() {
        let check = |medians: &[f64], expected| {
            let lead: Vec<[f64; 5]> = medians.iter().map(|median| [*median; 5]).collect();
            assert_eq!(ahead_from(&lead), expected, "{medians:?}");
        };
        check(&[1.0, 2.0], Some(1));
        check(&[1.0, -1.0, 0.0, 2.0], Some(4));
        check(&[1.0, 0.0], None);
    }

    #[test]
    fn a_lead_is_lost_from_the_month_after_it_was_last_above_zero() {
        let check = |lead: &[f64], expected| assert_eq!(behind_from(lead), expected, "{lead:?}");
        check(&[-1.0, -2.0], Some(1));
        check(&[1.0, -1.0, 2.0, -1.0, 0.0], Some(4));
        check(&[-1.0, 2.0], None);
    }

    #[test]
    fn a_mean_of_the_last_months_is_of_all_months_while_there_are_fewer() {
        assert_eq!(means_of_last(&[2.0, 4.0, 6.0, 8.0], 2), [2.0, 3.0, 5.0, 7.0]);
        assert_eq!(means_of_last(&[2.0, 4.0], 12), [2.0, 3.0]);
        assert_eq!(means_of_last(&[2.0, 4.0], 1), [2.0, 4.0]);
    }
}
