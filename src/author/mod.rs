//! The author's side: reads `content/`, checks it, builds packs and pages.
