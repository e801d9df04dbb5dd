/// How the records of a table are laid out.
///
/// A pipe, and a terminal that is wide enough, get one line a record. On a narrower terminal, in this order:
/// cells take their compact form; long cells are cut, but none that takes up to 36 columns (an id, an account
/// number), no essential one and no sentence; a record takes two or three lines, the essential columns and what fits
/// beside them on the first, the others below in aligned columns of their own, a long sentence on lines of its own;
/// and at last one line for each column. No column that has something to say is ever left out.
enum TableLayout: Equatable {
    /// A column in its place.
    struct Slot: Equatable {
        let column: Int
        let width: Int
    }

    /// Each record takes as many lines as there are bands.
    case bands([[Slot]], isCompact: Bool)
    /// Each record takes a line for each column, in the width of the terminal.
    case vertical(width: Int)

    /// What a column asks for.
    struct Demand {
        /// The width of the widest cell, heading included.
        var full: Int
        /// The same in the compact form.
        var compact: Int
        /// Whether it is shown whole.
        var isEssential: Bool
        /// Whether it is broken over several lines where it would be cut.
        var wraps = false

        fileprivate func least(_ width: Int) -> Int {
            isEssential || wraps ? width : min(width, mostUncut)
        }
    }

    /// The space between two columns.
    static let gap = 2
    /// How far the second line of a record stands in.
    static let indent = 2
    /// A cell that takes no more columns than this is never cut.
    static let mostUncut = 36
    private static let mostBands = 3

    /// Whether one line a record is enough for everything, if need be in the compact form.
    static func fits(_ demands: [Demand], width: Int) -> Bool {
        total(demands.map(\.full)) <= width || total(demands.map(\.compact)) <= width
    }

    /// The layout for so many columns of a terminal; nil means that nothing needs to fit.
    init(_ demands: [Demand], width: Int?) {
        let full = demands.map(\.full)
        let compact = demands.map(\.compact)
        let all = Array(demands.indices)
        guard let width, Self.total(full) > width else {
            self = .bands([all.map { Slot(column: $0, width: full[$0]) }], isCompact: false)
            return
        }
        if Self.total(compact) <= width {
            self = .bands([all.map { Slot(column: $0, width: compact[$0]) }], isCompact: true)
        } else if let band = Self.shrink(all, full, demands, width) {
            self = .bands([band], isCompact: false)
        } else if let band = Self.shrink(all, compact, demands, width) {
            self = .bands([band], isCompact: true)
        } else if let bands = Self.fold(compact, demands, width) {
            self = .bands(bands, isCompact: true)
        } else {
            self = .vertical(width: width)
        }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    /// Gives all columns as much as they want up to a common limit, the largest with which the line fits; nil
    /// when they need more than there is.
    private static func shrink(_ columns: [Int], _ wanted: [Int], _ demands: [Demand], _ width: Int)
        -> [Slot]?
    {
        func widths(limit: Int) -> [Int] {
            columns.map { max(demands[$0].least(wanted[$0]), min(wanted[$0], limit)) }
        }
        guard total(widths(limit: 0)) <= width else { return nil }
        var low = 0
        var high = width
        while low < high {
            let middle = (low + high + 1) / 2
            if total(widths(limit: middle)) <= width { low = middle } else { high = middle - 1 }
        }
        return zip(columns, widths(limit: low)).map { Slot(column: $0, width: $1) }
    }

    private static func fold(_ wanted: [Int], _ demands: [Demand], _ width: Int) -> [[Slot]]? {
        let least = demands.indices.map { demands[$0].least(wanted[$0]) }
        var first = demands.indices.filter { demands[$0].isEssential }
        guard total(first.map { least[$0] }) <= width else { return nil }
        var bands: [[Int]] = []
        for column in demands.indices where !demands[column].isEssential {
            if bands.isEmpty, total((first + [column]).map { least[$0] }) <= width {
                first.append(column)
            } else if let last = bands.last, total((last + [column]).map { least[$0] }) <= width - indent {
                bands[bands.count - 1].append(column)
            } else if least[column] <= width - indent || demands[column].wraps && width - indent >= mostUncut
            {
                bands.append([column])
            } else {
                return nil
            }
        }
        guard !first.isEmpty, bands.count < mostBands else { return nil }
        let lines =
            [shrink(first.sorted(), wanted, demands, width)]
            + bands.map { band in
                if let only = band.first, least[only] > width - indent {
                    return [Slot(column: only, width: width - indent)]
                }
                return shrink(band, wanted, demands, width - indent)
            }
        return lines.contains { $0 == nil } ? nil : lines.compactMap { $0 }
    }
}
