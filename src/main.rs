//! The browser program. Nothing runs by itself: the element's script calls
//! what `symptom_checker::embed` exports, and a browser has no use for `main`.

#![cfg_attr(target_family = "wasm", no_main)]

use symptom_checker as _;

#[cfg(not(target_family = "wasm"))]
fn main() {}

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
