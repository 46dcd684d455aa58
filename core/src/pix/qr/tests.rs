use super::*;

const TEXT: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de \
                    Tal6008BRASILIA62070503***63041D3D";

/// Reads a code as a scanner does, from any picture.
fn scanned(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    let shade = |x: usize, y: usize| if is_dark(x, y) { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

/// Side and pixels of a PNG, as another library reads them.
fn decoded(png: &[u8]) -> (usize, Vec<u8>) {
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(::png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.width, info.color_type), (info.height, ::png::ColorType::Grayscale));
    (info.width as usize, pixels)
}

#[test]
fn a_png_is_scanned_to_the_text_with_any_correction_and_size() {
    for (letter, module, quiet_zone) in [("L", 3, 4), ("M", 8, 4), ("Q", 5, 2), ("H", 7, 10)] {
        let code = QrCode::encode(TEXT, QrCorrection::from_letter(letter).unwrap()).unwrap();
        let png = code.png(QrPicture { module, quiet_zone }).unwrap();
        let (side, pixels) = decoded(&png);
        assert_eq!(side as u32, (code.width() + 2 * quiet_zone) * module);
        assert_eq!(scanned(side, |x, y| pixels[y * side + x] == 0), TEXT);
        assert!(pixels.iter().all(|pixel| matches!(pixel, 0 | 255)));
    }
}

#[test]
fn an_svg_is_the_codes_squares() {
    let code = QrCode::encode(TEXT, QrCorrection::Medium).unwrap();
    let svg = code.svg(QrPicture { module: 10, quiet_zone: 4 }).unwrap();
    let side = code.width() + 8;
    assert!(svg.contains(&format!("width=\"{0}\" height=\"{0}\" viewBox=\"0 0 {side} {side}\"", side * 10)));
    let path = svg.rsplit_once("<path d=\"M").unwrap().1.strip_suffix("z\"/></svg>").unwrap();
    let mut dark = vec![false; (side * side) as usize];
    for run in path.split("zM") {
        let (place, length) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (u32, u32) = (x.parse().unwrap(), y.parse().unwrap());
        let length: u32 = length.split('v').next().unwrap().parse().unwrap();
        assert_eq!(run, format!("{x} {y}h{length}v1h-{length}"));
        (x..x + length).for_each(|x| dark[(y * side + x) as usize] = true);
    }
    // Four pixels a square, as a scanner wants them.
    assert_eq!(scanned(side as usize * 4, |x, y| dark[y / 4 * side as usize + x / 4]), TEXT);
}

#[test]
fn a_terminal_shows_the_codes_squares_on_light_ground_and_on_dark() {
    let code = QrCode::encode(TEXT, QrCorrection::Low).unwrap();
    for on_dark in [false, true] {
        let text = code.terminal(on_dark);
        let rows: Vec<Vec<bool>> = text
            .lines()
            .flat_map(|line| {
                ["█▀", "█▄"].map(|inks| line.chars().map(|c| inks.contains(c) != on_dark).collect())
            })
            .collect();
        let side = code.width() as usize + 8;
        assert!(rows.len() >= side && rows.iter().all(|row: &Vec<bool>| row.len() == side));
        assert_eq!(scanned(side * 4, |x, y| rows[y / 4][x / 4]), TEXT, "{on_dark}");
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_and_so_is_a_picture_of_no_size() {
    for (correction, most) in [
        (QrCorrection::Low, 2953),
        (QrCorrection::Medium, 2331),
        (QrCorrection::Quartile, 1663),
        (QrCorrection::High, 1273),
    ] {
        assert_eq!(QrCode::encode(&"a".repeat(most), correction).unwrap().width(), 177);
        let error = QrCode::encode(&"a".repeat(most + 1), correction).unwrap_err();
        assert_eq!(error.code(), Some("qr_invalid"));
    }
    assert!(QrCode::encode(&"1".repeat(1_000_000), QrCorrection::Low).is_err());
    assert_eq!(QrCode::encode("", QrCorrection::Low).unwrap().width(), 21);
    let code = QrCode::encode(&"a".repeat(2953), QrCorrection::Low).unwrap();
    for (module, quiet_zone) in [(0, 4), (101, 4), (1, 101), (100, 4), (u32::MAX, u32::MAX)] {
        let picture = QrPicture { module, quiet_zone };
        assert_eq!(code.png(picture).unwrap_err().code(), Some("qr_invalid"));
        assert_eq!(code.svg(picture).unwrap_err().code(), Some("qr_invalid"));
    }
    assert!(code.png(QrPicture { module: 1, quiet_zone: 0 }).is_ok());
    assert!(!code.is_dark(177, 0) && !code.is_dark(0, u32::MAX));
}
