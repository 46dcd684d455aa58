//! SVG: one path, one unit a square.

use std::fmt::Write;

use super::QrCode;

pub(super) fn draw(code: &QrCode, quiet_zone: u32, side: u32) -> String {
    let units = code.width() + 2 * quiet_zone;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 {units} {units}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{units}v{units}H0z\"/><path d=\""
    );
    for y in 0..code.width() {
        for (x, length) in code.runs(y) {
            let _ = write!(svg, "M{} {}h{length}v1h-{length}z", x + quiet_zone, y + quiet_zone);
        }
    }
    svg.push_str("\"/></svg>");
    svg
}
