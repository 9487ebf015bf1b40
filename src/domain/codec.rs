use core::fmt;

use serde::Deserialize as _;

use super::reader::Reader;
use crate::domain::pack::{BrokenPack, Pack, Rules, Words};

/// The version of the format; a program reads its own only.
pub const FORMAT: u16 = 1;

const MAGIC: &[u8; 8] = b"SYMCHECK";
/// Magic, format (2 bytes), content hash (8), length of the payload (4).
const HEADER: usize = 22;

/// A pack as bytes: a header, then postcard. The content's version stands in
/// the rules; the hash in the header tells any change of rules or words.
///
/// # Errors
/// When a list is too long for the format, which no checked pack is.
pub fn encode(pack: &Pack) -> Result<Vec<u8>, DecodeError> {
    let payload =
        postcard::to_allocvec(&(pack.rules(), pack.words())).map_err(|_| DecodeError::Altered)?;
    let length = u32::try_from(payload.len()).map_err(|_| DecodeError::Altered)?;
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.extend_from_slice(&hash(&payload).to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// The pack in the bytes.
///
/// # Errors
/// Says which of the ways in which a file can be wrong it is.
pub fn decode(bytes: &[u8]) -> Result<Pack, DecodeError> {
    let (_, mut reader) = open(bytes)?;
    let pack = read(&mut reader);
    check(&pack, &reader)?;
    Ok(pack)
}

/// The pack in the bytes, for as long as the program runs: nothing of it is
/// freed, not even where it is broken. With it the hash of its content, as the
/// header gives it: answers that were kept belong to the content they were
/// given to.
///
/// A page decodes each pack once and shows it until it is left, so the browser
/// program needs no code that takes packs apart: a kilobyte (brotli).
///
/// # Errors
/// As [`decode`].
pub fn decode_for_good(bytes: &[u8]) -> Result<(&'static Pack, u64), DecodeError> {
    let (hash, mut reader) = open(bytes)?;
    let pack = Box::leak(Box::new(read(&mut reader)));
    check(pack, &reader)?;
    Ok((pack, hash))
}

/// The hash of the content, and a reader of the payload, if that is whole.
fn open(bytes: &[u8]) -> Result<(u64, Reader<'_>), DecodeError> {
    let (header, payload) = split(bytes)?;
    if payload.len() < header.length {
        return Err(DecodeError::CutShort);
    }
    if payload.len() > header.length || hash(payload) != header.hash {
        return Err(DecodeError::Altered);
    }
    Ok((header.hash, Reader::new(payload)))
}

fn read(reader: &mut Reader<'_>) -> Pack {
    let Ok((rules, words)) = <(Rules, Words)>::deserialize(reader);
    Pack::unchecked(rules, words)
}

fn check(pack: &Pack, read: &Reader<'_>) -> Result<(), DecodeError> {
    if !read.is_whole() {
        return Err(DecodeError::Altered);
    }
    pack.check().map_err(DecodeError::Broken)
}

struct Header {
    hash: u64,
    length: usize,
}

fn split(bytes: &[u8]) -> Result<(Header, &[u8]), DecodeError> {
    let short = || {
        if MAGIC.starts_with(bytes) { DecodeError::CutShort } else { DecodeError::NotAPack }
    };
    let (magic, rest) = bytes.split_first_chunk::<8>().ok_or_else(short)?;
    if magic != MAGIC {
        return Err(DecodeError::NotAPack);
    }
    let (format, rest) = rest.split_first_chunk::<2>().ok_or(DecodeError::CutShort)?;
    let format = u16::from_le_bytes(*format);
    if format != FORMAT {
        return Err(DecodeError::OtherFormat(format));
    }
    let (hash, rest) = rest.split_first_chunk::<8>().ok_or(DecodeError::CutShort)?;
    let (length, payload) = rest.split_first_chunk::<4>().ok_or(DecodeError::CutShort)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| DecodeError::Altered)?;
    Ok((Header { hash: u64::from_le_bytes(*hash), length }, payload))
}

/// FNV-1a, 64 bits: against accidents. Against intent there is the integrity
/// hash with which the script fetches the file.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// In which way bytes are not a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They are something else.
    NotAPack,
    /// They are a pack of this other format version.
    OtherFormat(u16),
    /// The end is missing.
    CutShort,
    /// They do not fit their checksum.
    Altered,
    /// They are whole, but the rules or words do not hold together.
    Broken(BrokenPack),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => formatter.write_str("not a pack"),
            Self::OtherFormat(found) => {
                write!(formatter, "a pack of format {found}, where {FORMAT} is read")
            }
            Self::CutShort => formatter.write_str("a pack whose end is missing"),
            Self::Altered => formatter.write_str("a pack that does not fit its checksum"),
            Self::Broken(broken) => {
                write!(formatter, "a pack that does not hold together: {broken}")
            }
        }
    }
}

impl core::error::Error for DecodeError {}
