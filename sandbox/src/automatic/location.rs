//! Locations of recurrences (locrec).

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::bank::{Bank, not_found};
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::random;

/// A location (schema PayloadLocationRecCompleta).
#[derive(Debug, Clone)]
pub(crate) struct RecLocation {
    pub(crate) id: u64,
    /// Host and path, without scheme.
    pub(crate) url: String,
    pub(crate) created: OffsetDateTime,
    /// The recurrence bound to it.
    pub(crate) recurrence: Option<String>,
}

impl RecLocation {
    pub(crate) fn to_json(&self) -> Value {
        let mut location = json!({
            "id": self.id,
            "location": self.url,
            "tipo": "rec",
            "criacao": stamp(self.created),
        });
        if let (Some(id), Some(map)) = (&self.recurrence, location.as_object_mut()) {
            map.insert("idRec".into(), id.clone().into());
        }
        location
    }
}

impl Bank {
    pub(crate) fn create_rec_location(&mut self, now: OffsetDateTime) -> Value {
        let id = self.automatic.locations.next_number();
        let url = format!("qrcodes.sandbox.example/v2/rec/{}", random::uuid().replace('-', ""));
        let location = RecLocation { id, url, created: now, recurrence: None };
        let answer = location.to_json();
        self.automatic.locations.insert(&id.to_string(), location);
        answer
    }

    pub(crate) fn rec_location(&self, id: &str) -> Result<&RecLocation, Refusal> {
        self.automatic.locations.get(id).ok_or_else(|| not_found(Kind::RecLocMissing))
    }

    /// The recurrence keeps no location, and the location is free again.
    pub(crate) fn unlink_rec_location(&mut self, id: &str) -> Result<Value, Refusal> {
        self.rec_location(id)?;
        if let Some(location) = self.automatic.locations.get_mut(id)
            && let Some(recurrence) = location.recurrence.take()
            && let Some(recurrence) = self.automatic.recurrences.get_mut(&recurrence)
        {
            recurrence.location = None;
        }
        Ok(self.rec_location(id)?.to_json())
    }

    /// Binds a free location to a recurrence, which leaves the one it had.
    pub(crate) fn bind_rec_location(&mut self, location: u64, recurrence: &str) {
        let former =
            self.automatic.recurrences.get_mut(recurrence).and_then(|one| one.location.replace(location));
        if let Some(former) = former.and_then(|id| self.automatic.locations.get_mut(&id.to_string())) {
            former.recurrence = None;
        }
        if let Some(fresh) = self.automatic.locations.get_mut(&location.to_string()) {
            fresh.recurrence = Some(recurrence.to_owned());
        }
    }

    /// Why a location can't be taken by the recurrence, if it can't.
    pub(crate) fn rec_location_problem(&self, id: u64, recurrence: Option<&str>) -> Option<&'static str> {
        match self.automatic.locations.get(&id.to_string()) {
            None => Some("O location referenciado por rec.loc inexiste."),
            Some(location)
                if location.recurrence.is_some() && location.recurrence.as_deref() != recurrence =>
            {
                Some("O location referenciado por rec.loc já está sendo utilizado por outra recorrência.")
            }
            Some(_) => None,
        }
    }
}
