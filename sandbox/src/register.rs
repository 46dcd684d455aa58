//! A bounded, ordered collection with unique names: charges, payments, locations.

use std::collections::{BTreeMap, HashMap};

/// Entries in the order they came, found by name. The oldest goes when it is full.
#[derive(Debug)]
pub(crate) struct Register<T> {
    entries: BTreeMap<u64, (String, T)>,
    names: HashMap<String, u64>,
    next: u64,
    capacity: usize,
}

impl<T> Register<T> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { entries: BTreeMap::new(), names: HashMap::new(), next: 1, capacity }
    }

    /// The number the next entry gets.
    pub(crate) fn next_number(&self) -> u64 {
        self.next
    }

    /// Adds or replaces (a replaced entry moves to the end).
    pub(crate) fn insert(&mut self, name: &str, entry: T) {
        self.remove(name);
        while self.entries.len() >= self.capacity {
            if let Some((_, (oldest, _))) = self.entries.pop_first() {
                self.names.remove(&oldest);
            }
        }
        self.names.insert(name.to_owned(), self.next);
        self.entries.insert(self.next, (name.to_owned(), entry));
        self.next = self.next.saturating_add(1);
    }

    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.entries.get(self.names.get(name)?).map(|(_, entry)| entry)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.entries.get_mut(self.names.get(name)?).map(|(_, entry)| entry)
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<T> {
        self.entries.remove(&self.names.remove(name)?).map(|(_, entry)| entry)
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.entries.values_mut().map(|(_, entry)| entry)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.entries.values().map(|(_, entry)| entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_goes_when_it_is_full_and_names_are_unique() {
        let mut register = Register::new(2);
        register.insert("a", 1);
        register.insert("b", 2);
        register.insert("a", 3);
        assert_eq!(register.iter().copied().collect::<Vec<_>>(), [2, 3]);
        register.insert("c", 4);
        assert_eq!(register.get("b"), None);
        assert_eq!(register.remove("a"), Some(3));
        assert_eq!(register.iter().copied().collect::<Vec<_>>(), [4]);
    }
}
