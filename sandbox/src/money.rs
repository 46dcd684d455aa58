//! Amounts: integer cents inside, `\d{1,10}\.\d{2}` outside.

/// Cents, from text such as `10.00`; `None` when it does not fit `^\d{1,10}\.\d{2}$`.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let (whole, cents) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() > 10 || cents.len() != 2 || !digits(whole) || !digits(cents) {
        return None;
    }
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents.parse().ok()?)
}

/// Text such as `10.00`.
pub(crate) fn text(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_spec_s_form_is_money() {
        assert_eq!(parse("0.01"), Some(1));
        assert_eq!(parse("9999999999.99"), Some(999_999_999_999));
        for bad in
            ["1", "1.0", "1.000", ".10", "-1.00", "+1.00", "1,00", "12345678901.00", "1.0a", " 1.00", ""]
        {
            assert_eq!(parse(bad), None, "{bad}");
        }
        assert_eq!(text(999_999_999_999), "9999999999.99");
        assert_eq!(text(7), "0.07");
        assert_eq!(text(-150), "-1.50");
    }
}
