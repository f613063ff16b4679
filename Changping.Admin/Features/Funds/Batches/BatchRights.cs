using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>What the person at the screen may do with a batch.</summary>
/// <param name="WhyNotDecide">Why they do not decide on it, such as on their own; null where they may, if they approve at all.</param>
public sealed record BatchRights(
    bool Approve = false, bool Export = false, bool Reveal = false, bool Receipts = false, bool Recover = false, bool Attach = false,
    string? WhyNotDecide = null,
    bool TakeBack = false)
{
    public static BatchRights Of(Actor actor, PaymentBatch? batch) => new(
        actor.May(Permission.Approve),
        actor.May(Permission.ExportBatches),
        actor.May(Permission.RevealPersonalData),
        actor.May(Permission.EnterReceipts),
        actor.May(Permission.PreparePayment),
        actor.May(AddAttachment.RightTo(RecordKind.Batch)),
        batch?.WhyNotDecide(actor.Person())?.Message,
        batch?.WhyNotTakeBack(actor.Person()) is null && batch is not null);
}
