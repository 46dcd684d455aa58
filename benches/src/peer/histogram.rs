//! Latencies in log-linear buckets, 1.6 % wide: the memory of a run doesn't grow with its requests.

const SUB_BITS: u32 = 6;
const SUB: u64 = 1 << SUB_BITS;
const BUCKETS: usize = (64 - SUB_BITS as usize + 1) << SUB_BITS;

/// Counts of values by bucket; `peers/peer.h` has the same buckets.
#[derive(Clone)]
pub struct Histogram {
    counts: Vec<u32>,
    total: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        Self { counts: vec![0; BUCKETS], total: 0 }
    }
}

impl Histogram {
    /// Counts one value.
    pub fn record(&mut self, value: u64) {
        if let Some(count) = self.counts.get_mut(bucket(value)) {
            *count += 1;
            self.total += 1;
        }
    }

    /// Adds another histogram's counts.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            *mine += theirs;
        }
        self.total += other.total;
    }

    /// How many values were counted.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The lower edge of the bucket that holds the `q` quantile (0 to 1); zero when empty.
    pub fn quantile(&self, q: f64) -> u64 {
        let rank = (self.total as f64 * q) as u64;
        let mut seen = 0;
        for (index, count) in self.counts.iter().enumerate() {
            seen += u64::from(*count);
            if seen > rank {
                return floor(index as u64);
            }
        }
        0
    }
}

fn bucket(value: u64) -> usize {
    if value < SUB {
        return value as usize;
    }
    let exponent = value.ilog2();
    let within = (value >> (exponent - SUB_BITS)) & (SUB - 1);
    (u64::from(exponent - SUB_BITS + 1) * SUB + within) as usize
}

fn floor(index: u64) -> u64 {
    if index < SUB { index } else { (SUB + index % SUB) << (index / SUB - 1) }
}

#[cfg(test)]
mod tests {
    use super::{Histogram, bucket, floor};

    #[test]
    fn a_bucket_starts_at_or_just_below_its_values() {
        for value in (0..64).flat_map(|bit| [1u64 << bit, (1u64 << bit) + (1u64 << bit) / 3, u64::MAX >> bit])
        {
            let edge = floor(bucket(value) as u64);
            assert!(edge <= value && value - edge <= value / 64, "{value} fell in the bucket of {edge}");
        }
    }

    #[test]
    fn quantiles_of_one_to_a_thousand_are_within_a_bucket() {
        let mut histogram = Histogram::default();
        (1..=1000).for_each(|value| histogram.record(value));
        assert_eq!(histogram.total(), 1000);
        for (q, exact) in [(0.5, 500u64), (0.99, 990)] {
            assert!(histogram.quantile(q).abs_diff(exact) <= exact / 32, "{q}: {}", histogram.quantile(q));
        }
    }
}
