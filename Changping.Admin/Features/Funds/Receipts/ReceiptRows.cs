using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>A compared receipt as the preview shows it: what settles is new, what agrees in part is changed, what stands already is unchanged.</summary>
internal static class ReceiptRows
{
    private static readonly Func<ReceiptDraft, IReadOnlyList<string?>> Texts = draft => ReceiptsRegister.Schema.Texts(draft.Row);

    public static PreviewRow<ReceiptDraft> Of(int number, ReceiptDraft draft)
    {
        var (row, verdict) = (draft.Row, draft.Finding.Verdict);
        var place = Place(verdict);
        return new PreviewRow<ReceiptDraft>
        {
            Row = number,
            Label = Label(row),
            Fate = Fate(verdict),
            Outcome = verdict.ChineseName(),
            Changes = verdict switch
            {
                ReceiptVerdict.PartlyMatched => Differences(draft),
                ReceiptVerdict.Contradicts => Contradiction(draft),
                _ => [],
            },
            Issues = place is var (column, code) ? [new RowIssue(number, column.Name, column.Text(row), code, $"{draft.Finding.Message}。")] : [],
            Notes = place is null && draft.Finding.Message is { } message ? [.. draft.Notes, new RowNote(number, "核对", $"{message}。")] : draft.Notes,
            Draft = draft,
            Describe = Texts,
        };
    }

    public static string Label(ReceiptAnswer row) => $"{row.Batch} 第 {row.Line} 行";

    private static RowFate Fate(ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.Matched => RowFate.New,
        ReceiptVerdict.PartlyMatched or ReceiptVerdict.Contradicts => RowFate.Changed,
        ReceiptVerdict.AlreadyConfirmed or ReceiptVerdict.ContradictionKnown or ReceiptVerdict.Unanswered => RowFate.Unchanged,
        _ => RowFate.Faulty,
    };

    /// <summary>Batch → file, of name and account where they differ.</summary>
    private static List<FieldChange> Differences(ReceiptDraft draft)
    {
        var line = draft.Batch!.Lines[draft.Row.Line];
        var changes = new List<FieldChange>();
        if (draft.Row.Payee != line.Payee)
        {
            changes.Add(new FieldChange(ReceiptsRegister.Payee.Name, line.Payee, draft.Row.Payee));
        }

        if (draft.Row.Account is null)
        {
            changes.Add(new FieldChange(ReceiptsRegister.Account.Name, line.Account, null));
        }

        return changes;
    }

    /// <summary>What stands → what the file says.</summary>
    private static List<FieldChange> Contradiction(ReceiptDraft draft)
    {
        var (line, row) = (draft.Batch!.Lines[draft.Row.Line], draft.Row);
        return [new FieldChange(ReceiptsRegister.Outcome.Name, $"{line.SettledOn:yyyy-MM-dd} {line.Outcome?.ChineseName()}",
            $"{row.On:yyyy-MM-dd} {row.Outcome?.ChineseName()}")];
    }

    /// <summary>The cell at which the fault stands; null where there is none.</summary>
    private static (RegisterColumn<ReceiptAnswer> Column, string Code)? Place(ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.UnknownBatch => (ReceiptsRegister.Batch, "unknown-batch"),
        ReceiptVerdict.NotApproved => (ReceiptsRegister.Batch, "batch-not-approved"),
        ReceiptVerdict.UnknownLine => (ReceiptsRegister.Line, "unknown-line"),
        ReceiptVerdict.Duplicate => (ReceiptsRegister.Line, "duplicate-row"),
        ReceiptVerdict.AmountDiffers => (ReceiptsRegister.Amount, "amount-differs"),
        ReceiptVerdict.AccountDiffers => (ReceiptsRegister.Account, "account-differs"),
        ReceiptVerdict.PayeeDiffers => (ReceiptsRegister.Payee, "payee-differs"),
        ReceiptVerdict.DayImpossible => (ReceiptsRegister.On, "day-impossible"),
        _ => null,
    };
}
