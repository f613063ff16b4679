using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Service;

/// <summary>What a form of a joint result holds so far.</summary>
public sealed class ResultDraft
{
    public ResultKind Kind { get; set; }

    public DateOnly? AchievedOn { get; set; }

    public string Title { get; set; } = "";

    public int? Quantity { get; set; } = 1;

    /// <summary>Yuan; null where there is none.</summary>
    public decimal? Amount { get; set; }

    public string Evidence { get; set; } = "";

    /// <exception cref="RuleViolationException">No day, or an amount that cannot be.</exception>
    internal ResultFacts Facts() => new(
        Kind, AchievedOn ?? throw new RuleViolationException(Clauses.Objectives, "请填写取得日期"), Title, Quantity ?? 0,
        Yuan.Of(Amount, Clauses.Objectives), Evidence);

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
