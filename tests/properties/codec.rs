//! Packs as bytes: whole, cut short, altered.

use proptest::prelude::*;
use symptom_checker::domain::codec::{DecodeError, decode, decode_for_good, encode};

use symptom_checker::domain::pack::{BrokenPack, Pack, Source, Topic, TopicWords};

use crate::random_pack::{Flavour, Tape, pack};

proptest! {
    #![proptest_config(crate::cases(64))]

    #[test]
    fn comes_back_whole_or_not_at_all(numbers in prop::collection::vec(any::<u16>(), 300), flip in any::<(usize, u8)>()) {
        let pack = pack(&mut Tape::new(&numbers), Flavour::Any);
        let bytes = encode(&pack).unwrap();
        let back = decode(&bytes).unwrap();
        prop_assert_eq!(back.rules(), pack.rules());
        prop_assert_eq!(back.words(), pack.words());
        prop_assert_eq!(&encode(&back).unwrap(), &bytes);
        for end in 0..bytes.len() {
            prop_assert_eq!(decode(&bytes[..end]).unwrap_err(), DecodeError::CutShort);
        }
        let mut altered = bytes.clone();
        let place = flip.0 % altered.len();
        altered[place] ^= flip.1.max(1);
        prop_assert!(decode(&altered).is_err());
        let mut longer = bytes.clone();
        longer.push(0);
        prop_assert_eq!(decode(&longer).unwrap_err(), DecodeError::Altered);
        let (kept, hash) = decode_for_good(&bytes).unwrap();
        prop_assert_eq!((kept.rules(), kept.words()), (pack.rules(), pack.words()));
        prop_assert_eq!(hash, u64::from_le_bytes(bytes[10..18].try_into().unwrap()));
        prop_assert_eq!(decode_for_good(&altered).unwrap_err(), decode(&altered).unwrap_err());
    }

    #[test]
    fn never_panics_on_anything(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(decode(&bytes).unwrap_err(), decode_for_good(&bytes).unwrap_err());
    }
}

#[test]
fn tells_another_format() {
    let pack = pack(&mut Tape::new(&[]), Flavour::Any);
    let mut bytes = encode(&pack).unwrap();
    bytes[8] = 99;
    assert_eq!(decode(&bytes).unwrap_err(), DecodeError::OtherFormat(99));
    assert_eq!(decode(b"<!doctype html>").unwrap_err(), DecodeError::NotAPack);
}

#[test]
fn opens_no_pack_whose_sources_lead_elsewhere() {
    let pack = pack(&mut Tape::new(&[]), Flavour::Any);
    let with = |address: &str| {
        let mut rules = pack.rules().clone();
        rules.sources.push(Source {
            name: "source".into(),
            title: "A source".into(),
            address: Some(address.into()),
            read: rules.reviewed,
        });
        Pack::new(rules, pack.words().clone())
    };
    assert!(with("https://example.org/").is_ok());
    assert!(with("javascript:alert(1)").is_err());
}

#[test]
fn opens_no_pack_of_other_phrases() {
    let pack = pack(&mut Tape::new(&[]), Flavour::Any);
    for change in [(|phrases| drop(phrases.pop())) as fn(&mut Vec<String>), |phrases| {
        phrases.push(String::new());
    }] {
        let mut words = pack.words().clone();
        change(&mut words.phrases);
        let broken = Pack::new(pack.rules().clone(), words).unwrap_err();
        assert_eq!(broken, BrokenPack::MissingWords);
    }
}

#[test]
fn opens_no_pack_of_more_things_than_ids() {
    let pack = pack(&mut Tape::new(&[]), Flavour::Any);
    let with = |count: usize| {
        let (mut rules, mut words) = (pack.rules().clone(), pack.words().clone());
        rules.topics.resize(count, Topic { name: "topic".into() });
        words.topics.resize(count, TopicWords { title: "Topic".into(), text: vec![] });
        Pack::new(rules, words)
    };
    assert!(with(65_535).is_ok());
    assert_eq!(with(65_536).unwrap_err(), BrokenPack::LongList);
}
