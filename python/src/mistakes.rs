//! What is wrong with an input, all of it at once, as an exception of Python.

use std::fmt::Display;

use dealers_choice::experiment::{self, PlanSpec};
use dealers_choice::registry::Problem;
use pyo3::PyErrArguments;
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
    raised(INPUT_ERROR.import(py, "dealers_choice._mistakes", "InputError"), (rows,))
}

/// The exception `dealers_choice.StudyError`, which says why a store cannot be used or a study not go on.
pub fn stopped(py: Python<'_>, why: &impl Display) -> PyErr {
    static STUDY_ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    raised(STUDY_ERROR.import(py, "dealers_choice._mistakes", "StudyError"), (why.to_string(),))
}

fn raised(class: PyResult<&Bound<'_, PyType>>, words: impl PyErrArguments + 'static) -> PyErr {
    class.map_or_else(|error| error, |class| PyErr::from_type(class.clone(), words))
}

/// Notes a problem and goes on without the value.
pub fn noted<T>(read: Result<T, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|problem| problems.push(problem)).ok()
}

/// The plan of these words, with the words.
pub fn runnable(py: Python<'_>, spec: &PlanSpec) -> PyResult<experiment::Plan> {
    experiment::Plan::try_from(spec).map_err(|problems| refused(py, &problems))
}
