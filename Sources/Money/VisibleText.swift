/// Text from outside, safe to put in a message: invisible characters shown as `\u{…}`, at most 40 characters.
enum VisibleText {
    static func quote(_ text: String) -> String {
        var result = "`"
        let scalars = text.unicodeScalars
        // One combining sequence can be endless, so the limit counts scalars.
        let isLong = scalars.dropFirst(40).first != nil
        for scalar in scalars.prefix(isLong ? 37 : 40) {
            if isInvisible(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result + (isLong ? "…`" : "`")
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            true
        case .spaceSeparator: scalar != " "
        default: false
        }
    }
}
