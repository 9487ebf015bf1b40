use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri};
use browser_tests::place::dist;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What a stand-in answers: a status and JSON.
pub type Answer = (u16, Value);

/// A request that is none for a file.
#[derive(Clone, Debug)]
pub struct Request {
    /// `POST /cart/add.js`.
    pub what: String,
    /// Its `Content-Type`.
    pub mime: String,
    /// Its body, where it is JSON.
    pub body: Value,
}

/// A shop's server that stands in for one that cannot be had here: some files,
/// the checker's build under `checker/`, and answers to what is posted. It
/// ends when this is dropped.
pub struct StandIn {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    policy: &'static str,
    files: HashMap<String, String>,
    answer: fn(&Request) -> Answer,
    requests: Mutex<Vec<Request>>,
}

impl StandIn {
    /// Starts it under a policy, with files by their path.
    ///
    /// # Errors
    /// No port can be had.
    pub async fn start(
        policy: &'static str,
        files: impl IntoIterator<Item = (&'static str, String)>,
        answer: fn(&Request) -> Answer,
    ) -> Result<Self> {
        let files = files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
        let shared = Arc::new(Shared { policy, files, answer, requests: Mutex::default() });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let router = Router::new().fallback(respond).with_state(Arc::clone(&shared));
        let task = tokio::spawn(async move {
            // It ends with the task; a connection's own errors are the browser's.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, shared, task })
    }

    /// The address of a path without its first `/`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// What was posted.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.requests().clone()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Shared {
    fn requests(&self) -> MutexGuard<'_, Vec<Request>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(text) = self.files.get(path) {
            return Some(text.clone().into_bytes());
        }
        let built = path.strip_prefix("checker/")?;
        if built.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
            return None;
        }
        std::fs::read(dist().ok()?.join(built)).ok()
    }
}

async fn respond(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let path = uri.path().trim_start_matches('/');
    let (status, mime, bytes) = if method == Method::GET {
        let ending = path.rsplit('.').next().unwrap_or_default();
        let mime = match ending {
            "js" => "text/javascript",
            "css" => "text/css",
            "wasm" => "application/wasm",
            "json" => "application/json",
            "pack" => "application/octet-stream",
            _ => "text/html; charset=utf-8",
        };
        match shared.file(path) {
            Some(bytes) => (200, mime, bytes),
            None => (404, "text/html; charset=utf-8", Vec::new()),
        }
    } else {
        let mime = headers.get("content-type").and_then(|value| value.to_str().ok());
        let request = Request {
            what: format!("{method} {}", uri.path()),
            mime: mime.unwrap_or_default().to_owned(),
            body: serde_json::from_slice(&body).unwrap_or_default(),
        };
        let (status, answer) = (shared.answer)(&request);
        shared.requests().push(request);
        (status, "application/json", answer.to_string().into_bytes())
    };
    let response = Response::builder()
        .status(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
        .header("content-type", mime)
        .header("content-security-policy", shared.policy)
        .header("cache-control", "no-store")
        .body(Body::from(bytes));
    response.unwrap_or_default()
}
