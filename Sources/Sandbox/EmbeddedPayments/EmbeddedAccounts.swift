extension EmbeddedPayments {
    /// `GET /accounts`: numbered pages from 0, of 25 at most.
    func listAccounts(_ request: Request, _ version: EmbeddedAccount.Version) throws -> Response {
        try EmbeddedPayments.checkRequestID(request)
        let problems = EmbeddedProblems()
        let parameters = EmbeddedQuery.read(request, allowed: ["clientId", "page", "limit"], problems)
        let page = EmbeddedQuery.integer(parameters, "page", 0...1_000_000, default: 0, problems)
        let limit = EmbeddedQuery.integer(parameters, "limit", 1...25, default: 25, problems)
        let client = parameters["clientId"]
        if let client, EmbeddedPattern.clientID(client) == nil {
            problems.add(EmbeddedCode.wrongFormat, .query, "clientId", "must be ten digits")
        }
        try problems.check()
        let matches = book(.two).accounts.filter { client == nil || $0.clientID == client }
        let items = matches.dropFirst(page * limit).prefix(limit).map { JSON.object($0.shape(version)) }
        let answer: JSON = [
            "metadata": [
                "page": .integer(Int64(page)), "limit": .integer(Int64(limit)),
                "total_items": .integer(Int64(matches.count)),
            ],
            "items": .array(items),
        ]
        return .json(200, answer.rendered)
    }

    /// `GET /accounts/{id}`
    func showAccount(_ call: Call, _ version: EmbeddedAccount.Version) throws -> Response {
        .json(200, try account(call).shape(version).rendered)
    }

    private func account(_ call: Call) throws -> EmbeddedAccount {
        try EmbeddedPayments.checkRequestID(call.request)
        try EmbeddedPayments.refuseParameters(call.request)
        guard let account = book(.two).account(call.parameters[0]) else { throw EmbeddedError.notFound }
        return account
    }

    /// `GET /accounts/{id}/balances`: booked is the newest ledger balance; pending payments make the
    /// difference to what is available and expected.
    func showBalances(_ call: Call, _ version: EmbeddedAccount.Version) throws -> Response {
        let account = try account(call)
        if let balances = account.balances { return .json(200, balances.rendered) }
        let ledger = book(.two).ledgers[account.id] ?? EmbeddedLedger()
        let booked = ledger.booked ?? account.booked
        let amounts = [
            ("ITAV", "INTERIM_AVAILABLE", booked - ledger.pendingOut), ("ITBD", "INTERIM_BOOKED", booked),
            ("", "INTERIM_EXPECTED", booked + ledger.pendingIn),
        ]
        let date = JSON.string(ledger.date ?? "2025-12-31")
        let currency = JSON.string(ledger.currency ?? "USD")
        let answer: JSON
        switch version {
        case .one:
            answer = [
                "id": .string(account.id), "date": date, "currency": currency,
                "balanceTypes": .array(
                    amounts.filter { !$0.0.isEmpty }.map {
                        ["typeCode": .string($0.0), "amount": .number(EmbeddedDecimal.text(cents: $0.2))]
                    }),
            ]
        case .two:
            let balances = amounts.map { amount -> JSON in
                ["type": .string(amount.1), "amount": .string(EmbeddedDecimal.text(cents: amount.2))]
            }
            answer = [
                "id": .string(account.id),
                "items": .array([
                    ["effectiveDate": date, "currency": currency, "balances": .array(balances)]
                ]),
            ]
        }
        return .json(200, answer.rendered)
    }
}
