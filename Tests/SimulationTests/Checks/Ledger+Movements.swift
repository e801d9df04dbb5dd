import Operations
import Testbank

/// What must be so of a movement, which nothing keeps from happening twice.
extension Ledger {
    /// A movement is about to leave: never again, once it may have arrived.
    func check(movement wire: Wire) {
        guard wire.isMovement else { return }
        for other in network.wires where other.number != wire.number && other.targets == wire.targets {
            if !other.isProvenHarmless {
                machine.violated(
                    "a movement is never sent again once it may have been",
                    "\(wire.summary): request \(other.number) was sent before, status \(other.status ?? 0)")
            }
        }
    }

    /// A result speaks of the very record that its request made, also where that cannot be told by the external id.
    func check(_ result: ItemResult, isOf goal: Goal, _ name: Name) {
        guard let movement = goal.movement, result.outcome == .done, let id = result.id else { return }
        let own = service.movements(externalId: movement.externalId).map(\.id)
        if !own.contains(id) {
            machine.violated("done is true", "\(name.run): it is said to be \(id), and is \(own)")
        }
    }

    /// Whether nobody can tell what became of a movement: the network made it twice, or there are equal ones, of which
    /// the service does not show by which name each was made, or may have named each otherwise than it was asked to.
    func isAmbiguous(_ goal: Goal) -> Bool {
        guard let movement = goal.movement else { return false }
        return service.movements(externalId: movement.externalId).count > 1
            || (!service.habits.showsExternalIds && equals(of: movement).count > 1)
            || (service.habits.showsExternalIds && isImitated(goal))
            // By a clock that was put forward it was made before it was sent.
            || (!service.habits.showsExternalIds && !equals(of: movement).isEmpty && machine.wasPutForward)
    }

    /// Whether there is a movement that is equal to one, and may be taken for it.
    func isImitated(_ goal: Goal) -> Bool {
        guard let movement = goal.movement else { return false }
        return equals(of: movement).contains { $0.externalId != movement.externalId }
    }

    private func equals(of movement: NewMovement) -> [Service.Movement] {
        service.movements.filter {
            $0.sender == movement.sender.text && $0.recipient == movement.recipient.text
                && $0.amount == movement.amount.text(decimals: 2) && $0.reference == movement.reference
        }
    }
}
