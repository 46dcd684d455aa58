//! What the API's types have in common, written once: the generated modules only list members.

/// Types that come in answers.
macro_rules! answered {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            required { $($(#[$about:meta])* $must:ident: $needed:ty = $key:literal,)* }
            optional { $($(#[$maybe_about:meta])* $may:ident: $wanted:ty = $maybe_key:literal,)* }
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$about])* pub $must: $needed,)*
            $($(#[$maybe_about])* pub $may: Option<$wanted>,)*
            /// Members that this version of gnpix doesn't know, and optional ones that aren't what the schema says.
            pub extra: ::serde_json::Map<String, ::serde_json::Value>,
        }

        impl $crate::api::Member for $name {
            fn read(value: &::serde_json::Value) -> Result<Self, $crate::api::Misfit> {
                let mut members = $crate::api::member::object(value)?;
                Ok(Self {
                    $($must: $crate::api::member::required(&mut members, $key)?,)*
                    $($may: $crate::api::member::optional(&mut members, $maybe_key),)*
                    extra: members,
                })
            }

            fn write(&self) -> ::serde_json::Value {
                let mut members = self.extra.clone();
                $(members.insert($key.to_owned(), $crate::api::Member::write(&self.$must));)*
                $(if let Some(member) = &self.$may {
                    members.insert($maybe_key.to_owned(), $crate::api::Member::write(member));
                })*
                ::serde_json::Value::Object(members)
            }
        }

        $crate::api::object::through_json!($name);
    )*};
}

/// Types that are sent, and may come as well: they can be made, too.
macro_rules! sent {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            required { $($(#[$about:meta])* $must:ident: $needed:ty = $key:literal,)* }
            optional { $($(#[$maybe_about:meta])* $may:ident: $wanted:ty = $maybe_key:literal,)* }
        }
    )*) => {$(
        $crate::api::object::answered! {
            $(#[$doc])*
            $name {
                required { $($(#[$about])* $must: $needed = $key,)* }
                optional { $($(#[$maybe_about])* $may: $wanted = $maybe_key,)* }
            }
        }

        #[allow(clippy::new_without_default, clippy::too_many_arguments)]
        impl $name {
            /// With the members that are required; the others are set by chaining.
            #[must_use]
            pub fn new($($must: impl Into<$needed>),*) -> Self {
                Self { $($must: $must.into(),)* $($may: None,)* extra: ::serde_json::Map::new() }
            }

            $(
                $(#[$maybe_about])*
                #[must_use]
                pub fn $may(mut self, $may: impl Into<$wanted>) -> Self {
                    self.$may = Some($may.into());
                    self
                }
            )*

            /// Sets a member that this version of gnpix doesn't know.
            #[must_use]
            pub fn with(mut self, name: impl Into<String>, value: impl Into<::serde_json::Value>) -> Self {
                self.extra.insert(name.into(), value.into());
                self
            }
        }
    )*};
}

/// `Serialize` and `Deserialize` by way of [`Member`](super::Member).
macro_rules! through_json {
    ($name:ident) => {
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::api::Member::write(self), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
                $crate::api::Member::read(&value).map_err(::serde::de::Error::custom)
            }
        }
    };
}

/// Open lists of words as members.
macro_rules! worded {
    ($($name:ty),* $(,)?) => {$(
        impl $crate::api::Member for $name {
            fn read(value: &::serde_json::Value) -> Result<Self, $crate::api::Misfit> {
                let word = value.as_str().ok_or($crate::api::Misfit::new("isn't text"))?;
                Ok(Self::from(word))
            }

            fn write(&self) -> ::serde_json::Value {
                ::serde_json::Value::from(self.as_str())
            }
        }
    )*};
}

pub(crate) use {answered, sent, through_json, worded};
