extension VisibleText {
    /// What stands before a character, as far as it decides whether the character can be shown.
    struct Context {
        /// The character before, nil at the beginning and after an escape.
        private var previous: Unicode.Scalar?
        /// The last character that is not a mark, selector or modifier.
        private var base: Unicode.Scalar?
        private var marksInARow = 0
        private var isInTagSequence = false

        /// Whether the character is visible, or part of something visible, in this place.
        func shows(_ scalar: Unicode.Scalar, next: Substring.UnicodeScalarView) -> Bool {
            switch scalar.value {
            case 0x20..<0x7F: return true
            case 0x200C, 0x200D: return joins(scalar, next.first)
            case 0xFE00...0xFE0F: return selectsVariant(of: previous)
            case 0xE0100...0xE01EF: return previous?.properties.isIdeographic ?? false
            case 0xE0020...0xE007E: return isInTagSequence || startsFlag(scalar, next)
            case 0xE007F: return isInTagSequence
            case 0x180B...0x180D, 0x180F:
                return previous.map { (0x1800...0x18AF).contains($0.value) } ?? false
            case 0x1F3FB...0x1F3FF: return base?.isPictograph ?? false  // skin tones
            default: break
            }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
            case .format: return scalar.isPrependedMark && next.first?.properties.isWordPart ?? false
            case .nonspacingMark, .enclosingMark, .spacingMark:
                guard base != nil, marksInARow < Self.mostMarks else { return false }
            default: break
            }
            return !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
        }

        /// Takes a character that is shown.
        mutating func append(_ scalar: Unicode.Scalar) {
            previous = scalar
            switch scalar.value {
            case 0xE0020...0xE007E: isInTagSequence = true
            default: isInTagSequence = false
            }
            if scalar.isMark {
                marksInARow += 1
            } else if !scalar.properties.isEmojiModifier {
                base = scalar
                marksInARow = 0
            }
        }

        /// UAX #15 calls text with more than 30 marks in a row abnormal; no language comes near it.
        private static let mostMarks = 30

        /// A joiner is shown between two emoji, and in the scripts whose spelling needs it.
        private func joins(_ joiner: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
            guard let previous, let next, previous.value != 0x200C, previous.value != 0x200D else {
                return false
            }
            if previous.usesJoiners && next.usesJoiners { return true }
            guard joiner.value == 0x200D, let base else { return false }
            return base.isPictograph && next.isPictograph
        }

        private func selectsVariant(of previous: Unicode.Scalar?) -> Bool {
            guard let previous, !previous.isMark else { return false }
            return previous.properties.isEmoji || previous.value >= 0x1000
        }

        /// Flags of regions, such as Scotland's, are a black flag, tags and a closing tag (UTS #51).
        private func startsFlag(_ tag: Unicode.Scalar, _ next: Substring.UnicodeScalarView) -> Bool {
            guard previous?.value == 0x1F3F4 else { return false }
            let end = next.prefix(8).first { !(0xE0020...0xE007E).contains($0.value) }
            return end?.value == 0xE007F
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a control character: C0, DEL or C1.
    var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        case .format: !isPrependedMark
        default: false
        }
    }

    /// Arabic to Sinhala, Myanmar, Khmer and Mongolian.
    fileprivate var usesJoiners: Bool {
        switch value {
        case 0x0600...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF: true
        default: false
        }
    }

    /// An emoji that can be part of a joined one: not a digit, a regional indicator or a skin tone.
    fileprivate var isPictograph: Bool {
        properties.isEmoji && value > 0xA8 && !(0x1F1E6...0x1F1FF).contains(value)
            && !properties.isEmojiModifier
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isWordPart: Bool { isAlphabetic || numericType != nil }
}
