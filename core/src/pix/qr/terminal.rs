//! Half blocks: two rows of squares in one line of text.

use super::QrCode;

const QUIET_ZONE: u32 = 4;

pub(super) fn draw(code: &QrCode, on_dark: bool) -> String {
    let side = code.width() + 2 * QUIET_ZONE;
    let is_drawn = |x: u32, y: u32| {
        let square = x.checked_sub(QUIET_ZONE).zip(y.checked_sub(QUIET_ZONE));
        let dark = square.is_some_and(|(x, y)| code.is_dark(x, y));
        y < side && dark != on_dark
    };
    let mut text = String::new();
    for y in (0..side).step_by(2) {
        text.extend((0..side).map(|x| match (is_drawn(x, y), is_drawn(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        }));
        text.push('\n');
    }
    text
}
