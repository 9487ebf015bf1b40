//! The custom element's side of the program: what the script calls.
