use anyhow::{Result, ensure};

/// How the names begin that Yew gives the properties it writes onto nodes and
/// events, to know which of its trees they belong to.
const YEWS: &str = "__yew_";
/// How they begin in our program.
const OURS: &str = "__symptom_checker_";

/// The glue with names of our own for what Yew writes onto nodes and events.
///
/// Each Yew program numbers its trees from 1 and writes the numbers into
/// properties of the same name. In a page that is a Yew program itself a press
/// within our tree would count as one within the page's: its handlers would run
/// too, and ours twice (measured with Yew 0.23).
///
/// # Errors
/// The glue has no such name: Yew calls them something else now.
pub(super) fn apart(glue: &str) -> Result<String> {
    ensure!(glue.contains(YEWS), "the glue has no `{YEWS}…`: what does Yew write onto nodes now?");
    Ok(glue.replace(YEWS, OURS))
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn no_name_of_yews_is_left() {
        let ours = apart("a.__yew_subtree_id = 1; return b.__yew_listener_id;").unwrap();
        assert_eq!(
            ours,
            "a.__symptom_checker_subtree_id = 1; return b.__symptom_checker_listener_id;"
        );
        assert!(apart("a.subtree = 1;").is_err());
    }
}
