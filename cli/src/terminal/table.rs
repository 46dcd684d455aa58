//! Rows in aligned columns: boxed on a terminal, bare in a pipe.

use super::style::Style;
use super::text::wrap;

/// Rows of cells; the first column holds names. Cells are made harmless when printed.
#[derive(Debug, Default)]
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without a head: names and values.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// A table with a head.
    pub(crate) fn with_head<const N: usize>(head: [&str; N]) -> Self {
        Self { head: head.map(str::to_owned).to_vec(), rows: Vec::new() }
    }

    /// Adds a row.
    pub(crate) fn row<const N: usize>(&mut self, cells: [&str; N]) -> &mut Self {
        self.rows.push(cells.map(super::plain).to_vec());
        self
    }

    /// The text: a box of at most `width` columns whose last column wraps, or bare lines without a width.
    pub(crate) fn render(&self, width: Option<usize>, paint: impl Fn(Style, &str) -> String) -> String {
        match width {
            Some(width) => self.boxed(width, paint),
            None => self.bare(),
        }
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0).max(self.head.len());
        let widest = |column: usize| {
            let cells = self.rows.iter().chain([&self.head]).filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        (0..columns).map(widest).collect()
    }

    fn bare(&self) -> String {
        let widths = self.widths();
        let mut text = String::new();
        let head = Some(&self.head).filter(|head| !head.is_empty());
        for row in head.into_iter().chain(&self.rows) {
            let cells: Vec<String> =
                row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
        }
        text
    }

    fn boxed(&self, width: usize, paint: impl Fn(Style, &str) -> String) -> String {
        let mut widths = self.widths();
        // Each column costs three more: a border and two spaces; and one border at the end.
        let frame = widths.len().saturating_mul(3).saturating_add(1);
        if let Some((last, others)) = widths.split_last_mut() {
            let others: usize = others.iter().sum();
            *last = (*last).min(width.saturating_sub(frame).saturating_sub(others).max(12));
        }
        let rule = |left: &str, middle: &str, right: &str| {
            let bars: Vec<String> = widths.iter().map(|width| "─".repeat(width.saturating_add(2))).collect();
            format!("{}\n", paint(Style::Dim, &format!("{left}{}{right}", bars.join(middle))))
        };
        let mut text = rule("╭", "┬", "╮");
        if !self.head.is_empty() {
            text.push_str(&line(&self.head, &widths, |_| Style::Title, &paint));
            text.push_str(&rule("├", "┼", "┤"));
        }
        for row in &self.rows {
            text.push_str(&line(
                row,
                &widths,
                |column| if column == 0 { Style::Accent } else { Style::Plain },
                &paint,
            ));
        }
        text.push_str(&rule("╰", "┴", "╯"));
        text
    }
}

/// One row, on as many lines as its last cell needs.
fn line(
    row: &[String],
    widths: &[usize],
    style: impl Fn(usize) -> Style,
    paint: impl Fn(Style, &str) -> String,
) -> String {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(1);
    let border = paint(Style::Dim, "│");
    let mut text = String::new();
    for index in 0..height {
        for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let piece = cell.get(index).map_or("", String::as_str);
            text.push_str(&format!("{border} {} ", paint(style(column), &format!("{piece:<width$}"))));
        }
        text.push_str(&border);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_gets_bare_lines_without_trailing_spaces() {
        let mut table = Table::with_head(["scope", "permits"]);
        table.row(["cob.read", "consult"]).row(["pix", "x"]);
        assert_eq!(
            table.render(None, |_, text| text.into()),
            "scope     permits\ncob.read  consult\npix       x\n"
        );
    }

    #[test]
    fn a_box_never_outgrows_the_terminal_and_all_its_lines_are_as_long() {
        let mut table = Table::new();
        table.row(["scope", "cob.read cob.write pix.read pix.write webhook.read"]).row(["a", "b"]);
        let text = table.render(Some(40), |_, text| text.into());
        let lengths: Vec<usize> = text.lines().map(|line| line.chars().count()).collect();
        assert!(lengths.iter().all(|length| *length == 40), "{text}");
        assert!(text.contains("webhook.read"));
    }
}
