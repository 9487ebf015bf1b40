use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, Uri};
use futures_util::stream::{self, StreamExt as _};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::fault::{Fault, meant};
use crate::place;

/// The policy that the page must work under without one violation.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'; \
    form-action 'none'";

const REPORTS: &str = "/csp-reports";

/// A static server on a free port of 127.0.0.1; it ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    folder: PathBuf,
    /// Where on the server the folder lies: empty, or a path with `/` at its end.
    under: &'static str,
    state: Mutex<Records>,
}

#[derive(Default)]
struct Records {
    policy: String,
    tried_policy: String,
    files: HashMap<String, Vec<u8>>,
    faults: Vec<(String, Fault)>,
    requests: Vec<String>,
    reports: Vec<Value>,
}

impl Server {
    /// Serves `dist/` under the strict policy.
    ///
    /// # Errors
    /// Nothing was built, or no port can be had.
    pub async fn start() -> Result<Self> {
        Self::of(place::dist()?).await
    }

    /// Serves a folder under the strict policy.
    ///
    /// # Errors
    /// No port can be had.
    pub async fn of(folder: PathBuf) -> Result<Self> {
        Self::of_under("", folder).await
    }

    /// Serves a folder below a path, such as `static/checker/`, under the
    /// strict policy. Elsewhere only what is added is there.
    ///
    /// # Errors
    /// No port can be had.
    pub async fn of_under(under: &'static str, folder: PathBuf) -> Result<Self> {
        let records = Records { policy: STRICT_POLICY.to_owned(), ..Records::default() };
        let shared = Arc::new(Shared { folder, under, state: Mutex::new(records) });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let task = tokio::spawn(async move {
            // It ends with the task; a connection's own errors are the browser's.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, shared, task })
    }

    /// The address of a path: `""` is the page.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// From now on: another policy; an empty one is not sent.
    pub fn set_policy(&self, policy: &str) {
        policy.clone_into(&mut self.shared.state().policy);
    }

    /// From now on: beside the other, a policy that is only tried. It blocks nothing,
    /// and what it would have blocked is no violation that counts.
    pub fn try_policy(&self, policy: &str) {
        policy.clone_into(&mut self.shared.state().tried_policy);
    }

    /// From now on: something wrong with each path that the pattern means
    /// (`calf-pain/en.pack`, `checker-*.js`). Several add up.
    pub fn plant(&self, pattern: &str, fault: Fault) {
        self.shared.state().faults.push((pattern.to_owned(), fault));
    }

    /// From now on: everything is right again.
    pub fn mend(&self) {
        self.shared.state().faults.clear();
    }

    /// From now on: one more file, or another in its place.
    pub fn add(&self, path: &str, content: impl Into<Vec<u8>>) {
        self.shared.state().files.insert(path.to_owned(), content.into());
    }

    /// The paths that were asked for since the last call, each with what stands
    /// behind its `?`; reports apart.
    #[must_use]
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.state().requests)
    }

    /// The violations of the policy that browsers have reported since the last
    /// call.
    #[must_use]
    pub fn take_reports(&self) -> Vec<Value> {
        std::mem::take(&mut self.shared.state().reports)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, Records> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The bytes of a path within the folder; none for any way out of it.
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(content) = self.state().files.get(path) {
            return Some(content.clone());
        }
        let path = path.strip_prefix(self.under)?;
        let inside = path.split('/').all(|part| !part.is_empty() && part != ".." && part != ".");
        if inside { std::fs::read(self.folder.join(path)).ok() } else { None }
    }
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    body: Bytes,
) -> Response<Body> {
    if method == Method::POST && uri.path() == REPORTS {
        let report = serde_json::from_slice(&body).unwrap_or(Value::Null);
        shared.state().reports.push(report);
        return Response::new(Body::empty());
    }
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    shared.state().requests.push([path, &query].concat());
    respond(&shared, path).await.unwrap_or_else(|error| {
        let mut response = Response::new(Body::from(format!("{error:#}")));
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

async fn respond(shared: &Shared, path: &str) -> Result<Response<Body>> {
    let faults: Vec<Fault> = {
        let state = shared.state();
        let planted = state.faults.iter().filter(|(pattern, _)| meant(pattern, path));
        planted.map(|(_, fault)| fault.clone()).collect()
    };
    let (mut bytes, mut status) = match shared.read(path) {
        Some(bytes) => (bytes, StatusCode::OK),
        None => (Vec::new(), StatusCode::NOT_FOUND),
    };
    let mut mime = mime_guess::from_path(path).first_or_octet_stream().to_string();
    let mut headers = Vec::new();
    let mut broken = false;
    for fault in faults {
        match fault {
            Fault::Delay(time) => sleep(time).await,
            Fault::Held(gate) => gate.pass().await,
            Fault::Silence => std::future::pending().await,
            Fault::Status(code) => {
                (status, bytes) = (StatusCode::from_u16(code)?, Vec::new());
            }
            Fault::Type(other) => other.clone_into(&mut mime),
            Fault::Short(length) => bytes.truncate(length),
            Fault::Broken(length) => {
                bytes.truncate(length);
                broken = true;
            }
            Fault::Instead(body) => body.as_bytes().clone_into(&mut bytes),
            Fault::Longer(more) => bytes.extend_from_slice(more),
            Fault::Altered(place) => {
                let byte = bytes.get_mut(place).with_context(|| {
                    format!("`{path}` has no byte {place}: the fault is not planted")
                })?;
                *byte ^= 0x20;
            }
            Fault::Replaced(from, to) => {
                let text = String::from_utf8(bytes)?;
                anyhow::ensure!(text.contains(from), "`{path}` has no `{from}`");
                bytes = text.replace(from, &to).into_bytes();
            }
            Fault::Header(name, value) => headers.push((name, value)),
        }
    }
    let body = if broken {
        // Later, so that the first part is on its way before the end.
        let first = stream::once(async { Ok(Bytes::from(bytes)) });
        let end = stream::once(async {
            sleep(Duration::from_millis(100)).await;
            Err(io::Error::other("broken on purpose"))
        });
        Body::from_stream(first.chain(end))
    } else {
        Body::from(bytes)
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let (policy, tried) = {
        let state = shared.state();
        (state.policy.clone(), state.tried_policy.clone())
    };
    if !tried.is_empty() {
        headers.push(("content-security-policy-report-only", tried));
    }
    if !policy.is_empty() {
        headers.push(("content-security-policy", format!("{policy}; report-uri {REPORTS}")));
    }
    headers.push(("content-type", mime));
    headers.push(("cache-control", "no-store".to_owned()));
    for (name, value) in headers {
        response
            .headers_mut()
            .insert(HeaderName::from_static(name), HeaderValue::from_str(&value)?);
    }
    Ok(response)
}
