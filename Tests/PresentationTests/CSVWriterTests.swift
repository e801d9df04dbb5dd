import Testing

@testable import Presentation

@Suite struct CSVWriterTests {
    private func line(_ fields: String...) -> String {
        var bytes: [UInt8] = []
        CSVWriter.write(fields, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `quotes only where it has to`() {
        #expect(line("a", "b c", "é") == "a,b c,é\r\n")
        #expect(
            line("a,b", "a\"b", "a\r\nb", "a;b", " a", "\u{1B}[")
                == "\"a,b\",\"a\"\"b\",\"a\r\nb\",\"a;b\",\" a\",\"\u{1B}[\"\r\n")
        #expect(line("", "") == ",\r\n")
        #expect(line("") == "\"\"\r\n")
    }

    @Test(arguments: [
        "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "-", "-5.00 EUR", "-5.", "-.5", "-5e", "--5", "-٣",
        "＝1+1", "＋1", "－1", "＠a",
    ])
    func `puts an apostrophe before what a spreadsheet would run`(text: String) {
        #expect(line(text) == "'\(text)\r\n")
    }

    @Test(arguments: ["\t=1", "\r=1", "\n=1"]) func `guards control characters too`(text: String) {
        #expect(line(text) == "\"'\(text)\"\r\n")
    }

    @Test(arguments: ["-5.00", "-5", "+4670123", "-1e9", "-1.5E-7", "5", "a=b", "1-2", "'x", ""])
    func `leaves numbers and harmless text alone`(text: String) {
        #expect(line(text, "") == "\(text),\r\n")
    }

    @Test func `plain ASCII is written as it is, and nothing else`() {
        for first in UInt8(0)..<128 {
            for second in UInt8(0)..<128 {
                let text = String(decoding: [first, second], as: UTF8.self)
                let isQuoted =
                    [first, second].contains { $0 < 0x20 || $0 == 0x7F || ",;\"".utf8.contains($0) }
                    || first == 0x20 || second == 0x20
                let isNumber = (0x30...0x39).contains(second) && (text.hasPrefix("+") || text.hasPrefix("-"))
                let isGuarded = "=@+-\t\r\n".utf8.contains(first) && !isNumber
                let quote = isQuoted ? "\"" : ""
                let inner = isQuoted ? text.replacing("\"", with: "\"\"") : text
                #expect(line(text, "") == quote + (isGuarded ? "'" : "") + inner + quote + ",\r\n")
            }
        }
    }

    @Test func `comes back as it was`() {
        var random = Randomness(seed: 7)
        for _ in 0..<1000 {
            let fields = (0..<3).map { _ in random.text() }
            var bytes: [UInt8] = []
            CSVWriter.write(fields, to: &bytes)
            let records = CSVReader.records(bytes)
            #expect(records.count == 1)
            for (read, field) in zip(records.first ?? [], fields) {
                // Compared byte by byte: Swift's equality would forgive a changed normal form.
                #expect(Array(read.utf8) == Array(field.utf8) || Array(read.utf8) == Array("'\(field)".utf8))
            }
            #expect(records.first?.count == 3)
        }
    }
}

/// A reader of RFC 4180, for tests.
enum CSVReader {
    static func records(_ bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            index += 1
            switch (byte, isQuoted) {
            case (0x22, true) where next == 0x22:
                field.append(byte)
                index += 1
            case (0x22, _):
                isQuoted.toggle()
            case (0x2C, false):
                record.append(String(decoding: field, as: UTF8.self))
                field = []
            case (0x0D, false) where next == 0x0A:
                records.append(record + [String(decoding: field, as: UTF8.self)])
                (record, field) = ([], [])
                index += 1
            default:
                field.append(byte)
            }
        }
        return records
    }
}
