using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>期初, reading 0040: what was paid for a project before the office began to work with the program. It counts in every cap and in every
/// "once".</summary>
public sealed record OpeningBalance
{
    /// <summary>Of the project subsidy.</summary>
    public Money Subsidy { get; init; }

    /// <summary>Service months, from the first on.</summary>
    public int AllowanceMonths { get; init; }

    /// <summary>Of all applications together.</summary>
    public Money Commercialisation { get; init; }

    /// <summary>Null for none.</summary>
    public PrizeGrade? Prize { get; init; }

    /// <summary>More months than any service has.</summary>
    private const int MostMonths = 60;

    public static readonly OpeningBalance None = new();

    /// <exception cref="RuleViolationException">A figure that cannot be.</exception>
    public OpeningBalance Checked()
    {
        if (Subsidy < Money.Zero || Commercialisation < Money.Zero || AllowanceMonths < 0)
        {
            throw new RuleViolationException(Clauses.Budget, "启用前已拨的金额和月数不能为负");
        }

        return AllowanceMonths <= MostMonths ? this
            : throw new RuleViolationException(Clauses.LivingAllowance, $"启用前已拨生活补贴 {AllowanceMonths} 个月，应不超过 {MostMonths} 个月，请核对");
    }

    public override string ToString() => string.Join("，", new[]
    {
        Subsidy == Money.Zero ? null : $"项目补贴 {Subsidy} 元",
        AllowanceMonths == 0 ? null : $"生活补贴 {AllowanceMonths} 个月",
        Commercialisation == Money.Zero ? null : $"转化补贴 {Commercialisation} 元",
        Prize?.ChineseName(),
    }.OfType<string>().DefaultIfEmpty("无"));
}

/// <summary>What of the procedure a registered project does not show, and why it is taken over nevertheless.</summary>
/// <param name="Missing">What is not on file.</param>
/// <param name="Reason">Of whoever confirmed it.</param>
public sealed record RegisteredGap(string Missing, string Reason)
{
    public override string ToString() => $"{Missing}（{Reason}）";
}
