using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>The official registers of the finance bureau, one an instrument and one for all recoveries.</summary>
internal static class BatchRegisters
{
    /// <param name="lines">All of the batch, in their order.</param>
    public static OfficialRegister<BatchRegisterLine> Of(PaymentBatch batch, IReadOnlyList<BatchRegisterLine> lines) => Of(batch) with
    {
        Receipt = new ReceiptForm(batch.Number, CheckTotal.Of(batch, lines.Count), [.. lines.Select(line =>
            new ReceiptFormLine(line.Line.Number, line.Line.PayeeName, line.Line.Account.AccountNumber, line.Line.Amount.Abs()))]),
    };

    private static OfficialRegister<BatchRegisterLine> Of(PaymentBatch batch)
    {
        if (batch.Kind == BatchKind.Recovery)
        {
            return RecoveryRegister.Of(batch);
        }

        var form = InstrumentForm.Of(batch.Instrument);
        return new OfficialRegister<BatchRegisterLine>(
            form.Title, RegisterExport<BatchRegisterLine>.Office, $"{batch.Period.Year}年{batch.Period.Month}月", batch.Number, form.Lines, form.Amount);
    }
}
