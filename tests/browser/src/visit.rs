use anyhow::{Context as _, Result, bail, ensure};
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::condition::ChoiceSet;
use symptom_checker::domain::pack::{Kind, Pack, Question, QuestionId};
use thirtyfour::Key;
use tokio::time::{Duration, Instant, sleep};

use crate::page::Page;
use crate::screen::Screen;

/// How long a screen may take to come.
const PATIENCE: Duration = Duration::from_secs(15);

/// No screen needs as many steps with the Tab or an arrow key.
const MOST_STEPS: usize = 60;

/// What a visitor uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mouse, or a finger.
    Mouse,
    /// Tab, arrows, Space and Enter, and nothing else.
    Keyboard,
}

/// A visitor, who answers from a sheet.
pub struct Visit<'a> {
    /// The page.
    pub page: &'a Page,
    /// The content.
    pub pack: &'a Pack,
    /// The sheet.
    pub answers: Answers,
    /// What the visitor uses.
    pub hand: Hand,
}

impl Visit<'_> {
    /// Answers the question on the screen and goes on; gives the next screen.
    /// Someone who is not sure about some boxes answers both halves.
    ///
    /// # Errors
    /// There is no question, the sheet has no answer, or no other screen comes.
    pub async fn answer(&self) -> Result<Screen> {
        let screen = self.page.screen().await?;
        let name = screen.question().context("no question is asked")?.to_owned();
        let (id, question) = find(self.pack, &name)?;
        let answer = self.answers.get(id);
        let answer = answer.with_context(|| format!("the sheet has no answer to `{name}`"))?;
        let (asked, unsure) = values(question, answer);
        let halves = match (screen.is_second_half(), unsure.is_empty()) {
            (false, true) => vec![asked],
            (false, false) => vec![asked, unsure],
            (true, _) => vec![unsure],
        };
        let mut next = screen;
        for wanted in halves {
            self.choose(&wanted).await?;
            next = self.go_on().await?;
        }
        Ok(next)
    }

    /// Answers until a question is asked; gives its screen.
    ///
    /// # Errors
    /// The visit ends before it.
    pub async fn until_question(&self, name: &str) -> Result<Screen> {
        find(self.pack, name)?;
        loop {
            let screen = self.page.screen().await?;
            if screen.question() == Some(name) {
                return Ok(screen);
            }
            self.answer().await.with_context(|| format!("on the way to `{name}`"))?;
        }
    }

    /// Answers as long as the sheet has an answer; gives the screen after.
    ///
    /// # Errors
    /// A question cannot be answered.
    pub async fn while_answered(&self) -> Result<Screen> {
        loop {
            let screen = self.page.screen().await?;
            let Some(name) = screen.question() else { return Ok(screen) };
            let (id, _) = find(self.pack, name)?;
            if self.answers.get(id).is_none() {
                return Ok(screen);
            }
            self.answer().await?;
        }
    }

    /// Answers all questions; gives the screen that ends them: the answers to
    /// check, or a result that cannot wait.
    ///
    /// # Errors
    /// A question cannot be answered.
    pub async fn until_questions_end(&self) -> Result<Screen> {
        let mut screen = self.page.screen().await?;
        while screen.question().is_some() && screen.banner.is_none() {
            screen = self.answer().await?;
        }
        Ok(screen)
    }

    /// Answers all questions and checks the answers; gives the result.
    ///
    /// # Errors
    /// A question cannot be answered.
    pub async fn until_result(&self) -> Result<Screen> {
        let screen = self.until_questions_end().await?;
        if self.page.count("button.go").await? == 0 || screen.banner.is_some() {
            return Ok(screen);
        }
        self.go_on().await
    }

    /// Presses the button that goes on; gives the screen that comes.
    ///
    /// # Errors
    /// None comes.
    pub async fn go_on(&self) -> Result<Screen> {
        let before = self.page.screen().await?;
        match self.hand {
            Hand::Mouse => self.page.click("button.go").await?,
            Hand::Keyboard => {
                self.step_to(Key::Tab, "button.go").await?;
                self.page.press(Key::Enter).await?;
            }
        }
        self.next(&before).await
    }

    /// Waits for another screen, and for the focus on its heading.
    ///
    /// # Errors
    /// None comes, or the focus is elsewhere.
    pub async fn next(&self, before: &Screen) -> Result<Screen> {
        let since = Instant::now();
        loop {
            let screen = self.page.screen().await?;
            if !screen.is_static && screen.is_other_than(before) && screen.is_focus_on_heading {
                return Ok(screen);
            }
            if since.elapsed() > PATIENCE {
                bail!(
                    "no other screen with the focus on its heading comes after {before:?}, but {screen:?}"
                );
            }
            sleep(Duration::from_millis(15)).await;
        }
    }

    /// Makes these inputs the ones that are checked.
    ///
    /// # Errors
    /// One of them is not there, or does not take it.
    pub async fn choose(&self, wanted: &[String]) -> Result<()> {
        let screen = self.page.screen().await?;
        for value in wanted.iter().filter(|value| !screen.checked.contains(value)) {
            self.toggle(value).await?;
        }
        let screen = self.page.screen().await?;
        for value in screen.checked.iter().filter(|value| !wanted.contains(value)) {
            self.toggle(value).await?;
        }
        let screen = self.page.screen().await?;
        let mut checked = screen.checked.clone();
        let mut wanted = wanted.to_vec();
        checked.sort();
        wanted.sort();
        ensure!(checked == wanted, "{checked:?} are checked, not {wanted:?}, on {screen:?}");
        Ok(())
    }

    /// Chooses an input, or takes its tick back.
    async fn toggle(&self, value: &str) -> Result<()> {
        let input = format!("fieldset input[value=\"{value}\"]");
        match self.hand {
            Hand::Mouse => {
                self.page.click(&format!("label:has(> {})", &input["fieldset ".len()..])).await
            }
            Hand::Keyboard => {
                let radio = format!("{input}[type=radio]");
                if self.page.count(&radio).await? == 0 {
                    self.step_to(Key::Tab, &input).await?;
                    return self.page.press(Key::Space).await;
                }
                self.step_to(Key::Tab, "fieldset input").await?;
                if self.is_focused(&input).await? {
                    return self.page.press(Key::Space).await;
                }
                self.step_to(Key::Down, &input).await
            }
        }
    }

    /// Presses a key until the element has the focus. Already there, nothing
    /// is pressed.
    async fn step_to(&self, key: Key, css: &str) -> Result<()> {
        for _ in 0..MOST_STEPS {
            if self.is_focused(css).await? {
                return Ok(());
            }
            self.page.press(key.clone()).await?;
        }
        bail!("`{css}` is not reached; the focus is on `{}`", self.page.focus().await?)
    }

    /// Whether an element has the focus, in the checker or the page.
    async fn is_focused(&self, css: &str) -> Result<bool> {
        let script = "
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element?.matches(arguments[0]) ?? false;";
        Ok(self.page.run(script, vec![css.into()]).await? == true)
    }
}

/// The rules of a question.
///
/// # Errors
/// The pack has none of this name.
pub fn find<'a>(pack: &'a Pack, name: &str) -> Result<(QuestionId, &'a Question)> {
    let mut questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
    let found = questions.find(|(_, question)| question.name == name);
    found.with_context(|| format!("there is no question `{name}`"))
}

/// The values of the inputs that an answer checks: in the question itself, and
/// in "which of these are you not sure about?".
fn values(question: &Question, answer: Answer) -> (Vec<String>, Vec<String>) {
    let numbers = |choices: ChoiceSet| choices.iter().map(|choice| choice.index().to_string());
    let not_sure = || "not-sure".to_owned();
    match answer {
        Answer::One(choice) => (vec![choice.index().to_string()], Vec::new()),
        Answer::Level(level) => (vec![level.to_string()], Vec::new()),
        Answer::NotSure if matches!(question.kind, Kind::Many(_)) => {
            let all = (0..question.choices().len()).map(|choice| choice.to_string());
            (vec![not_sure()], all.collect())
        }
        Answer::NotSure => (vec![not_sure()], Vec::new()),
        Answer::Many { yes, not_sure: unsure } if yes.is_empty() && unsure.is_empty() => {
            (vec!["none".to_owned()], Vec::new())
        }
        Answer::Many { yes, not_sure: unsure } if unsure.is_empty() => {
            (numbers(yes).collect(), Vec::new())
        }
        Answer::Many { yes, not_sure: unsure } => {
            (numbers(yes).chain([not_sure()]).collect(), numbers(unsure).collect())
        }
    }
}
