/// The help of the command. ArgumentParser wraps lines at 80 columns without regard to indentation, so no
/// line is longer than that.
enum HelpText {
    static let discussion = """
        EXAMPLES
          Serve on a fixed port, with the data of seed 1:
            dreams-sandbox --port 8080

          Run one command against it; DREAMS_BASE_URL, DREAMS_TOKEN,
          DREAMS_TESTBANK_URL and DREAMS_TESTBANK_TOKEN are set:
            dreams-sandbox -- dreams list-requested

          Rehearse a lost answer: the first settlement is applied, but its
          answer is not sent:
            dreams-sandbox --fault 'PATCH /v1/transactions/* nth=1 drop-after' \\
              --log requests.log -- dreams settle ID --yes

          Look at Embedded Payments, one of whose transactions is missing:
            dreams-sandbox --embedded-quirk gap --log requests.log -- bash

          Keep the state between two runs:
            dreams-sandbox --data bank.db --port 8080

        Without COMMAND it prints one line of JSON when it is ready, with the
        addresses and the token, and serves until SIGINT or SIGTERM. With COMMAND
        it exits with the command's status, or 128 + n when signal n ended it.

        FAULT RULES
          'METHOD PATH [nth=N|every=N|p=0.1] ACTION'

          METHOD may be *. PATH is matched without the query; * in it matches
          any run of characters, slashes included. Of several rules the first
          whose pattern and condition match fires; each rule counts every
          request that its pattern matches.

          delay=500ms          applied at once, answered late
          delay-before=500ms   applied late, even when the client has gone
          status=503           answered so, not applied
          status=429,retry-after=2   the same with a Retry-After
          drop-before          connection closed, not applied
          drop-after           applied, then closed without an answer
          truncate=20          applied, the body breaks off after 20 bytes
          garbage              applied, answered 200 with what is not JSON
          respond=FILE         answered with this raw HTTP answer, not applied
          respond-after=FILE   applied, then answered so
          hang                 never answered, not applied
          hang-after           applied, never answered

        TESTBANK
          Served under /testbank: accounts, transactions and currencies.
          --testbank-profile documented serves it as its documentation has it,
          published as the published server's source does: no transactions, no
          paging, no filters, deletion without confirmation, and so on.

          Each --testbank-quirk changes one thing; NAME=off takes one out of
          the profile published, which has those that are marked with *.

        \(TestbankQuirk.help)

        EMBEDDED PAYMENTS
          Transactions 2.x and Accounts 2 are served under /embedded/v2,
          Transactions 3 under /embedded/v3, Accounts 1.x under /embedded/v1.
          Filters are read from the query and from the body of a GET. These
          differences from the documentation can be had with --embedded-quirk:

        \(quirks)

        EXIT STATUS
          0         ended by a signal, or COMMAND succeeded
          64        wrong usage, a bad fault rule included
          65        the file of --load or --data is wrong
          69        the port is taken
          74        a file cannot be read or written
          126, 127  COMMAND cannot be run, or is not found
          other     COMMAND's own
        """

    private static let quirks: String = EmbeddedQuirk.allCases.map { quirk -> String in
        let name = quirk.rawValue
        return "  \(name)\(String(repeating: " ", count: 19 - name.count))\(quirk.summary)"
    }.joined(separator: "\n")
}
