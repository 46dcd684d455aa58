//! Tests of the token room. Names carry the number of the statement in `docs/token-cache.md` that they prove.
//! Nothing here sleeps: exchanges are answered by hand and clocks are moved by hand.

#[cfg(not(shuttle))]
mod allocation;
#[cfg(not(shuttle))]
mod flight;
#[cfg(all(unix, not(shuttle)))]
mod fork;
#[cfg(not(shuttle))]
mod grant;
#[cfg(not(shuttle))]
mod hygiene;
mod machine;
#[cfg(shuttle)]
mod model;
mod props;
#[cfg(not(shuttle))]
mod registry;
#[cfg(not(shuttle))]
mod renewal;
#[cfg(not(shuttle))]
mod store;
#[cfg_attr(shuttle, allow(dead_code))]
mod support;
#[cfg(not(shuttle))]
mod threads;
