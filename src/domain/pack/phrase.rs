/// Makes [`Phrase`], and the names under which authors write the words.
macro_rules! phrases {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// One of the interface's own words. The words themselves stand in
        /// `content/interface/<lang>.toml` under the phrase's name; `{…}` in
        /// them is filled in by [`fill`](Self::fill).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Phrase {
            $($(#[$doc])* $variant,)+
        }

        impl Phrase {
            /// Every phrase, with its name, in the order of the pack.
            #[cfg(feature = "author")]
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $name),)+];
        }
    };
}

phrases! {
    /// Sends an answer.
    Continue = "continue",
    /// Goes one question back.
    Back = "back",
    /// The choice of someone who is not sure.
    NotSure = "not-sure",
    /// The exclusive last box of a question with boxes.
    NoneOfThese = "none-of-these",
}

impl Phrase {
    /// The position in [`Words::phrases`](super::Words::phrases).
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Puts `values` in the place of `{name}` in `text`.
    ///
    /// ```
    /// use symptom_checker::domain::pack::Phrase;
    /// assert_eq!(Phrase::fill("Question {number}", &[("number", "4")]), "Question 4");
    /// ```
    #[must_use]
    pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }
}
