use std::fmt;
use std::str::FromStr;

use anyhow::{Error, Result, bail, ensure};

/// Where an owner puts the files: a path of the shop's own server, or an
/// address elsewhere. It ends with `/`, and nothing in it means something else
/// in HTML, JSON or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base(String);

impl Base {
    /// The address of a file that lies there.
    pub(super) fn address(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }
}

impl fmt::Display for Base {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        text.write_str(&self.0)
    }
}

impl FromStr for Base {
    type Err = Error;

    fn from_str(given: &str) -> Result<Self> {
        let path = match given.split_once("://") {
            None => given,
            Some(("https" | "http", rest)) => {
                let slash = rest.find('/').unwrap_or(rest.len());
                let (host, path) = rest.split_at(slash);
                ensure!(
                    !host.is_empty(),
                    "`{given}` names no server: write `https://cdn.example/checker/`"
                );
                path
            }
            Some((scheme, _)) => {
                bail!(
                    "`{given}`: browsers load no program by `{scheme}:`, write `https://` or a path such as `/checker/`"
                )
            }
        };
        ensure!(
            path.starts_with('/') && !path.starts_with("//"),
            "`{given}` is no place on a server: write a path from the server's root such as `/checker/`, \
             or a whole address such as `https://cdn.example/checker/`"
        );
        ensure!(
            path.ends_with('/'),
            "`{given}` has no `/` at its end, as a folder has: write `{given}/`"
        );
        let strange = given
            .chars()
            .find(|sign| !(sign.is_ascii_alphanumeric() || "/-._~%:[]".contains(*sign)));
        if let Some(strange) = strange {
            bail!(
                "`{given}` has `{strange}` in it, which a folder's address cannot have as it is: leave it out, or write it with `%`"
            );
        }
        ensure!(
            path.split('/').all(|part| part != "." && part != ".."),
            "`{given}` has `.` or `..` in it: write the path that is meant"
        );
        Ok(Self(given.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn paths_and_other_origins_are_taken_as_they_are() {
        for given in [
            "/",
            "/checker/",
            "/static/checker/0.1.0/",
            "https://cdn.example/checker/",
            "http://127.0.0.1:8080/",
        ] {
            assert_eq!(given.parse::<Base>().unwrap().address("a.js"), format!("{given}a.js"));
        }
    }

    #[test]
    fn what_is_no_folder_on_a_server_is_refused_with_the_remedy() {
        let wrong = [
            ("", "write a path from the server's root"),
            ("checker/", "write a path from the server's root"),
            ("//cdn.example/checker/", "write a path from the server's root"),
            ("/checker", "write `/checker/`"),
            ("https://cdn.example/checker", "write `https://cdn.example/checker/`"),
            ("https://cdn.example", "is no place on a server"),
            ("https:///checker/", "names no server"),
            ("ftp://cdn.example/checker/", "by `ftp:`"),
            ("file:///checker/", "by `file:`"),
            ("javascript:alert(1)/", "is no place on a server"),
            ("javascript://host/%0aalert(1)/", "by `javascript:`"),
            ("/che cker/", "has ` ` in it"),
            ("/checker/?a=/", "has `?` in it"),
            ("/checker/\"onload=/", "has `\"` in it"),
            ("/a/../checker/", "has `.` or `..`"),
        ];
        for (given, sentence) in wrong {
            let said = given.parse::<Base>().unwrap_err().to_string();
            assert!(said.contains(sentence), "`{given}`: {said}");
        }
    }
}
