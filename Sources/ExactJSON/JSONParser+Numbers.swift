extension JSONParser {
    /// Reads a number: an integer when it is one that fits, else its text.
    mutating func number() throws(JSONFailure) -> JSON {
        let start = position
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let firstDigit = position
        var value: Int64 = 0
        var fits = true
        while let digit = digit() {
            // Counting away from zero in the sign's own direction reaches Int64.min.
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(isNegative ? -digit : digit)
            fits = fits && !overflow && !carry
            value = sum
        }
        let count = position - firstDigit
        guard count > 0 else { throw failure(current == nil ? .endsInside(.number) : .badNumber) }
        let hasZero = bytes[firstDigit] == UInt8(ascii: "0")
        guard count == 1 || !hasZero else { throw failure(.leadingZero, at: firstDigit) }

        var isInteger = true
        if current == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            try digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isInteger = false
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        // Minus zero is not an integer that can be written back.
        if isInteger, fits, !(isNegative && hasZero) { return .integer(value) }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() throws(JSONFailure) {
        guard digit() != nil else { throw failure(current == nil ? .endsInside(.number) : .badNumber) }
        while digit() != nil {}
    }

    @inline(__always)
    private mutating func digit() -> Int64? {
        guard position < bytes.count else { return nil }
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        position += 1
        return Int64(digit)
    }
}
