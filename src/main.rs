//! The browser program. Nothing runs by itself: the element's script calls
//! what `symptom_checker::embed` exports.

use symptom_checker as _;

fn main() {}

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
