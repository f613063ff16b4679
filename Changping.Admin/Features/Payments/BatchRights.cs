using Changping.Admin.Security;
using Changping.Domain.Finance;

namespace Changping.Admin.Features.Payments;

/// <summary>What the person at the screen may do with a batch.</summary>
/// <param name="Prepared">It is their own: somebody else decides on it.</param>
public sealed record BatchRights(
    bool Approve = false, bool Export = false, bool Reveal = false, bool Receipts = false, bool Recover = false, bool Prepared = false)
{
    public static BatchRights Of(Actor actor, PaymentBatch? batch) => new(
        actor.May(Permission.Approve),
        actor.May(Permission.ExportPersonalData),
        actor.May(Permission.RevealPersonalData),
        actor.May(Permission.EnterReceipts),
        actor.May(Permission.PreparePayment),
        batch?.PreparedBy.Id == actor.Id);
}
