use core::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor,
};

/// Reads the bytes that postcard wrote, without a path for errors.
///
/// What is broken reads as zeros and is noted; the caller asks
/// [`is_whole`](Self::is_whole) once, at the end. Since its error type has no
/// value, the compiler drops the error path behind every field of every type:
/// with postcard's own reader those were a tenth of the browser program (11 of
/// 90 KB, brotli).
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    broken: bool,
}

/// An error that never is.
#[derive(Debug)]
pub(crate) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl Error for Never {
    /// Called for a missing field or an unknown variant. A [`Reader`] gives
    /// every field a value and every variant a number below their count.
    fn custom<T: fmt::Display>(_: T) -> Self {
        unreachable!()
    }
}

impl<'a> Reader<'a> {
    /// Reads from these bytes.
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, broken: false }
    }

    /// Whether everything was read, and nothing was broken.
    pub(crate) const fn is_whole(&self) -> bool {
        self.rest.is_empty() && !self.broken
    }

    /// Notes that something is broken. What follows reads as zeros.
    fn break_off(&mut self) {
        self.broken = true;
        self.rest = &[];
    }

    fn byte(&mut self) -> u8 {
        if let Some((byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            return *byte;
        }
        self.break_off();
        0
    }

    /// A number in groups of 7 bits, the lowest first.
    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.break_off();
        0
    }

    /// A number that fits its type.
    fn fitting<T: TryFrom<u64> + Default>(&mut self) -> T {
        let number = self.number();
        T::try_from(number).unwrap_or_else(|_| {
            self.break_off();
            T::default()
        })
    }

    /// A number whose lowest bit is its sign.
    fn signed<T: TryFrom<i64> + Default>(&mut self) -> T {
        let number = self.number();
        let half = i64::try_from(number >> 1).unwrap_or_default();
        T::try_from(if number & 1 == 0 { half } else { -half - 1 }).unwrap_or_else(|_| {
            self.break_off();
            T::default()
        })
    }

    /// How many items follow. Each takes a byte at least, so that broken bytes
    /// cannot ask for memory without end.
    fn count(&mut self) -> usize {
        let count = self.fitting();
        if count > self.rest.len() {
            self.break_off();
            return 0;
        }
        count
    }

    fn text(&mut self) -> &'a str {
        let count = self.count();
        let (text, rest) = self.rest.split_at_checked(count).unwrap_or_default();
        self.rest = rest;
        core::str::from_utf8(text).unwrap_or_else(|_| {
            self.break_off();
            ""
        })
    }
}

/// The parts of a struct or tuple: as many as are asked for.
struct Parts<'r, 'a>(&'r mut Reader<'a>);

/// The items of a list: as many as were counted.
struct Items<'r, 'a>(&'r mut Reader<'a>, usize);

/// A variant of an enum, and how many variants it has.
struct Variant<'r, 'a>(&'r mut Reader<'a>, usize);

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Never;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let Some(left) = self.1.checked_sub(1) else { return Ok(None) };
        self.1 = left;
        seed.deserialize(&mut *self.0).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.1)
    }
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Never;
    type Variant = Self;

    #[inline]
    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Never> {
        struct Number(u32);
        impl<'de> Deserializer<'de> for Number {
            type Error = Never;
            #[inline]
            fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
                visitor.visit_u32(self.0)
            }
            serde::forward_to_deserialize_any! {
                bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
                option unit unit_struct newtype_struct seq tuple tuple_struct map struct enum
                identifier ignored_any
            }
        }
        let mut number: u32 = self.0.fitting();
        if usize::try_from(number).is_ok_and(|number| number >= self.1) {
            self.0.break_off();
            number = 0;
        }
        Ok((seed.deserialize(Number(number))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self.0))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self.0))
    }
}

/// What a pack has no values of: they read as nothing, and are noted.
macro_rules! refuse {
    ($($name:ident)+) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            self.break_off();
            visitor.visit_unit()
        }
    )+};
}

macro_rules! read {
    ($($name:ident $visit:ident $read:ident,)+) => {$(
        #[inline]
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.$read())
        }
    )+};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    read! {
        deserialize_u8 visit_u8 byte,
        deserialize_u16 visit_u16 fitting,
        deserialize_u32 visit_u32 fitting,
        deserialize_u64 visit_u64 number,
        deserialize_i16 visit_i16 signed,
        deserialize_i32 visit_i32 signed,
        deserialize_i64 visit_i64 signed,
        deserialize_str visit_borrowed_str text,
        deserialize_string visit_borrowed_str text,
    }

    refuse! {
        deserialize_any deserialize_i8 deserialize_f32 deserialize_f64 deserialize_char
        deserialize_bytes deserialize_byte_buf deserialize_unit deserialize_map
        deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let byte = self.byte();
        if byte > 1 {
            self.break_off();
        }
        visitor.visit_bool(byte == 1)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.byte() {
            0 => visitor.visit_none(),
            1 => visitor.visit_some(self),
            _ => {
                self.break_off();
                visitor.visit_none()
            }
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let count = self.count();
        visitor.visit_seq(Items(self, count))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(Variant(self, variants.len()))
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}
