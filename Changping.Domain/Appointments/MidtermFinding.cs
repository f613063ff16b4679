using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

/// <summary>What a midterm check found.</summary>
public enum MidtermFinding
{
    OnPlan,
    Behind,
    NeedsCorrection,
}

/// <param name="Note">How the work stands; what is to be put right where something is.</param>
/// <param name="RecheckOn">By when it is to be put right and looked at again; only of <see cref="MidtermFinding.NeedsCorrection"/>.</param>
public sealed record MidtermFacts(DateOnly CheckedOn, MidtermFinding Finding, string Note, DateOnly? RecheckOn)
{
    /// <returns>Trimmed.</returns>
    /// <exception cref="RuleViolationException">Nothing said, or a day for another look where none is asked, or none where one is.</exception>
    internal MidtermFacts Checked()
    {
        if (string.IsNullOrWhiteSpace(Note))
        {
            throw new RuleViolationException(Clauses.Interpretation, "请填写检查情况；须整改的写明整改要求");
        }

        if (Finding == MidtermFinding.NeedsCorrection ? !(RecheckOn > CheckedOn) : RecheckOn is not null)
        {
            throw new RuleViolationException(Clauses.Interpretation, Finding == MidtermFinding.NeedsCorrection
                ? $"需整改的，请填写晚于检查日期 {CheckedOn:yyyy-MM-dd} 的复查日期" : $"结论为“{Finding.ChineseName()}”，不填复查日期");
        }

        return this with { Note = Note.Trim() };
    }
}

public static class MidtermFindings
{
    public static readonly IReadOnlyList<MidtermFinding> All = Enum.GetValues<MidtermFinding>();

    public static string ChineseName(this MidtermFinding finding) => finding switch
    {
        MidtermFinding.OnPlan => "按计划",
        MidtermFinding.Behind => "进度滞后",
        MidtermFinding.NeedsCorrection => "需整改",
    };
}
