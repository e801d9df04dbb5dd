import ExactJSON
import ImpactFinance
import Money
import Operations

/// Reads new figures of accounts.
enum FiguresInput {
    /// What a row may hold. `type` and `user` are in what the API prints and are passed over; `liquidCents` is what a
    /// page of the documentation calls `liquidBalanceCents`.
    private static let known = ["id", "externalId"] + AccountFigures.names + ["liquidCents", "type", "user"]

    /// Reads a file: CSV with a header row, JSON, or one JSON object a line.
    ///
    /// - Throws: ``InputError`` that names line and field.
    static func parse(_ bytes: [UInt8], name: String, now: Timestamp) throws(InputError) -> FiguresTable {
        var table = FiguresTable()
        var places: [String: String] = [:]
        for record in try InputRecord.read(bytes, name: name, known: known) {
            try record.refuseUnknown(known: known)
            let row = FiguresTable.Row(
                id: try record.identifier("id"), externalId: try record.identifier("externalId"),
                figures: try figures(record, now: now), place: record.place)
            guard row.id != nil || row.externalId != nil else {
                throw InputError(
                    place: record.place, message: "it names no account: `id` or `externalId` is needed")
            }
            guard !row.figures.isEmpty else {
                throw InputError(place: record.place, message: "it has no figures, such as balanceCents")
            }
            let name = row.id.map { "account \($0)" } ?? "external id \(row.externalId ?? "")"
            let key = row.id.map { "account \(Identifier.key($0))" } ?? name
            if let first = places.updateValue(record.place, forKey: key) {
                throw InputError(
                    code: InputError.duplicate, place: record.place,
                    message: "the \(name) is there already, at \(first)",
                    hint: "give the figures of each account once")
            }
            table.rows.append(row)
        }
        return table
    }

    /// The figures that an option gives: `balanceCents=712345,liquidBalanceCents=12300`.
    static func option(_ text: String, now: Timestamp) throws(InputError) -> AccountFigures {
        try InputError.onCommandLine { () throws(InputError) in try pairs(text, now: now) }
    }

    private static func pairs(_ text: String, now: Timestamp) throws(InputError) -> AccountFigures {
        let place = "--figures"
        var values: [String: JSON] = [:]
        for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            guard pair.count == 2, !pair[1].isEmpty else {
                throw InputError(place: place, message: "`\(part)` is not name=value")
            }
            guard values.updateValue(.string(pair[1]), forKey: pair[0]) == nil else {
                throw InputError(place: place, message: "`\(pair[0])` is given twice")
            }
        }
        let record = InputRecord(place: place, values: values, isText: true)
        try record.refuseUnknown(known: AccountFigures.names + ["liquidCents"])
        return try figures(record, now: now)
    }

    /// The figures of a record.
    ///
    /// `now`: a valuation cannot be later. One that was would keep out all later ones until its time has come.
    static func figures(_ record: InputRecord, now: Timestamp) throws(InputError) -> AccountFigures {
        let valuedAt = try record.time("valuationAt")
        if let valuedAt, valuedAt.truncatedToSeconds > now {
            throw record.error(
                "valuationAt", "\(valuedAt) lies in the future",
                hint: "give the time at which the market value was taken")
        }
        let liquid = try record.integer("liquidBalanceCents")
        let liquidByOtherName = try record.integer("liquidCents")
        if liquid != nil, liquidByOtherName != nil {
            throw record.error("liquidCents", "it means the same as liquidBalanceCents; give one of them")
        }
        return AccountFigures(
            balanceCents: try record.integer("balanceCents"),
            liquidBalanceCents: liquid ?? liquidByOtherName,
            performanceCents: try record.integer("performanceCents"),
            performancePercent: try record.number("performancePercent"),
            totalAcquisitionCostCents: try record.integer("totalAcquisitionCostCents"),
            valuationFrom: try record.time("valuationFrom"), valuationAt: valuedAt)
    }
}
