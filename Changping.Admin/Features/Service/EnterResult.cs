using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Service;

/// <summary>What a form of a joint result holds so far.</summary>
public sealed class ResultDraft
{
    public ResultKind Kind { get; set; }

    public DateOnly? AchievedOn { get; set; }

    public string Title { get; set; } = "";

    public int Quantity { get; set; } = 1;

    /// <summary>Yuan; null where there is none.</summary>
    public decimal? Amount { get; set; }

    public string Evidence { get; set; } = "";

    /// <exception cref="RuleViolationException">No day, or an amount that cannot be.</exception>
    internal ResultFacts Facts() => new(
        Kind, AchievedOn ?? throw new RuleViolationException(Clauses.Objectives, "请填写取得日期"), Title, Quantity, Yuan.Of(Amount, Clauses.Objectives), Evidence);

    internal static ResultDraft Of(JointResult result) => new()
    {
        Kind = result.Kind,
        AchievedOn = result.AchievedOn,
        Title = result.Title,
        Quantity = result.Quantity,
        Amount = Yuan.Of(result.Amount),
        Evidence = result.Evidence,
    };
}

/// <summary>一 目标任务: enters a joint result with what shows it.</summary>
public sealed class EnterResult(CommandTransaction commands, OfficeClock clock)
{
    /// <exception cref="RuleViolationException">A day that cannot be, or a fact is missing.</exception>
    public Task RunAsync(Actor actor, string number, ResultDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterResult, null, async context =>
        {
            var (project, _) = await ServiceCases.FindAsync(context, number, Clauses.Objectives, cancel);
            context.JointResults.Add(new JointResult(Id.New<JointResultId>(), project, draft.Facts(), actor.Person(), clock.Today));
        }, cancel);
    }
}

/// <summary>An amount as a form gives it.</summary>
internal static class Yuan
{
    private const decimal Most = 100_000_000_000m;

    /// <returns>Null for zero: a form leaves it empty.</returns>
    public static decimal? Of(Money amount) => amount == Money.Zero ? null : amount.Yuan;

    /// <exception cref="RuleViolationException">Parts of a fen, or beyond anything that can be meant.</exception>
    public static Money Of(decimal? yuan, ClauseKey clause) => yuan switch
    {
        null => Money.Zero,
        { } amount when decimal.Round(amount, 2) != amount || Math.Abs(amount) > Most => throw new RuleViolationException(clause, "金额以元计，最多两位小数"),
        { } amount => Money.FromYuan(amount),
    };
}
