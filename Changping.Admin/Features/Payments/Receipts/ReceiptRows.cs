using System.Globalization;
using Changping.Admin.Data.Imports;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Finance;

namespace Changping.Admin.Features.Payments.Receipts;

/// <summary>A compared receipt as the preview shows it: what settles is new, what agrees in part is changed, what stands already is unchanged.</summary>
internal static class ReceiptRows
{
    public static PreviewRow Of(int number, ReceiptDraft draft)
    {
        var (row, verdict) = (draft.Row, draft.Finding.Verdict);
        var place = Place(verdict);
        return new PreviewRow
        {
            Row = number,
            Label = Label(row),
            Fate = Fate(verdict),
            Outcome = verdict.ChineseName(),
            Changes = verdict == ReceiptVerdict.PartlyMatched ? Differences(draft) : [],
            Issues = place is var (column, code, value) ? [new RowIssue(number, column, value(row), code, $"{draft.Finding.Message}。")] : [],
            Notes = place is null && draft.Finding.Message is { } message ? [.. draft.Notes, new RowNote(number, "核对", $"{message}。")] : draft.Notes,
            Draft = draft,
            Describe = _ => Texts(row),
        };
    }

    public static string Label(ReceiptRow row) => $"{row.Batch} 第 {row.Line} 行";

    public static IReadOnlyList<string?> Texts(ReceiptRow row) =>
    [
        row.Batch,
        row.Line.ToString(CultureInfo.InvariantCulture),
        row.Payee,
        row.Account?.Digits,
        row.Amount.ToString(),
        row.Outcome?.ChineseName(),
        Day(row.On),
        row.Reason,
    ];

    private static RowFate Fate(ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.Matched => RowFate.New,
        ReceiptVerdict.PartlyMatched => RowFate.Changed,
        ReceiptVerdict.AlreadyConfirmed or ReceiptVerdict.Unanswered => RowFate.Unchanged,
        _ => RowFate.Faulty,
    };

    /// <summary>Batch → file, of name and account where they differ.</summary>
    private static List<FieldChange> Differences(ReceiptDraft draft)
    {
        var line = draft.Batch!.Lines[draft.Row.Line];
        var changes = new List<FieldChange>();
        if (draft.Row.Payee != line.Payee)
        {
            changes.Add(new FieldChange("收款方", line.Payee, draft.Row.Payee));
        }

        if (draft.Row.Account is null)
        {
            changes.Add(new FieldChange("银行账号", line.Account, null));
        }

        return changes;
    }

    /// <summary>The cell at which the fault stands; null where there is none.</summary>
    private static (string Column, string Code, Func<ReceiptRow, string?> Value)? Place(ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.UnknownBatch => ("批次号", "unknown-batch", row => row.Batch),
        ReceiptVerdict.NotApproved => ("批次号", "batch-not-approved", row => row.Batch),
        ReceiptVerdict.UnknownLine => ("序号", "unknown-line", Line),
        ReceiptVerdict.Duplicate => ("序号", "duplicate-row", Line),
        ReceiptVerdict.AmountDiffers => ("金额", "amount-differs", row => row.Amount.ToString()),
        ReceiptVerdict.AccountDiffers => ("银行账号", "account-differs", row => row.Account?.Digits),
        ReceiptVerdict.PayeeDiffers => ("收款方", "payee-differs", row => row.Payee),
        ReceiptVerdict.DayImpossible => ("拨付日期", "day-impossible", row => Day(row.On)),
        ReceiptVerdict.Contradicts => ("拨付结果", "contradicts", row => row.Outcome?.ChineseName()),
        _ => null,
    };

    private static string Line(ReceiptRow row) => row.Line.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
