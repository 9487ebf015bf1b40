use core::fmt;
use core::ops::Range;
use std::rc::Rc;

/// A text file of the content.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path, as problems name it: with `/` between folders.
    pub path: String,
    /// What it says; empty where it could not be read.
    pub text: String,
}

/// A place in a file.
#[derive(Clone)]
pub struct Spot {
    /// The file.
    pub file: Rc<SourceFile>,
    /// The bytes, within the file's text; the whole file: `None`.
    pub span: Option<Range<usize>>,
}

impl Spot {
    /// The whole file.
    #[must_use]
    pub const fn whole(file: Rc<SourceFile>) -> Self {
        Self { file, span: None }
    }

    /// Bytes of a file.
    #[must_use]
    pub const fn of(file: Rc<SourceFile>, span: Range<usize>) -> Self {
        Self { file, span: Some(span) }
    }

    /// Line and column, both from 1; a column counts characters.
    #[must_use]
    pub fn line_and_column(&self) -> Option<(usize, usize)> {
        let before = self.file.text.get(..self.span.as_ref()?.start)?;
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Some((line, column))
    }
}

impl fmt::Debug for Spot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line_and_column() {
            Some((line, column)) => write!(formatter, "{}:{line}:{column}", self.file.path),
            None => formatter.write_str(&self.file.path),
        }
    }
}
