using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Receipts;

/// <summary>What only the whole file tells: lines that stand in it twice, and whether it has all of a batch.</summary>
internal static class ReceiptReview
{
    public static IReadOnlyList<string> Of(List<PreviewRow<ReceiptDraft>> rows, IReadOnlyList<string> above)
    {
        MarkRepeated(rows);
        return [.. Remarks(rows, above)];
    }

    /// <summary>Which of two answers to one line is right nobody can say here, so neither is taken.</summary>
    private static void MarkRepeated(List<PreviewRow<ReceiptDraft>> rows)
    {
        var byLine = rows.Where(row => row.Draft is not null).ToLookup(row => Key(row.Draft!), row => row.Row);
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].Draft is not { } draft)
            {
                continue;
            }

            var others = byLine[Key(draft)].Where(number => number != rows[index].Row).ToList();
            if (others.Count > 0)
            {
                var repeated = draft with { Finding = new(ReceiptVerdict.Duplicate, $"与第 {string.Join("、", others.Select(SheetRow.Text))} 行是同一笔，均未采用，请只保留一行") };
                rows[index] = ReceiptRows.Of(rows[index].Row, repeated) with { Draft = draft };
            }
            else if (rows[index].Outcome == ReceiptVerdict.Duplicate.ChineseName())
            {
                rows[index] = ReceiptRows.Of(rows[index].Row, draft);
            }
        }
    }

    private static (string, int) Key(ReceiptDraft draft) => (draft.Row.Batch, draft.Row.Line);

    private static IEnumerable<string> Remarks(List<PreviewRow<ReceiptDraft>> rows, IReadOnlyList<string> above)
    {
        var batches = rows.Select(row => row.Draft).OfType<ReceiptDraft>().Where(draft => draft.Batch is not null).GroupBy(draft => draft.Row.Batch).ToList();
        foreach (var batch in batches)
        {
            var expected = Total(batch.First().Batch!);
            var found = new CheckTotal(batch.Count(), Money.Sum(batch.Select(draft => draft.Row.Amount)));
            yield return found == expected
                ? $"批次 {batch.Key}：文件 {found}，与批次校验合计一致。"
                : $"批次 {batch.Key}：文件 {found}，批次校验合计 {expected}，不一致；{Difference(found, expected)}。";
        }

        if (CheckTotal.Find(above) is { } stated && batches is [var only] && Total(only.First().Batch!) is var total && stated != total)
        {
            yield return $"表头写明{stated.Text}，与批次 {only.Key} 的 {total} 不一致，请核对文件是否被改动。";
        }
    }

    private static string Difference(CheckTotal found, CheckTotal expected)
    {
        var (rows, sum) = (found.Rows - expected.Rows, found.Sum - expected.Sum);
        return rows == 0 ? $"行数相同，金额{More(sum.Fen)} {sum.Abs()} 元" : $"{More(rows)} {Math.Abs(rows)} 行、{sum.Abs()} 元";
    }

    private static string More(long by) => by < 0 ? "少" : "多";

    private static CheckTotal Total(ExpectedBatch batch) => new(batch.Lines.Count, Money.Sum(batch.Lines.Values.Select(line => line.Amount)).Abs());
}
