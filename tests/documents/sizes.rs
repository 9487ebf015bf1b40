use std::collections::BTreeMap;

use crate::markdown::root;

/// Each line of `budget.toml`, as the table in `docs/sizes.md` has to write it.
fn lines() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("budget.toml")).unwrap();
    let budget: toml::Table = text.parse().unwrap();
    let lines = budget.get("line").and_then(toml::Value::as_array).unwrap().iter().map(|line| {
        let word = |name: &str| line.get(name).and_then(toml::Value::as_str).map(str::to_owned);
        let mut size = line.get("kilobytes").unwrap().as_float().unwrap().to_string();
        if line.get("apart").and_then(toml::Value::as_bool) == Some(true) {
            size.push_str(", apart");
        }
        if let Some(whole) = word("within") {
            size = format!("{size}, of {whole}");
        }
        (word("name").unwrap(), size)
    });
    lines.collect()
}

#[test]
fn the_table_of_sizes_is_the_budget() {
    let page = std::fs::read_to_string(root().join("docs/sizes.md")).unwrap();
    let (_, table) = page.split_once("| line | budget (KB) |").unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| "));
    let told: BTreeMap<String, String> = rows
        .map(|row| {
            let mut cells = row.trim_start_matches("| ").split(" | ").map(str::to_owned);
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    assert_eq!(told, lines());
}
