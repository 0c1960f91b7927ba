//! What is wrong with an input, all of it at once, as an exception of Python.

use dealers_choice::experiment::spec::unknown;
use dealers_choice::experiment::{self, PlanSpec};
use dealers_choice::registry::Problem;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// The exception `dealers_choice.InputError`, a `ValueError` that lists every mistake.
pub fn refused(py: Python<'_>, problems: &[Problem]) -> PyErr {
    static INPUT_ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let rows: Vec<(String, String, String)> = problems
        .iter()
        .map(|Problem { field, message, hint }| (field.clone(), message.to_string(), hint.to_string()))
        .collect();
    match INPUT_ERROR.import(py, "dealers_choice._mistakes", "InputError") {
        Ok(class) => PyErr::from_type(class.clone(), (rows,)),
        Err(error) => error,
    }
}

/// Notes a problem and goes on without the value.
pub fn noted<T>(read: Result<T, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|problem| problems.push(problem)).ok()
}

/// The place of a policy of the plan.
pub fn policy(plan: &experiment::Plan, field: &str, key: &str) -> Result<u16, Problem> {
    let known = plan.policies().iter().map(|policy| policy.key.as_str());
    plan.policy_index(key).map(|place| place as u16).ok_or_else(|| unknown(field, "policy", key, known))
}

/// The plan of these words, with the words.
pub fn runnable(py: Python<'_>, spec: &PlanSpec) -> PyResult<experiment::Plan> {
    experiment::Plan::try_from(spec).map_err(|problems| refused(py, &problems))
}
