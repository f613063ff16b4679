using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>The official registers of the finance bureau, one an instrument and one for all recoveries.</summary>
internal static class BatchRegisters
{
    /// <param name="lines">All of the batch, in their order.</param>
    public static BatchRegister Of(PaymentBatch batch, IReadOnlyList<BatchRegisterLine> lines)
    {
        var (register, annex, isByPayee) = FormOf(batch);
        return new BatchRegister(
            register with
            {
                Annexes = [annex.Of(lines)],
                Receipt = new ReceiptForm(batch.Number, CheckTotal.Of(batch, lines.Count), [.. lines.Select(line =>
                    new ReceiptFormLine(line.Line.Number, line.Line.PayeeName, line.Line.Account.AccountNumber, line.Line.Amount.Abs()))]),
            },
            isByPayee ? BatchRegisterRow.ByPayee(lines) : BatchRegisterRow.Each(lines));
    }

    private static (OfficialRegister<BatchRegisterRow> Register, AnnexForm Annex, bool IsByPayee) FormOf(PaymentBatch batch)
    {
        if (batch.Kind == BatchKind.Recovery)
        {
            return (RecoveryRegister.Of(batch), RecoveryRegister.Annex, false);
        }

        var form = InstrumentForm.Of(batch.Instrument);
        return (
            new OfficialRegister<BatchRegisterRow>(
                form.Title, RegisterExport<BatchRegisterRow>.Office, $"{batch.Period.Year}年{batch.Period.Month}月", batch.Number, form.Rows, form.Amount),
            form.Annex, form.IsByPayee);
    }
}

/// <summary>An official register of a batch, with its rows.</summary>
internal sealed record BatchRegister(OfficialRegister<BatchRegisterRow> Form, IReadOnlyList<BatchRegisterRow> Rows);
