import Testing

@testable import Presentation

@Suite struct StepChartTests {
    private func chart(_ start: Int64?, _ values: [Int64]) -> StepChart {
        StepChart(
            start: start,
            steps: values.enumerated().map {
                .init(place: $0.offset + 1, of: values.count + 1, value: $0.element)
            },
            ends: ("a", "z")
        ) { String($0) }
    }

    @Test func `steps go up and down between the labelled extremes`() throws {
        let text = try #require(chart(0, [9, 3]).render(width: 16, height: 4, isUnicode: false))
        #expect(
            text == """
                9 +    *****
                  |    *   *
                  |    *   *****
                0 +*****
                  +-------------
                   a           z

                """)
    }

    @Test func `a figure that never changes is a line in the middle with one label`() throws {
        let text = try #require(chart(5, []).render(width: 13, height: 3, isUnicode: false))
        #expect(text.hasPrefix("  |\n5 +**********\n  |\n"))
    }

    @Test func `with Unicode a character holds eight dots`() throws {
        let text = try #require(chart(0, [7]).render(width: 13, height: 2, isUnicode: true))
        #expect(
            text == """
                7 ┤    ⢸⠉⠉⠉⠉⠉
                0 ┤⣀⣀⣀⣀⣸
                  └──────────
                   a        z

                """)
    }

    @Test func `nothing known is nothing drawn`() {
        #expect(chart(nil, []).render(width: 40, isUnicode: true) == nil)
    }

    @Test func `the extremes of 64 bits do not overflow`() {
        #expect(chart(.min, [.max]).render(width: 40, isUnicode: true) != nil)
    }

    @Test func `before the figure is known nothing is drawn`() throws {
        let text = try #require(chart(nil, [1]).render(width: 14, height: 2, isUnicode: false))
        #expect(text.contains("     ***"))
    }
}
