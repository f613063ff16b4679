using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Forms;

/// <summary>A printed row of a batch: one line, or all lines of one payee to one account.</summary>
/// <param name="Lines">At least one, in their order; all with the same payee and account.</param>
public sealed record BatchRegisterRow(IReadOnlyList<BatchRegisterLine> Lines)
{
    public Disbursement First => Lines[0].Line;

    public RegisteredCase Case => Lines[0].Case;

    public RegisteredGrant Grant => Lines[0].Grant;

    /// <summary>Of all lines; positive, also where it is to be recovered.</summary>
    public Money Amount => Money.Sum(Lines.Select(line => line.Line.Amount)).Abs();

    /// <summary>序号 of the batch, by which its receipts answer: 1–22、25.</summary>
    public string Numbers =>
        string.Join('、', Runs(Lines.Select(line => line.Line.Number)).Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}"));

    /// <summary>The days that its service months cover, both inclusive; a gap shows as several.</summary>
    public string Served
    {
        get
        {
            var runs = new List<DateRange>();
            foreach (var days in Lines.Select(line => LivingAllowance.PeriodOf(line.Grant.ServiceStart, line.Grant.Sequence)).OrderBy(days => days.Start))
            {
                if (runs.Count > 0 && runs[^1].End.AddDays(1) == days.Start)
                {
                    runs[^1] = new DateRange(runs[^1].Start, days.End);
                }
                else
                {
                    runs.Add(days);
                }
            }

            return string.Join('\n', runs);
        }
    }

    /// <summary>What whoever pays should see; what is reckoned stands on the annex.</summary>
    public string Remark => string.Join("；", Remarks());

    /// <summary>One row a line.</summary>
    public static IReadOnlyList<BatchRegisterRow> Each(IReadOnlyList<BatchRegisterLine> lines) => [.. lines.Select(line => new BatchRegisterRow([line]))];

    /// <summary>One row a payee and account, in the order of their first lines.</summary>
    public static IReadOnlyList<BatchRegisterRow> ByPayee(IReadOnlyList<BatchRegisterLine> lines) =>
    [
        .. lines.GroupBy(line =>
            (line.Line.PayeeName, line.Line.PayeeDocument, line.Line.Account.AccountName, line.Line.Account.BankName, line.Line.Account.BankCode,
                line.Line.Account.AccountNumber))
            .Select(group => new BatchRegisterRow([.. group])),
    ];

    private IEnumerable<string> Remarks()
    {
        var arrears = Lines.Where(line => line.IsArrears).ToList();
        if (arrears is [var only])
        {
            yield return $"补发 {only.Grant.Payable}";
        }
        else if (arrears.Count > 1)
        {
            yield return $"补发 {arrears.Count} 个月";
        }

        if (Lines.Any(line => line.Line.Mark == AccountMark.Changed))
        {
            yield return AccountMark.Changed.ChineseName();
        }
    }

    private static List<(int First, int Last)> Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == number)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return runs;
    }
}
