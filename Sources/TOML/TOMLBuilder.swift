/// Puts tables together as headers and pairs come, and refuses what would define something twice.
struct TOMLBuilder {
    /// Who made a table decides who may still add to it.
    private enum Maker {
        /// A header of a table below it: it may still get a header of its own, or dotted keys.
        case longerHeader
        /// Its own header, or the document itself.
        case header
        /// Dotted keys: more of them may follow, and headers of tables below it.
        case dottedKey
    }

    private enum Slot {
        /// A value that is finished: inline tables and arrays with brackets cannot be added to.
        case value(TOMLValue)
        case table(Int)
        /// `[[name]]`
        case tables(Int)
    }

    private struct Entry {
        var name: String
        var position: TOMLPosition
        var slot: Slot
    }

    private struct Table {
        var maker: Maker
        var position: TOMLPosition
        var entries: [Entry] = []
        var index = TOMLNameIndex()
    }

    // Tables refer to each other by number: growing one must not copy those around it.
    private var tables = [Table(maker: .header, position: TOMLPosition(line: 1, column: 1))]
    private var arrays: [[Int]] = []
    /// The table that the last header opened.
    private var open = 0

    /// `[a.b]`
    mutating func open(_ keys: [TOMLKeyPart]) throws(TOMLError) {
        let (parent, last) = try walk(keys)
        guard let found = find(last, in: parent) else {
            open = insert(last, in: parent, .header)
            return
        }
        guard case .table(let table) = found.slot, tables[table].maker == .longerHeader else {
            throw twice(keys, found)
        }
        tables[table].maker = .header
        open = table
    }

    /// `[[a.b]]`
    mutating func openElement(_ keys: [TOMLKeyPart]) throws(TOMLError) {
        let (parent, last) = try walk(keys)
        if let found = find(last, in: parent) {
            guard case .tables(let array) = found.slot else { throw twice(keys, found) }
            open = make(.header, last.position)
            arrays[array].append(open)
        } else {
            open = make(.header, last.position)
            arrays.append([open])
            insert(
                Entry(name: last.name, position: last.position, slot: .tables(arrays.count - 1)), in: parent)
        }
    }

    /// `a.b = value`
    mutating func add(_ keys: [TOMLKeyPart], _ value: TOMLValue) throws(TOMLError) {
        var table = open
        for (offset, key) in keys.enumerated().dropLast() {
            guard let found = find(key, in: table) else {
                table = insert(key, in: table, .dottedKey)
                continue
            }
            guard case .table(let next) = found.slot, tables[next].maker != .header else {
                throw closed(keys[...offset], found, at: key)
            }
            tables[next].maker = .dottedKey
            table = next
        }
        guard let last = keys.last else { return }
        if let found = find(last, in: table) { throw twice(keys, found) }
        insert(Entry(name: last.name, position: last.position, slot: .value(value)), in: table)
    }

    /// Everything, as it is now.
    func table() -> TOMLTable { finished(0) }

    /// Goes to the table above the last key, and makes what is missing on the way.
    private mutating func walk(_ keys: [TOMLKeyPart]) throws(TOMLError) -> (Int, TOMLKeyPart) {
        var table = 0
        for (offset, key) in keys.enumerated().dropLast() {
            switch find(key, in: table).map({ ($0, $0.slot) }) {
            case nil: table = insert(key, in: table, .longerHeader)
            case (_, .table(let next))?: table = next
            case (_, .tables(let array))?: table = arrays[array].last ?? table
            case (let found, .value)?: throw closed(keys[...offset], found, at: key)
            }
        }
        return (table, keys.last ?? TOMLKeyPart(name: "", position: tables[0].position))
    }

    private func find(_ key: TOMLKeyPart, in table: Int) -> Entry? {
        let entries = tables[table].entries
        return tables[table].index.find(key.name, in: entries.count) { entries[$0].name }.map { entries[$0] }
    }

    private mutating func insert(_ entry: Entry, in table: Int) {
        tables[table].entries.append(entry)
        let entries = tables[table].entries
        tables[table].index.note(entries.count) { entries[$0].name }
    }

    private mutating func insert(_ key: TOMLKeyPart, in table: Int, _ maker: Maker) -> Int {
        let new = make(maker, key.position)
        insert(Entry(name: key.name, position: key.position, slot: .table(new)), in: table)
        return new
    }

    private mutating func make(_ maker: Maker, _ position: TOMLPosition) -> Int {
        tables.append(Table(maker: maker, position: position))
        return tables.count - 1
    }

    private func twice(_ keys: [TOMLKeyPart], _ found: Entry) -> TOMLError {
        let position = keys.last?.position ?? found.position
        return TOMLError(
            "`\(TOMLKey.path(keys.map(\.name)))` is already defined on line \(found.position.line)",
            at: position)
    }

    private func closed(_ keys: ArraySlice<TOMLKeyPart>, _ found: Entry, at key: TOMLKeyPart) -> TOMLError {
        TOMLError(
            "`\(TOMLKey.path(keys.map(\.name)))` is defined on line \(found.position.line) and cannot be added to",
            at: key.position)
    }

    private func finished(_ number: Int) -> TOMLTable {
        let table = tables[number]
        let entries = table.entries.map { entry in
            TOMLTable.Entry(name: entry.name, position: entry.position, value: finished(entry.slot))
        }
        return TOMLTable(entries, table.index)
    }

    private func finished(_ slot: Slot) -> TOMLValue {
        func value(_ number: Int) -> TOMLValue {
            TOMLValue(.table(finished(number)), at: tables[number].position)
        }
        switch slot {
        case .value(let value): return value
        case .table(let number): return value(number)
        case .tables(let array):
            let elements = arrays[array].map(value)
            return TOMLValue(
                .array(elements), at: elements.first?.position ?? TOMLPosition(line: 1, column: 1))
        }
    }
}
