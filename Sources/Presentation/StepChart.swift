/// Draws how a figure changes over time, as steps: with braille dots (eight to a character) or in plain ASCII.
///
/// Everything is computed in whole numbers; the labels are the caller's, so that no figure is rounded but in its height.
public struct StepChart: Sendable {
    /// A change of the figure.
    public struct Step: Sendable {
        /// When it happens, as a part of the whole time: `place` of `places`.
        public var place: Int
        /// Into how many parts the whole time is divided; more than 0.
        public var places: Int
        /// The figure from then on.
        public var value: Int64

        /// Makes a step.
        public init(place: Int, of places: Int, value: Int64) {
            self.place = place
            self.places = places
            self.value = value
        }
    }

    /// The figure at the beginning; nil while it is not known.
    public var start: Int64?
    /// The changes in their order.
    public var steps: [Step]
    /// What stands below the left and right end.
    public var ends: (first: String, last: String)
    /// How a figure is written.
    public var label: @Sendable (Int64) -> String

    /// Makes a chart.
    public init(
        start: Int64?, steps: [Step], ends: (first: String, last: String),
        label: @escaping @Sendable (Int64) -> String
    ) {
        self.start = start
        self.steps = steps
        self.ends = ends
        self.label = label
    }

    /// The chart in so many columns and, without the line of the ends, lines; nil when no figure is known.
    public func render(width: Int, height: Int = 12, isUnicode: Bool) -> String? {
        let values = steps.map(\.value) + [start].compactMap { $0 }
        guard let low = values.min(), let high = values.max() else { return nil }
        let labels = high == low ? [label(high)] : [label(high), label(low)]
        let labelWidth = labels.map(\.count).max() ?? 0
        let columns = max(width - labelWidth - 2, 10)
        var canvas = Canvas(columns: columns, lines: max(height, 2), isUnicode: isUnicode)
        let levels = levels(canvas.width).map { value in
            value.map { Self.height(of: $0, from: low, to: high, in: canvas.height) }
        }
        var last: Int?
        for (x, level) in levels.enumerated() {
            guard let level else { continue }
            for y in min(last ?? level, level)...max(last ?? level, level) { canvas.set(x, y) }
            last = level
        }
        var text = ""
        for (index, line) in canvas.text.enumerated() {
            let isTop = index == 0
            let isBottom = index == canvas.text.count - 1
            let label =
                high == low
                ? (index == canvas.text.count / 2 ? labels[0] : "")
                : isTop ? labels[0] : isBottom ? labels[1] : ""
            let axis = isUnicode ? (label.isEmpty ? "│" : "┤") : (label.isEmpty ? "|" : "+")
            text += String(repeating: " ", count: labelWidth - label.count) + label + " " + axis + line + "\n"
        }
        let gap = max(1, columns - ends.first.count - ends.last.count)
        let corner =
            isUnicode
            ? "└" + String(repeating: "─", count: columns) : "+" + String(repeating: "-", count: columns)
        text += String(repeating: " ", count: labelWidth + 1) + corner + "\n"
        text +=
            String(repeating: " ", count: labelWidth + 2) + ends.first + String(repeating: " ", count: gap)
        return text + ends.last + "\n"
    }

    /// The figure at each of so many places, nil before it is known.
    private func levels(_ count: Int) -> [Int64?] {
        var levels = [Int64?](repeating: nil, count: count)
        var value = start
        var x = 0
        for step in steps {
            let place = min(max(step.place, 0), step.places)
            let end = Int(Int128(place) * Int128(count - 1) / Int128(max(step.places, 1)))
            while x < end {
                levels[x] = value
                x += 1
            }
            value = step.value
        }
        while x < count {
            levels[x] = value
            x += 1
        }
        return levels
    }

    /// The nearest of so many heights; a figure that never changes is in the middle.
    private static func height(of value: Int64, from low: Int64, to high: Int64, in count: Int) -> Int {
        guard low < high else { return count / 2 }
        let (part, whole) = (Int128(value) - Int128(low), Int128(high) - Int128(low))
        return Int((part * Int128(count - 1) * 2 + whole) / (whole * 2))
    }

    /// Dots, the lowest row first.
    private struct Canvas {
        let columns: Int
        let lines: Int
        let isUnicode: Bool
        private var dots: Set<Int> = []

        var width: Int { isUnicode ? columns * 2 : columns }
        var height: Int { isUnicode ? lines * 4 : lines }

        init(columns: Int, lines: Int, isUnicode: Bool) {
            self.columns = columns
            self.lines = lines
            self.isUnicode = isUnicode
        }

        mutating func set(_ x: Int, _ y: Int) { dots.insert(y * width + x) }

        private func has(_ x: Int, _ y: Int) -> Bool { dots.contains(y * width + x) }

        /// The lines from the top, without spaces at their ends.
        var text: [String] {
            (0..<lines).reversed().map { line in
                let cells = (0..<columns).map { isUnicode ? braille($0, line) : has($0, line) ? "*" : " " }
                let end = cells.lastIndex { $0 != " " } ?? -1
                return cells[...end].joined()
            }
        }

        /// The bits of the dots in the Unicode block of braille patterns: left column 1, 2, 3, 7, right one 4, 5, 6, 8,
        /// from the top.
        private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

        private func braille(_ column: Int, _ line: Int) -> String {
            var pattern: UInt32 = 0
            for (dx, bits) in Self.bits.enumerated() {
                for (down, bit) in bits.enumerated() where has(column * 2 + dx, line * 4 + 3 - down) {
                    pattern |= bit
                }
            }
            guard pattern != 0, let scalar = Unicode.Scalar(0x2800 + pattern) else { return " " }
            return String(Character(scalar))
        }
    }
}
