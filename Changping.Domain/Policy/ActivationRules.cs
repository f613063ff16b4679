namespace Changping.Domain.Policy;

/// <summary>What a statement about a version is held against: when it is proposed, and once more when it is confirmed.</summary>
/// <param name="Version">As the book has it now.</param>
/// <param name="PrintedOn">The day of issue that its file prints; it puts nothing into force. Null where it prints none.</param>
/// <param name="FileHash">Of its file now.</param>
/// <param name="Current">What is in force; null where nothing is.</param>
/// <param name="NeedsGoLive">No version was activated before it.</param>
/// <param name="Use">What rests on it.</param>
public sealed record ActivationCase(PolicyVersion Version, DateOnly? PrintedOn, string FileHash, PolicyActivation? Current, bool NeedsGoLive, VersionUse Use);

/// <summary>Reading 0051.</summary>
internal static class ActivationRules
{
    /// <exception cref="RuleViolationException">The message says what to do instead.</exception>
    public static void Require(ActivationKind kind, ActivationTerms terms, ActivationCase of, DateOnly today)
    {
        var name = of.Version.Name;
        switch (kind)
        {
            case ActivationKind.Activation:
                Require(of.Current is null, $"政策 {name} 版的印发日期已登记；如有误请提出更正");
                RequireDays(terms, of, today);
                RequireFile(terms, of);
                break;
            case ActivationKind.Correction:
                Require(of.Current is not null, $"政策 {name} 版尚未启用，没有可更正的登记");
                Require(of.Use.First is null, $"已有{of.Use.First}按政策 {name} 版办理，登记不能再更正；政策有变化须以新版本印发，或提前废止本版");
                RequireDays(terms, of, today);
                RequireFile(terms, of);
                break;
            case ActivationKind.EarlyEnd:
                Require(of.Current is not null, $"政策 {name} 版尚未启用，不能废止");
                RequireEnd(terms, of);
                break;
            case ActivationKind.Takeover:
                Require(of.Current is not null, $"政策 {name} 版尚未启用，没有可补核的登记");
                RequireFile(terms, of);
                break;
        }
    }

    private static void RequireDays(ActivationTerms terms, ActivationCase of, DateOnly today)
    {
        Require(terms.IssuedOn <= today, $"印发日期 {terms.IssuedOn:yyyy-MM-dd} 晚于今日，请核对");
        Require(of.PrintedOn is null || of.PrintedOn == terms.IssuedOn,
            $"印发日期 {terms.IssuedOn:yyyy-MM-dd} 与政策文件所载 {of.PrintedOn:yyyy-MM-dd} 不一致，请按印发文件核对");
        Require(!of.NeedsGoLive || terms.GoLiveOn is not null, "请填写启用日");
        Require(terms.GoLiveOn is not { } goLive || goLive >= terms.IssuedOn,
            $"启用日 {terms.GoLiveOn:yyyy-MM-dd} 早于印发日期 {terms.IssuedOn:yyyy-MM-dd}，请核对");
    }

    private static void RequireFile(ActivationTerms terms, ActivationCase of) => Require(terms.FileHash == of.FileHash,
        $"提出之后政策 {of.Version.Name} 版的文件又有变化；请退回后由系统管理员核对文件、重新提出");

    private static void RequireEnd(ActivationTerms terms, ActivationCase of)
    {
        Require(terms.EndsOn is not null || of.Current?.EndsOn is not null, "请填写废止日");
        if (terms.EndsOn is not { } end)
        {
            return;
        }

        var plain = of.Version.PlainRange!.Value;
        Require(plain.Contains(end) && end < plain.End, $"废止日 {end:yyyy-MM-dd} 应在 {plain.Start:yyyy-MM-dd} 与有效期届满（{plain.End:yyyy-MM-dd}）之间");
        Require(of.Use.LastEstablished is not { } last || last <= end,
            $"{of.Use.LastEstablished:yyyy-MM-dd} 已按政策 {of.Version.Name} 版立项，废止日不能早于该日");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(Clauses.InForce, message);
        }
    }
}
