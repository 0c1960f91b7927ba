//! A chart in the document: loaded when it comes near the screen, drawn one at a time, redrawn only while it is near.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::ui::timer::Timer;

/// How far from the screen a chart is still near.
const NEAR: &str = "300px";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = loadCharts, catch)]
    async fn load_charts() -> Result<JsValue, JsValue>;

    /// The chart library of `assets/charts.js`.
    type Library;
    #[wasm_bindgen(method, catch)]
    fn mount(
        this: &Library,
        element: &Element,
        renderer: &str,
        group: &str,
        on_event: &JsValue,
    ) -> Result<Instance, JsValue>;

    /// One chart of the library.
    #[derive(Clone)]
    type Instance;
    #[wasm_bindgen(method)]
    fn update(this: &Instance, json: &str);
    #[wasm_bindgen(method, js_name = showMonth)]
    fn show_month(this: &Instance, month: i32);
    #[wasm_bindgen(method)]
    fn png(this: &Instance) -> String;
    #[wasm_bindgen(method)]
    fn svg(this: &Instance) -> String;
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
}

thread_local! {
    /// The charts in the document, by name.
    static DRAWN: RefCell<BTreeMap<String, Instance>> = const { RefCell::new(BTreeMap::new()) };
}

/// The picture of the chart of that name as a data address of pixels, if it is drawn.
#[must_use]
pub fn picture_png(name: &str) -> Option<String> {
    instance(name).map(|chart| chart.png())
}

/// The picture of the chart of that name as the text of an SVG file, if it is drawn.
#[must_use]
pub fn picture_svg(name: &str) -> Option<String> {
    instance(name).map(|chart| chart.svg())
}

fn instance(name: &str) -> Option<Instance> {
    DRAWN.with_borrow(|drawn| drawn.get(name).cloned())
}

/// What is told from a chart: an event of the library, or that the library could not be loaded.
pub enum Told {
    /// An event, as `assets/charts.js` words it.
    Event(String),
    /// There are no charts.
    Refused,
}

/// One chart, from its element's birth to its end.
pub struct Drawing {
    inner: Rc<Inner>,
    observer: Option<IntersectionObserver>,
    _watch: Closure<dyn FnMut(js_sys::Array)>,
}

struct Inner {
    name: String,
    element: Element,
    near: Cell<bool>,
    loading: Cell<bool>,
    wanted: RefCell<Wanted>,
    chart: RefCell<Option<Instance>>,
    later: RefCell<Option<Timer>>,
    on_event: Closure<dyn FnMut(String)>,
    tell: Rc<dyn Fn(Told)>,
}

/// What is to be on show.
struct Wanted {
    json: Rc<str>,
    month: i32,
    drawn: bool,
}

impl Drawing {
    /// Watches `element` and draws into it as soon as it is near the screen.
    pub fn new(name: String, element: Element, tell: Rc<dyn Fn(Told)>) -> Self {
        let told = Rc::clone(&tell);
        let on_event = Closure::new(move |event| told(Told::Event(event)));
        let wanted = RefCell::new(Wanted { json: Rc::from(""), month: -1, drawn: true });
        let inner = Rc::new(Inner {
            name,
            element,
            near: Cell::new(false),
            loading: Cell::new(false),
            wanted,
            chart: RefCell::new(None),
            later: RefCell::new(None),
            on_event,
            tell,
        });
        let watched = Rc::downgrade(&inner);
        let watch = Closure::new(move |entries: js_sys::Array| {
            let near = entries
                .iter()
                .last()
                .and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
                .is_some_and(|entry| entry.is_intersecting());
            if let Some(inner) = watched.upgrade() {
                inner.moved(near);
            }
        });
        let observer = observer(&watch);
        match &observer {
            Some(observer) => observer.observe(&inner.element),
            None => inner.moved(true),
        }
        Self { inner, observer, _watch: watch }
    }

    /// Wants another drawing and the month line at `month` (0 is the first; below for none).
    pub fn show(&self, json: &Rc<str>, month: i32) {
        let mut wanted = self.inner.wanted.borrow_mut();
        if !Rc::ptr_eq(&wanted.json, json) {
            wanted.json = Rc::clone(json);
            wanted.drawn = false;
        }
        wanted.month = month;
        drop(wanted);
        self.inner.draw();
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        self.inner.near.set(false);
        DRAWN.with_borrow_mut(|drawn| drawn.remove(&self.inner.name));
        if let Some(chart) = self.inner.chart.take() {
            chart.dispose();
        }
    }
}

fn observer(watch: &Closure<dyn FnMut(js_sys::Array)>) -> Option<IntersectionObserver> {
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    IntersectionObserver::new_with_options(watch.as_ref().unchecked_ref(), &options).ok()
}

impl Inner {
    fn moved(self: &Rc<Self>, near: bool) {
        self.near.set(near);
        if !near {
            return;
        }
        if self.chart.borrow().is_some() {
            self.draw();
        } else if !self.loading.replace(true) {
            wasm_bindgen_futures::spawn_local(Rc::clone(self).load());
        }
    }

    async fn load(self: Rc<Self>) {
        let Ok(library) = load_charts().await else { return (self.tell)(Told::Refused) };
        let inner = Rc::clone(&self);
        // A task of its own for each chart: the first drawing is the longest.
        let mount = move || inner.mount(library.unchecked_ref());
        *self.later.borrow_mut() = Some(Timer::after(0, mount));
    }

    fn mount(&self, library: &Library) {
        if !self.element.is_connected() {
            return;
        }
        match library.mount(&self.element, "svg", super::GROUP, self.on_event.as_ref()) {
            Ok(chart) => {
                DRAWN.with_borrow_mut(|drawn| drawn.insert(self.name.clone(), chart.clone()));
                *self.chart.borrow_mut() = Some(chart);
                self.draw();
            }
            Err(_) => (self.tell)(Told::Refused),
        }
    }

    fn draw(&self) {
        let chart = self.chart.borrow();
        let Some(chart) = chart.as_ref().filter(|_| self.near.get()) else { return };
        let mut wanted = self.wanted.borrow_mut();
        if !wanted.drawn {
            wanted.drawn = true;
            chart.update(&wanted.json);
        }
        chart.show_month(wanted.month);
    }
}
